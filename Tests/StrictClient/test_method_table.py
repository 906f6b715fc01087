"""The column of terms-lsp in editors/lsp-methods.md is what the server promises, or, where LSP has no promise for it, speaks."""
import pathlib
import re

import advertised
from session import started

ROOT = pathlib.Path(__file__).resolve().parents[2]
TABLE = ROOT / "editors" / "lsp-methods.md"

# Methods that `initialize` can promise. The others are known by their names in the sources.
PROMISED = set(advertised.PROVIDERS.values()) | set(advertised.RESOLVED.values()) | {
    "textDocument/prepareRename", "workspace/diagnostic", "textDocument/rangesFormatting", "textDocument/didOpen",
    "textDocument/didChange", "textDocument/didClose", "textDocument/didSave", "textDocument/willSave",
    "textDocument/willSaveWaitUntil", "textDocument/semanticTokens/full", "textDocument/semanticTokens/full/delta",
    "textDocument/semanticTokens/range", "workspace/didChangeWorkspaceFolders", *advertised.FILE_OPERATIONS.values(),
    *(method for group in advertised.HIERARCHIES.values() for method in group),
}


def rows():
    """Methods and the cell of terms-lsp, of each row that names methods."""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| ") and (methods := re.findall(r"`([\w$/]+)`", cells[0])):
            yield methods, cells[1]


def spoken():
    """Methods that the sources name."""
    names = set()
    for path in (ROOT / "Sources").rglob("*.swift"):
        names |= set(re.findall(r'static let method = "([^"]+)"', path.read_text(encoding="utf-8")))
    return names


async def promised(folder):
    """What is promised to one editor or another."""
    found = set()
    for number, editor in enumerate(("vscode-now", "neovim-0.11")):
        (folder / str(number)).mkdir()
        async with started(editor, folder / str(number)) as session:
            found |= advertised.methods(session.offered)
    return found


async def test_the_column_is_true(tmp_path):
    found, names = await promised(tmp_path), spoken()
    wrong = {}
    for methods, cell in rows():
        there = [method in (found if method in PROMISED else names) for method in methods]
        truth = "yes" if all(there) else "part" if any(there) else "–"
        if cell != truth:
            wrong[" ".join(methods)] = f"{cell}, in truth {truth}"
    assert not wrong


async def test_nothing_is_left_out(tmp_path):
    listed = {method for methods, _ in rows() for method in methods}
    own = {"terms/status", "terms/explain"}
    assert not (await promised(tmp_path) | spoken()) - listed - own


def test_the_table_is_read():
    assert len(list(rows())) > 55
