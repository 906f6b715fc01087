"""What is promised in `initialize` is kept, and nothing is promised that the editor cannot take."""
import pytest

from advertised import methods
from features import FEATURES
from session import started


async def test_every_promise_is_tried(profile, tmp_path):
    async with started(profile, tmp_path) as session:
        untried = methods(session.offered) - set(FEATURES)
        assert not untried, f"add to features.py: {sorted(untried)}"


async def test_nothing_that_the_editor_cannot_take(profile, tmp_path):
    async with started(profile, tmp_path) as session:
        offered, can = session.offered, session.can
        assert session.encoding in can("general.positionEncodings", ["utf-16"]), "an encoding that it did not offer"
        if isinstance(offered["renameProvider"], dict):
            assert can("textDocument.rename.prepareSupport")
        if isinstance(offered.get("codeActionProvider"), dict):
            assert can("textDocument.codeAction.codeActionLiteralSupport") is not False
        if "diagnosticProvider" in offered:
            assert can("textDocument.diagnostic") is not False
        for wish in session.client.registered:
            group, name = wish.method.split("/")
            assert can(f"{group}.{name}.dynamicRegistration"), f"{wish.method} cannot be registered here"


async def test_every_editor_gets_the_core(profile, tmp_path):
    """Whatever an editor leaves out, it has these."""
    core = {
        "hover", "definition", "references", "documentHighlight", "documentSymbol", "foldingRange", "completion", "rename"}
    async with started(profile, tmp_path) as session:
        assert core <= {name.split("/")[-1] for name in methods(session.offered)}
        assert session.server.text_document_sync.open_close


def test_an_unknown_promise_is_noticed():
    with pytest.raises(LookupError):
        methods({"teleportProvider": True})
    assert methods({"hoverProvider": True, "renameProvider": {"prepareProvider": True}}) == {
        "textDocument/hover", "textDocument/rename", "textDocument/prepareRename"}
