"""What no editor should send or hold, and some do."""
import pytest
from lsprotocol import types as t
from pygls.exceptions import JsonRpcMethodNotFound

from features import FEATURES
from advertised import methods
from session import started

TEXTS = {
    "empty": "", "one line end": "\n", "only CRLF": "\r\n", "only CR": "1.1 a\r1.2 b", "emoji": "🙂",
    "mixed line ends": "1. A\r\n1.1 b\n1.2 c\r1.3 d", "byte order mark": "\ufeffArtikel 1. A\n", "null": "a\x00b",
    "one long line": "x" * 100_000, "many lines": "1.1 Zie artikel 2.\n" * 500, "line separator": "1.1 a\u2028b\u0085c\n",
}

ASKED_AT = {
    "textDocument/hover": t.HoverParams, "textDocument/definition": t.DefinitionParams,
    "textDocument/documentHighlight": t.DocumentHighlightParams, "textDocument/completion": t.CompletionParams,
    "textDocument/prepareCallHierarchy": t.CallHierarchyPrepareParams,
}


async def ask_everywhere(session, places):
    document = session.document
    for place in places:
        for method, parameters in ASKED_AT.items():
            await session.client.protocol.send_request_async(method, parameters(document, place))
        await session.client.text_document_references_async(t.ReferenceParams(t.ReferenceContext(True), document, place))
        await session.client.text_document_selection_range_async(t.SelectionRangeParams(document, [place]))
    whole = t.Range(t.Position(0, 0), t.Position(2**31 - 1, 0))
    await session.client.text_document_document_symbol_async(t.DocumentSymbolParams(document))
    await session.client.text_document_folding_range_async(t.FoldingRangeParams(document))
    await session.client.text_document_inlay_hint_async(t.InlayHintParams(document, whole))
    await session.client.text_document_semantic_tokens_full_async(t.SemanticTokensParams(document))
    await session.client.text_document_document_link_async(t.DocumentLinkParams(document))
    await session.client.text_document_code_lens_async(t.CodeLensParams(document))


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("editor", ["neovim-0.11", "utf-16", "bare"])
async def test_odd_documents(name, editor, tmp_path):
    async with started(editor, tmp_path) as session:
        session.open(TEXTS[name])
        outside = [t.Position(0, 0), t.Position(0, 7), t.Position(1, 99_999), t.Position(2**31 - 1, 2**31 - 1)]
        await ask_everywhere(session, outside)
        start = t.Range(t.Position(0, 0), t.Position(0, 0))
        session.client.text_document_did_change(t.DidChangeTextDocumentParams(
            t.VersionedTextDocumentIdentifier(2, session.uri),
            [t.TextDocumentContentChangePartial(range=start, text="é🙂\n"), t.TextDocumentContentChangeWholeDocument("1.1 é")]))
        await ask_everywhere(session, outside)


async def test_every_place_of_a_document(profile, tmp_path):
    """Inside and outside of words, with and without a document behind it."""
    async with started(profile, tmp_path) as session:
        session.open("Artikel 1. “Één” 🚤\n\n1.1 “Boot” 🚤 betekent schip; zie artikel 1.2 en 9.\n1.2 De Boot vaart.\n")
        places = [
            t.Position(number, session.width(line[:index]))
            for number, line in enumerate(session.lines) for index in range(0, len(line) + 1, 5)]
        await ask_everywhere(session, places)


async def test_a_document_that_is_not_open(profile, tmp_path):
    async with started(profile, tmp_path) as session:
        session.uri = "file:///nowhere/to-be-found.terms"
        await ask_everywhere(session, [t.Position(0, 0)])


async def test_an_unknown_request_is_refused(tmp_path):
    async with started("bare", tmp_path) as session:
        with pytest.raises(JsonRpcMethodNotFound):
            await session.client.protocol.send_request_async("terms/doesNotExist", {})
        session.client.faults.clear()  # pygls counts every refusal
        session.open("1.1 a")
        await ask_everywhere(session, [t.Position(0, 0)])


async def test_what_is_not_promised_is_refused(tmp_path):
    """A request of LSP that the server does not know gets an answer, too."""
    async with started("bare", tmp_path) as session:
        assert "textDocument/moniker" not in methods(session.offered) and "textDocument/moniker" not in FEATURES
        session.open("1.1 a")
        with pytest.raises(JsonRpcMethodNotFound):
            await session.client.text_document_moniker_async(t.MonikerParams(session.document, t.Position(0, 0)))
        session.client.faults.clear()
