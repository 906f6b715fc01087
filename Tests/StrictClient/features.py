"""One function a feature: it asks what an editor asks, expects something in the answer, and only what the editor can take.

`zeilschool.terms` is open. Whoever adds a capability to the server adds its method here; a test says so.
"""
from lsprotocol import types as t

FEATURES = {}  # method to function


def feature(*methods):
    def add(function):
        FEATURES.update(dict.fromkeys(methods, function))
        return function
    return add


def at(session, *where, **named):
    return {"text_document": session.document, "position": session.place(*where, **named)}


# Navigation

@feature("textDocument/hover")
async def hover(s):
    answer = await s.client.text_document_hover_async(t.HoverParams(**at(s, "artikel 2.1", line=17)))
    contents = answer.contents
    assert isinstance(contents, t.MarkupContent) and "steiger" in contents.value
    formats = s.can("textDocument.hover.contentFormat", [])
    assert contents.kind.value in formats or contents.kind == t.MarkupKind.PlainText, contents.kind
    assert s.under(answer.range) == "artikel 2.1"
    behind = await s.client.text_document_hover_async(t.HoverParams(**at(s, "artikel 2.1", line=13, offset=4)))
    assert s.under(behind.range) == "artikel 2.1", "a range behind an emoji"
    nothing = await s.client.text_document_hover_async(t.HoverParams(**at(s, "betaalt", line=17)))
    assert nothing is None


@feature("textDocument/definition")
async def definition(s):
    answer = await s.client.text_document_definition_async(t.DefinitionParams(**at(s, "artikel 2.1", line=13)))
    found = answer if isinstance(answer, list) else [answer]
    assert len(found) == 1
    if s.can("textDocument.definition.linkSupport"):
        assert isinstance(found[0], t.LocationLink)
        assert s.under(found[0].origin_selection_range) == "artikel 2.1"
        assert s.under(found[0].target_selection_range) == "2.1"
        assert s.under(found[0].target_range).startswith("2.1 De Cursist schrijft")
    else:
        assert isinstance(found[0], t.Location)
        assert found[0].range.start.line == 10


@feature("textDocument/references")
async def references(s):
    ask = t.ReferenceParams(t.ReferenceContext(include_declaration=False), **at(s, "2.1", line=11))
    answer = await s.client.text_document_references_async(ask)
    assert [(one.uri, s.under(one.range)) for one in answer] == [(s.uri, "artikel 2.1")] * 2


@feature("textDocument/documentHighlight")
async def document_highlight(s):
    answer = await s.client.text_document_document_highlight_async(
        t.DocumentHighlightParams(**at(s, "Boot", line=7)))
    assert {s.under(one.range) for one in answer} == {"Boot"} and len(answer) == 4
    assert {one.kind for one in answer} == {t.DocumentHighlightKind.Read, t.DocumentHighlightKind.Write}


@feature("textDocument/prepareCallHierarchy", "callHierarchy/incomingCalls", "callHierarchy/outgoingCalls")
async def call_hierarchy(s):
    items = await s.client.text_document_prepare_call_hierarchy_async(
        t.CallHierarchyPrepareParams(**at(s, "2.1", line=11)))
    assert len(items) == 1 and s.under(items[0].selection_range) == "2.1"
    incoming = await s.client.call_hierarchy_incoming_calls_async(t.CallHierarchyIncomingCallsParams(items[0]))
    assert sorted(s.under(one.from_.selection_range) for one in incoming) == ["2.3", "3.1"]
    assert {s.under(place) for one in incoming for place in one.from_ranges} == {"artikel 2.1"}
    caller = next(one.from_ for one in incoming if s.under(one.from_.selection_range) == "3.1")
    outgoing = await s.client.call_hierarchy_outgoing_calls_async(t.CallHierarchyOutgoingCallsParams(caller))
    assert [s.under(one.to.selection_range) for one in outgoing] == ["2.1"]


@feature("textDocument/selectionRange")
async def selection_range(s):
    places = [s.place("artikel 2.1", line=13, offset=8), s.place("steiger", line=11)]
    answer = await s.client.text_document_selection_range_async(t.SelectionRangeParams(s.document, places))
    assert len(answer) == 2
    texts = []
    step = answer[0]
    while step:
        texts.append(s.under(step.range))
        step = step.parent
    assert "artikel 2.1" in texts and texts[-1].startswith("Algemene voorwaarden")
    assert all(inner in outer and inner != outer for inner, outer in zip(texts, texts[1:])), texts


# Structure

@feature("textDocument/documentSymbol")
async def document_symbol(s):
    answer = await s.client.text_document_document_symbol_async(t.DocumentSymbolParams(s.document))
    if not s.can("textDocument.documentSymbol.hierarchicalDocumentSymbolSupport"):
        assert all(isinstance(one, t.SymbolInformation) and one.location.uri == s.uri for one in answer)
        assert any(one.name.startswith("2.1") for one in answer)
        return
    assert [one.name for one in answer] == ["1 Begrippen", "2 Inschrijving", "3 Betaling", "4 Schade"]
    kinds = s.can("textDocument.documentSymbol.symbolKind.valueSet", range(1, 27))
    for article in answer:
        assert len(article.children) == 3
        for one in [article, *article.children]:
            assert one.kind.value in kinds
            assert s.under(one.selection_range) in s.under(one.range)
            assert s.under(one.selection_range).strip() and one.name.strip()


@feature("textDocument/foldingRange")
async def folding_range(s):
    answer = await s.client.text_document_folding_range_async(t.FoldingRangeParams(s.document))
    assert any(one.start_line == 8 for one in answer)
    for one in answer:
        assert 0 <= one.start_line < one.end_line < len(s.lines)
        assert not one.collapsed_text or s.can("textDocument.foldingRange.foldingRange.collapsedText")
        if s.can("textDocument.foldingRange.lineFoldingOnly"):
            assert one.start_character is None and one.end_character is None
    assert len(answer) <= s.can("textDocument.foldingRange.rangeLimit", 10_000)


@feature("workspace/symbol")
async def workspace_symbol(s):
    answer = await s.client.workspace_symbol_async(t.WorkspaceSymbolParams("cursist"))
    assert any("Cursist" in one.name for one in answer)
    for one in answer:
        assert one.location.uri == s.uri and s.under(one.location.range)
    assert await s.client.workspace_symbol_async(t.WorkspaceSymbolParams("nergens zulks")) in (None, [])


@feature("workspace/didChangeWorkspaceFolders")
async def workspace_folders(s):
    folder = t.WorkspaceFolder(s.uri.rsplit("/", 1)[0] + "/elders", "elders")
    for added, removed in (([folder], []), ([], [folder])):
        event = t.WorkspaceFoldersChangeEvent(added=added, removed=removed)
        s.client.workspace_did_change_workspace_folders(t.DidChangeWorkspaceFoldersParams(event))
    answer = await s.client.workspace_symbol_async(t.WorkspaceSymbolParams("cursist"))
    assert any("Cursist" in one.name for one in answer), "the open document is still there"


@feature("workspace/diagnostic")
async def workspace_diagnostic(s):
    first = await s.client.workspace_diagnostic_async(t.WorkspaceDiagnosticParams([]))
    own = [report for report in first.items if report.uri == s.uri]
    assert len(own) == 1 and own[0].kind == "full" and own[0].items
    known = [t.PreviousResultId(report.uri, report.result_id) for report in first.items if report.result_id]
    again = await s.client.workspace_diagnostic_async(t.WorkspaceDiagnosticParams(known))
    assert not [report for report in again.items if report.uri == s.uri and report.kind == "full"]


@feature("textDocument/codeLens", "codeLens/resolve")
async def code_lens(s):
    lenses = await s.client.text_document_code_lens_async(t.CodeLensParams(s.document))
    assert lenses
    for lens in lenses:
        assert s.under(lens.range)
        resolved = await s.client.code_lens_resolve_async(lens)
        assert resolved.range == lens.range and resolved.command.title
        assert not resolved.command.command, "a command that the editor does not have"
    client_side = {"terms": {"showReferencesCommand": "editor.action.showReferences"}}
    s.client.workspace_did_change_configuration(t.DidChangeConfigurationParams(client_side))
    resolved = [await s.client.code_lens_resolve_async(lens) for lens in lenses]
    shown = next(one.command for one in resolved if one.command.command)
    uri, position, places = shown.arguments
    assert shown.command == "editor.action.showReferences"
    assert uri == s.uri and set(position) == {"line", "character"} and places and places[0]["uri"] == s.uri


# Display

@feature("textDocument/semanticTokens/full", "textDocument/semanticTokens/full/delta")
async def semantic_tokens(s):
    legend = s.server.semantic_tokens_provider.legend
    before = await s.client.text_document_semantic_tokens_full_async(t.SemanticTokensParams(s.document))
    texts = token_texts(s, legend, before.data)
    assert ("artikel 2.1", 12) in [(text, line) for text, _, line in texts], "behind an emoji"
    assert any(text == "Cursist" for text, *_ in texts)
    s.edit("Voor een", "Vóór ⛵ een")
    ask = t.SemanticTokensDeltaParams(s.document, before.result_id)
    delta = await s.client.text_document_semantic_tokens_full_delta_async(ask)
    after = await s.client.text_document_semantic_tokens_full_async(t.SemanticTokensParams(s.document))
    data = delta.data if isinstance(delta, t.SemanticTokens) else applied(before.data, delta.edits)
    assert list(data) == list(after.data)
    assert ("artikel 30.3", 18) in [(text, line) for text, _, line in token_texts(s, legend, data)]


def applied(data, edits):
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        data = [*data[:edit.start], *(edit.data or []), *data[edit.start + edit.delete_count:]]
    return data


def token_texts(s, legend, data):
    """(text, type, line) of each token; they must be in order, and known to the legend."""
    assert len(data) % 5 == 0
    line = column = end = 0
    texts = []
    for lines, columns, width, kind, modifiers in zip(*(data[index::5] for index in range(5))):
        line, column, end = line + lines, columns if lines else column + columns, 0 if lines else end
        assert column >= end and width > 0, "tokens overlap"
        end = column + width
        assert modifiers < 2 ** len(legend.token_modifiers)
        texts.append((s.under(t.Range(t.Position(line, column), t.Position(line, end))), legend.token_types[kind], line))
    return texts


@feature("textDocument/semanticTokens/range")
async def semantic_tokens_range(s):
    part = t.Range(t.Position(12, 0), t.Position(12, s.width(s.lines[12])))
    answer = await s.client.text_document_semantic_tokens_range_async(t.SemanticTokensRangeParams(s.document, part))
    texts = token_texts(s, s.server.semantic_tokens_provider.legend, answer.data)
    assert texts and {line for *_, line in texts} == {12}


@feature("textDocument/inlayHint")
async def inlay_hint(s):
    whole = t.Range(t.Position(0, 0), t.Position(len(s.lines), 0))
    answer = await s.client.text_document_inlay_hint_async(t.InlayHintParams(s.document, whole))
    assert answer
    for hint in answer:
        s.index(hint.position)
        assert hint.label
    s.client.workspace_did_change_configuration(t.DidChangeConfigurationParams({"terms": {"inlayHints": False}}))
    answer = await s.client.text_document_inlay_hint_async(t.InlayHintParams(s.document, whole))
    assert not answer, "off is off"


@feature("textDocument/documentLink")
async def document_link(s):
    links = await s.client.text_document_document_link_async(t.DocumentLinkParams(s.document))
    found = {s.under(link.range): link.target for link in links}
    assert found["https://kluut.example/inschrijven"] == "https://kluut.example/inschrijven"
    assert found["artikel 6:233 BW"].startswith("https://law.example/"), found
    assert not any(link.tooltip for link in links) or s.can("textDocument.documentLink.tooltipSupport")


# Editing

@feature("textDocument/completion", "completionItem/resolve")
async def completion(s):
    s.edit("geldt artikel 30.3", "geldt artikel 3")
    place = s.place("geldt artikel 3", offset=len("geldt artikel 3"))
    asked = t.CompletionContext(t.CompletionTriggerKind.Invoked)
    answer = await s.client.text_document_completion_async(t.CompletionParams(s.document, place, context=asked))
    items = answer.items if isinstance(answer, t.CompletionList) else answer
    item = next(one for one in items if one.label == "3.2")
    assert s.under(item.text_edit.range) == "3" and item.text_edit.new_text == "3.2"
    assert item.insert_text_format in (None, t.InsertTextFormat.PlainText)
    kinds = s.can("textDocument.completion.completionItemKind.valueSet", range(1, 19))
    assert all(int(one.kind) in kinds for one in items if one.kind)
    resolved = await s.client.completion_item_resolve_async(item)
    documentation = resolved.documentation
    if isinstance(documentation, t.MarkupContent):
        formats = s.can("textDocument.completion.completionItem.documentationFormat", [])
        assert documentation.kind.value in formats
        documentation = documentation.value
    assert "afzeggen" in documentation
    assert (resolved.label, resolved.text_edit) == (item.label, item.text_edit)


@feature("textDocument/onTypeFormatting")
async def on_type_formatting(s):
    assert s.server.document_on_type_formatting_provider.first_trigger_character == "\n"
    s.edit("blijft gelden.", "blijft gelden.\n")
    options = t.FormattingOptions(tab_size=2, insert_spaces=True)
    typed = t.DocumentOnTypeFormattingParams(s.document, t.Position(13, 0), "\n", options)
    assert not await s.client.text_document_on_type_formatting_async(typed), "off at first"
    s.client.workspace_did_change_configuration(t.DidChangeConfigurationParams({"terms": {"numberNewLines": True}}))
    edits = await s.client.text_document_on_type_formatting_async(typed)
    assert [(one.new_text, s.under(one.range)) for one in edits] == [("2.4 ", "")]


@feature("textDocument/codeAction", "codeAction/resolve")
async def code_action(s):
    finding = next(one for one in await s.findings("broken-reference") if one.code == "broken-reference")
    context = t.CodeActionContext([finding])
    answer = await s.client.text_document_code_action_async(t.CodeActionParams(s.document, finding.range, context))
    assert answer
    resolves = "edit" in s.can("textDocument.codeAction.resolveSupport.properties", [])
    for action in answer:
        assert isinstance(action, t.CodeAction) and action.title and action.kind
        assert action.is_preferred is None or s.can("textDocument.codeAction.isPreferredSupport")
        assert action.disabled is None or s.can("textDocument.codeAction.disabledSupport")
        if resolves and action.edit is None and action.command is None:
            action = await s.client.code_action_resolve_async(action)
        assert action.edit or action.command, f"{action.title} does nothing"
        if action.edit:
            check_edit(s, action.edit)
    clause = s.place("2.2 De")
    rewriting = t.CodeActionContext([], only=[t.CodeActionKind.RefactorRewrite])
    offers = t.CodeActionParams(s.document, t.Range(clause, clause), rewriting)
    for action in await s.client.text_document_code_action_async(offers) or []:
        assert str(getattr(action.kind, "value", action.kind)) == "refactor.rewrite"
        if action.edit is None:
            action = await s.client.code_action_resolve_async(action)
        assert check_edit(s, action.edit), f"{action.title} does nothing"
    only = t.CodeActionContext([finding], only=[t.CodeActionKind.SourceFixAll])
    fixes = await s.client.text_document_code_action_async(t.CodeActionParams(s.document, finding.range, only))
    assert all(str(getattr(one.kind, "value", one.kind)).startswith("source.fixAll") for one in fixes or [])


@feature("textDocument/rename", "textDocument/prepareRename")
async def rename(s):
    place = at(s, "Cursist", line=13, offset=2)
    if s.can("textDocument.rename.prepareSupport"):
        prepared = await s.client.text_document_prepare_rename_async(t.PrepareRenameParams(**place))
        assert s.under(prepared.range) == "Cursist" and prepared.placeholder == "Cursist"
    edit = await s.client.text_document_rename_async(t.RenameParams(new_name="Leerling", **place))
    texts = check_edit(s, edit)
    assert texts.count("Cursist") == s.text.count("Cursist")


@feature("workspace/executeCommand")
async def execute_command(s):
    # Article 4 becomes 3 by deleting article 3; article 3.2 is cited.
    argument = {"uri": s.uri, "number": "3", "kind": "article"}
    assert "terms.deleteProvision" in s.server.execute_command_provider.commands
    answer = await s.client.workspace_execute_command_async(
        t.ExecuteCommandParams("terms.deleteProvision", [argument]))
    result = as_json(answer)
    assert result["changes"] > 0 and result["untouched"]
    if s.can("workspace.applyEdit"):
        await s.until(lambda: s.client.applied)
        assert "edit" not in result
        check_edit(s, s.client.applied[-1].edit)
    else:
        assert not s.client.applied and result["edit"]


def as_json(value):
    """pygls makes objects of results without a type."""
    if hasattr(value, "_asdict"):
        value = value._asdict()
    if isinstance(value, dict):
        return {key: as_json(one) for key, one in value.items()}
    return [as_json(one) for one in value] if isinstance(value, (list, tuple)) else value


def check_edit(s, edit):
    """The texts that an edit replaces. It has the one form that the editor takes."""
    if s.can("workspace.workspaceEdit.documentChanges"):
        assert edit.document_changes and not edit.changes
        edits = []
        made = []
        for change in edit.document_changes:
            if isinstance(change, t.CreateFile):
                assert "create" in s.can("workspace.workspaceEdit.resourceOperations", [])
                assert change.options.ignore_if_exists, "nothing is lost"
                made.append(change.uri)
                continue
            assert isinstance(change, t.TextDocumentEdit), "nothing is renamed or deleted"
            if change.text_document.uri in made:
                assert change.text_document.version is None and made[0].endswith("/.terms.json")
                continue
            assert change.text_document.uri == s.uri and change.text_document.version in (None, s.version)
            edits += change.edits
    else:
        assert edit.changes and not edit.document_changes
        assert list(edit.changes) == [s.uri]
        edits = edit.changes[s.uri]
    annotated = s.can("workspace.workspaceEdit.changeAnnotationSupport") is not False
    assert annotated or not edit.change_annotations
    for one in edits:
        note = getattr(one, "annotation_id", None)
        assert note is None or (annotated and note in edit.change_annotations)
    spans = sorted((one.range for one in edits), key=lambda range_: (range_.start.line, range_.start.character))
    for one, following in zip(spans, spans[1:]):
        assert (one.end.line, one.end.character) <= (following.start.line, following.start.character), "edits overlap"
    return [s.under(one.range) for one in edits]


# Documents and findings

@feature("textDocument/didOpen", "textDocument/didChange", "textDocument/didSave", "textDocument/didClose")
async def synchronization(s):
    assert any(one.code == "broken-reference" for one in await s.findings("broken-reference"))
    s.edit("artikel 30.3", "artikel 3.1")
    assert not s.server.text_document_sync.save.include_text
    s.client.text_document_did_save(t.DidSaveTextDocumentParams(s.document))
    if s.is_pulled:
        assert not any(one.code == "broken-reference" for one in await s.findings())
    else:
        await s.until(lambda: not any(one.code == "broken-reference" for one in s.client.diagnostics[s.uri]))
    s.client.text_document_did_close(t.DidCloseTextDocumentParams(s.document))
    if not s.is_pulled:
        await s.until(lambda: not s.client.diagnostics[s.uri])
    answer = await s.client.text_document_document_symbol_async(t.DocumentSymbolParams(s.document))
    assert not answer, "a closed document has no outline"


@feature("textDocument/diagnostic")
async def pull(s):
    assert s.can("textDocument.diagnostic") is not False
    first = await s.client.text_document_diagnostic_async(t.DocumentDiagnosticParams(s.document))
    assert isinstance(first, t.RelatedFullDocumentDiagnosticReport) and first.items
    again = t.DocumentDiagnosticParams(s.document, previous_result_id=first.result_id)
    assert isinstance(await s.client.text_document_diagnostic_async(again), t.RelatedUnchangedDocumentDiagnosticReport)
    s.edit("artikel 30.3", "artikel 3.1")
    second = await s.client.text_document_diagnostic_async(again)
    assert not any(one.code == "broken-reference" for one in second.items)
    assert not s.received("textDocument/publishDiagnostics"), "never both"
