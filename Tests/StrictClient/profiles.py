"""What editors say in `initialize`: recorded from them, or made to offer one thing alone.

A profile is the parameters as JSON, without folders and process.
"""
import copy
import json
import pathlib

from importlib import resources

RECORDED = {
    "neovim-0.11": "neovim_v0.11.0",
    "neovim-0.7": "neovim_v0.7.0",
    "vscode": "visual_studio_code_v1.65.2",
    "emacs": "emacs_v29.1",
}


def recorded(name):
    """One of those that come with pytest-lsp."""
    return json.loads(resources.files("pytest_lsp.clients").joinpath(f"{RECORDED[name]}.json").read_text())


def merged(base, more):
    """`base` with the members of `more`, object by object."""
    result = copy.deepcopy(base)
    for key, value in more.items():
        old = result.get(key)
        result[key] = merged(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return result


def only(**capabilities):
    return {"clientInfo": {"name": "only"}, "capabilities": capabilities}


# What vscode-languageclient 9 says beyond the recording of 1.65.
VSCODE_NOW = {
    "clientInfo": {"name": "Visual Studio Code", "version": "1.99.0"},
    "locale": "nl",
    "capabilities": {
        "general": {"positionEncodings": ["utf-16"], "staleRequestSupport": {"cancel": True, "retryOnContentModified": []}},
        "workspace": {
            "diagnostics": {"refreshSupport": True},
            "inlayHint": {"refreshSupport": True},
            "foldingRange": {"refreshSupport": True},
            "didChangeWatchedFiles": {"dynamicRegistration": True, "relativePatternSupport": True},
        },
        "textDocument": {
            "diagnostic": {"dynamicRegistration": True, "relatedDocumentSupport": False},
            "inlayHint": {"dynamicRegistration": True, "resolveSupport": {
                "properties": ["tooltip", "textEdits", "label.tooltip", "label.location", "label.command"]}},
            "foldingRange": {"foldingRange": {"collapsedText": False}, "foldingRangeKind": {
                "valueSet": ["comment", "imports", "region"]}},
            "codeAction": {"honorsChangeAnnotations": True},
            "completion": {"completionItem": {"labelDetailsSupport": True}},
        },
    },
}

KATE = json.loads((pathlib.Path(__file__).parent / "clients" / "kate_v22.12.3.json").read_text())

PROFILES = {
    "neovim-0.11": recorded("neovim-0.11"),
    "neovim-0.7": recorded("neovim-0.7"),
    "vscode": recorded("vscode"),
    "vscode-now": merged(recorded("vscode"), VSCODE_NOW),
    "emacs": recorded("emacs"),
    "kate": KATE,
    "utf-8": only(general={"positionEncodings": ["utf-8"]}),
    "utf-16": only(general={"positionEncodings": ["utf-16"]}),
    "utf-32": only(general={"positionEncodings": ["utf-32"]}),
    "bare": {"capabilities": {}},
}

# These have no folder, and no parent process either.
WITHOUT_FOLDER = {"bare", "neovim-0.7"}


def capability(profile, path, otherwise=None):
    """What a profile says at a path such as `textDocument.hover.contentFormat`."""
    value = PROFILES[profile]["capabilities"]
    for name in path.split("."):
        if not isinstance(value, dict) or name not in value:
            return otherwise
        value = value[name]
    return value
