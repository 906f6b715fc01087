"""What a server's capabilities promise, as methods."""

# Capability to the method that it promises, and option to what it promises besides.
PROVIDERS = {
    "hoverProvider": "textDocument/hover",
    "definitionProvider": "textDocument/definition",
    "declarationProvider": "textDocument/declaration",
    "typeDefinitionProvider": "textDocument/typeDefinition",
    "implementationProvider": "textDocument/implementation",
    "referencesProvider": "textDocument/references",
    "documentHighlightProvider": "textDocument/documentHighlight",
    "documentSymbolProvider": "textDocument/documentSymbol",
    "foldingRangeProvider": "textDocument/foldingRange",
    "selectionRangeProvider": "textDocument/selectionRange",
    "linkedEditingRangeProvider": "textDocument/linkedEditingRange",
    "monikerProvider": "textDocument/moniker",
    "inlineValueProvider": "textDocument/inlineValue",
    "colorProvider": "textDocument/documentColor",
    "documentFormattingProvider": "textDocument/formatting",
    "documentRangeFormattingProvider": "textDocument/rangeFormatting",
    "documentOnTypeFormattingProvider": "textDocument/onTypeFormatting",
    "signatureHelpProvider": "textDocument/signatureHelp",
    "completionProvider": "textDocument/completion",
    "codeActionProvider": "textDocument/codeAction",
    "codeLensProvider": "textDocument/codeLens",
    "documentLinkProvider": "textDocument/documentLink",
    "inlayHintProvider": "textDocument/inlayHint",
    "renameProvider": "textDocument/rename",
    "executeCommandProvider": "workspace/executeCommand",
    "workspaceSymbolProvider": "workspace/symbol",
    "diagnosticProvider": "textDocument/diagnostic",
    "callHierarchyProvider": "textDocument/prepareCallHierarchy",
    "typeHierarchyProvider": "textDocument/prepareTypeHierarchy",
}

RESOLVED = {
    "completionProvider": "completionItem/resolve",
    "codeActionProvider": "codeAction/resolve",
    "codeLensProvider": "codeLens/resolve",
    "documentLinkProvider": "documentLink/resolve",
    "inlayHintProvider": "inlayHint/resolve",
    "workspaceSymbolProvider": "workspaceSymbol/resolve",
}

HIERARCHIES = {
    "callHierarchyProvider": ["callHierarchy/incomingCalls", "callHierarchy/outgoingCalls"],
    "typeHierarchyProvider": ["typeHierarchy/supertypes", "typeHierarchy/subtypes"],
}

FILE_OPERATIONS = {
    name: f"workspace/{name}Files" for name in ("didCreate", "didRename", "didDelete", "willCreate", "willRename", "willDelete")
}


def methods(capabilities):
    """The methods that may be sent to a server with these capabilities, as JSON. Fails on one that is not known here."""
    found = set()
    for name, value in capabilities.items():
        if name == "positionEncoding" or value is False:
            continue
        options = value if isinstance(value, dict) else {}
        if name in PROVIDERS:
            found.add(PROVIDERS[name])
            if options.get("resolveProvider"):
                found.add(RESOLVED[name])
            if options.get("prepareProvider"):
                found.add("textDocument/prepareRename")
            if options.get("workspaceDiagnostics"):
                found.add("workspace/diagnostic")
            if options.get("rangesSupport"):
                found.add("textDocument/rangesFormatting")
            found.update(HIERARCHIES.get(name, []))
        elif name == "semanticTokensProvider":
            found |= token_methods(options)
        elif name == "textDocumentSync":
            found |= sync_methods(options)
        elif name == "workspace":
            found |= workspace_methods(options)
        else:
            raise LookupError(f"not known here: {name}")
    return found


def token_methods(options):
    found = {"textDocument/semanticTokens/range"} if options.get("range") else set()
    if full := options.get("full"):
        found.add("textDocument/semanticTokens/full")
        if isinstance(full, dict) and full.get("delta"):
            found.add("textDocument/semanticTokens/full/delta")
    return found


def sync_methods(options):
    found = {"textDocument/didChange"} if options.get("change") else set()
    if options.get("openClose"):
        found |= {"textDocument/didOpen", "textDocument/didClose"}
    for option, method in (("save", "didSave"), ("willSave", "willSave"), ("willSaveWaitUntil", "willSaveWaitUntil")):
        if options.get(option):
            found.add(f"textDocument/{method}")
    return found


def workspace_methods(options):
    folders = options.get("workspaceFolders") or {}
    found = {"workspace/didChangeWorkspaceFolders"} if folders.get("changeNotifications") else set()
    return found | {FILE_OPERATIONS[name] for name in options.get("fileOperations") or {}}
