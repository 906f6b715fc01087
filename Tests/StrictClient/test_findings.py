"""Findings reach every editor, in the form that it takes, and at the right place."""
import asyncio

from lsprotocol import types as t

from session import DOCUMENTS, opened, started


def check(session, finding):
    can = session.can
    group = "textDocument.publishDiagnostics"
    assert session.under(finding.range) and finding.message and finding.severity and finding.source and finding.code
    assert not finding.related_information or can(f"{group}.relatedInformation")
    assert not finding.code_description or can(f"{group}.codeDescriptionSupport")
    assert {tag.value for tag in finding.tags or []} <= set(can(f"{group}.tagSupport.valueSet", []))
    for other in finding.related_information or []:
        assert other.location.uri == session.uri and session.under(other.location.range) and other.message


async def test_findings_of_an_opened_document(profile, tmp_path):
    async with opened(profile, tmp_path) as session:
        findings = await session.findings("broken-reference")
        for finding in findings:
            check(session, finding)
        by_code = {one.code: one for one in findings}
        assert session.under(by_code["broken-reference"].range) == "artikel 30.3", "behind an emoji and accents"
        assert session.under(by_code["duplicate-section"].range) == "4.2"
        if not session.is_pulled:
            told = session.received("textDocument/publishDiagnostics")
            assert len(told) == 1, "one message for one document"
            assert told[0]["version"] == session.version


async def test_findings_follow_edits(profile, tmp_path):
    async with opened(profile, tmp_path) as session:
        await session.findings("broken-reference")
        session.edit("Voor een", "Vóór 🛶 één")
        session.edit("artikel 3.2", "artikel 99")
        for text in ("artikel 99", "artikel 30.3"):
            if session.is_pulled:
                found = await session.findings()
            else:
                await session.until(lambda: any("99" in one.message for one in session.client.diagnostics[session.uri]))
                found = session.client.diagnostics[session.uri]
            assert text in [session.under(one.range) for one in found]


async def test_the_language_is_that_of_the_editor(tmp_path):
    async with opened("vscode-now", tmp_path) as session:
        assert any("bestaat niet" in one.message for one in await session.findings())
    async with opened("vscode-now", tmp_path, settings={"terms": {"language": "en"}}) as session:
        assert any("does not exist" in one.message for one in await session.findings())


async def test_settings_that_wait_to_be_asked(profile, tmp_path):
    """Asked of every editor that can be asked, and of no other."""
    async with started(profile, tmp_path, settings=None, asked={"terms": {"rules": {"broken-reference": "off"}}}) as session:
        can = session.can("workspace.configuration")
        if can:
            await session.until(lambda: session.received("workspace/configuration"))
        session.open((DOCUMENTS / "zeilschool.terms").read_text(encoding="utf-8"))
        found = {one.code for one in await session.findings("duplicate-section")}
        for _ in range(100):
            if not can or "broken-reference" not in found:
                break
            await asyncio.sleep(0.02)  # the answer may come behind the document
            found = {one.code for one in await session.findings("duplicate-section")}
        assert ("broken-reference" in found) == (not can) and "duplicate-section" in found
        assert bool(session.received("workspace/configuration")) == bool(can)


async def test_the_same_findings_in_both_ways(tmp_path):
    """Asking and waiting give the same."""
    seen = []
    for editor in ("vscode", "vscode-now"):
        folder = tmp_path / editor
        folder.mkdir()
        async with opened(editor, folder, "sailing.terms", settings={"terms": {"language": "en"}}) as session:
            seen.append({(one.code, session.under(one.range), one.message) for one in await session.findings()})
    assert seen[0] == seen[1] and len(seen[0]) >= 2


async def test_an_editor_that_asks_is_told_of_news(tmp_path):
    async with opened("vscode-now", tmp_path) as session:
        await session.findings()
        change = t.DidChangeConfigurationParams({"terms": {"rules": {"broken-reference": "off"}}})
        session.client.workspace_did_change_configuration(change)
        await session.until(lambda: session.client.diagnostic_refresh_count)
        assert not any(one.code == "broken-reference" for one in await session.findings())


async def test_a_project_file(profile, tmp_path):
    """Read from the folder, whether the editor watches it or not."""
    settings = tmp_path / ".terms.json"
    settings.write_text('{"rules": {"broken-reference": "off", "nonsense": "off"}}', encoding="utf-8")
    async with opened(profile, tmp_path) as session:
        assert not any(one.code == "broken-reference" for one in await session.findings("duplicate-section"))
        await session.until(lambda: any(
            told["uri"] == settings.as_uri() and told["diagnostics"]
            for told in session.received("textDocument/publishDiagnostics")))
        settings.write_text("{}", encoding="utf-8")
        if session.client.registered:
            event = t.FileEvent(settings.as_uri(), t.FileChangeType.Changed)
            session.client.workspace_did_change_watched_files(t.DidChangeWatchedFilesParams([event]))
        else:
            session.client.text_document_did_save(t.DidSaveTextDocumentParams(session.document))
        if session.is_pulled:
            for _ in range(100):
                if any(one.code == "broken-reference" for one in await session.findings()):
                    return
                await asyncio.sleep(0.01)
            raise AssertionError("the change of the file is not seen")
        await session.findings("broken-reference")


async def test_two_documents(profile, tmp_path):
    async with started(profile, tmp_path) as session:
        uris = []
        for name in ("zeilschool.terms", "sailing.terms"):
            session.open((DOCUMENTS / name).read_text(encoding="utf-8"), name)
            uris.append(session.uri)
            assert any(one.code == "broken-reference" for one in await session.findings("broken-reference"))
        assert len(set(uris)) == 2
