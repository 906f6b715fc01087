"""References of other files follow a change of numbers where an editor can be sent that; else they are listed."""
import time

from lsprotocol import types as t

from features import as_json
from session import started

MAIN = """Raamovereenkomst

Artikel 1. Opdracht
1.1 De leverancier voert de opdracht uit.
1.2 De klant werkt mee.

Artikel 2. Prijs
2.1 De klant betaalt de prijs.
2.2 De prijs stijgt elk jaar.

Artikel 3. Duur
3.1 De overeenkomst duurt een jaar.

Artikel 4. Recht
4.1 Nederlands recht is van toepassing.
"""
OTHER = """Bijlage tarieven

Artikel 1. Tarief
1.1 “Één” 🚲 tarief geldt volgens artikel 2.1 van de Raamovereenkomst.
1.2 De klant betaalt vooraf.

Artikel 2. Reizen
2.1 Reizen kost niets, zie artikel 1.2.

Artikel 3. Betaling
3.1 De klant betaalt per bank.

Artikel 4. Rente
4.1 De klant betaalt geen rente.
"""


async def read(session):
    """Waits until the folder has been read; how many files it has."""
    end = time.monotonic() + 30
    while True:
        answer = await session.client.protocol.send_request_async("terms/status", {})
        workspace = as_json(answer)["workspace"]
        if not workspace["isReading"]:
            return workspace["files"]
        assert time.monotonic() < end


async def test_other_files_follow(profile, tmp_path):
    other = tmp_path / "bijlage.terms"
    other.write_text(OTHER, encoding="utf-8")
    (tmp_path / "raam.terms").write_text(MAIN, encoding="utf-8")
    async with started(profile, tmp_path) as session:
        session.open(MAIN, "raam.terms")
        if await read(session) < 2:
            return  # this editor has no folder open
        edit = await session.client.text_document_rename_async(t.RenameParams(
            text_document=session.document, position=session.place("Artikel 2", offset=8), new_name="7"))
        told = session.received("window/showMessage")[-1]["message"]
        if not session.can("workspace.workspaceEdit.documentChanges"):
            assert list(edit.changes) == [session.uri]
            assert "bijlage.terms" in told and "artikel 2.1" in told
            return
        own, follows = edit.document_changes
        assert own.text_document.uri == session.uri and own.text_document.version == session.version
        assert follows.text_document.uri == other.as_uri() and follows.text_document.version is None
        change = follows.edits[0]
        session.text = OTHER
        assert len(follows.edits) == 1 and session.under(change.range) == "2" and change.new_text == "7"
        named = getattr(change, "annotation_id", None)
        assert (named in edit.change_annotations) if edit.change_annotations else named is None
        assert "bijlage.terms" in told
