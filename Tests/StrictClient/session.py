"""A document open in a server that was told to be a certain editor's."""
import asyncio
import contextlib
import os
import pathlib
import time

from lsprotocol import types as t
from lsprotocol.converters import get_converter
from pytest_lsp import ClientServerConfig

from profiles import PROFILES, WITHOUT_FOLDER, capability
from strict_client import make_client

# With arguments, such as --supervise, in TERMS_LSP_ARGUMENTS.
SERVER = [os.environ["TERMS_LSP"], *os.environ.get("TERMS_LSP_ARGUMENTS", "").split()]
DOCUMENTS = pathlib.Path(__file__).parent / "documents"

# The width of a character in each encoding of positions.
WIDTH = {
    "utf-8": lambda text: len(text.encode()),
    "utf-16": lambda text: len(text.encode("utf-16-le")) // 2,
    "utf-32": len,
}

# What is off by default, so that there is something to see.
SETTINGS = {"terms": {"inlayHints": True, "lawLinks": "https://law.example/{law}/{article}"}}


class Session:
    """One document, one server, one editor."""

    def __init__(self, client, profile, folder, initialized):
        self.client, self.profile, self.folder = client, profile, folder
        self.server = initialized.capabilities
        self.encoding = self.server.position_encoding or "utf-16"
        self.uri, self.text, self.version = "", "", 0

    # What was agreed

    def can(self, path, otherwise=False):
        """What the editor says at a path such as `textDocument.definition.linkSupport`."""
        return capability(self.profile, path, otherwise)

    @property
    def offered(self):
        """The server's capabilities as they came."""
        answer = next(m for m in self.client.received if "capabilities" in (m.get("result") or {}))
        return answer["result"]["capabilities"]

    @property
    def is_pulled(self):
        return self.server.diagnostic_provider is not None

    # The text

    @property
    def document(self):
        return t.TextDocumentIdentifier(self.uri)

    @property
    def lines(self):
        return self.text.split("\n")

    def width(self, text):
        return WIDTH[str(getattr(self.encoding, "value", self.encoding))](text)

    def place(self, text, line=None, offset=0):
        """The position `offset` characters into the first `text`, or into the one on a line from 1."""
        for number, content in enumerate(self.lines):
            if text in content and line in (None, number + 1):
                return t.Position(number, self.width(content[:content.index(text) + offset]))
        raise LookupError(f"{text!r} is not on line {line}")

    def under(self, range_):
        """The text under a range, which must lie in the document and on whole characters."""
        assert (range_.start.line, range_.start.character) <= (range_.end.line, range_.end.character), range_
        if range_.start.line == range_.end.line:
            line = self.lines[range_.start.line]
            return line[self.index(range_.start):self.index(range_.end)]
        first, last = self.lines[range_.start.line], self.lines[range_.end.line] if range_.end.line < len(self.lines) else ""
        end = self.index(range_.end)
        return "\n".join([first[self.index(range_.start):], *self.lines[range_.start.line + 1:range_.end.line], last[:end]])

    def index(self, position):
        """The index in its line of a position."""
        if position.line == len(self.lines) and position.character == 0:
            return 0
        line = self.lines[position.line]
        for index in range(len(line) + 1):
            if self.width(line[:index]) == position.character:
                return index
        raise AssertionError(f"{position} is in no character of {line!r}")

    # Talk

    def open(self, text, name="document.terms"):
        path = self.folder / name
        path.write_text(text, encoding="utf-8", newline="")
        self.uri, self.text, self.version = path.as_uri(), text, 1
        self.client.text_document_did_open(
            t.DidOpenTextDocumentParams(t.TextDocumentItem(self.uri, "terms", self.version, text)))

    def edit(self, old, new):
        """Replaces the first `old` as an editor does."""
        start = self.place(old)
        end = t.Position(start.line, start.character + self.width(old))
        self.version += 1
        self.text = self.text.replace(old, new, 1)
        change = t.TextDocumentContentChangePartial(range=t.Range(start, end), text=new)
        self.client.text_document_did_change(t.DidChangeTextDocumentParams(
            t.VersionedTextDocumentIdentifier(self.version, self.uri), [change]))

    async def findings(self, code=None):
        """The findings as the editor gets them: asked for, or waited for until one with the code is there."""
        if self.is_pulled:
            report = await self.client.text_document_diagnostic_async(t.DocumentDiagnosticParams(self.document))
            return report.items
        await self.until(lambda: any(code in (None, one.code) for one in self.client.diagnostics.get(self.uri, [])))
        return self.client.diagnostics[self.uri]

    async def until(self, condition, seconds=5):
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, f"not seen within {seconds} s; received: {self.client.received[-3:]}"
            assert not self.client.faults, self.client.faults
            await asyncio.sleep(0.01)

    def received(self, method):
        """The parameters of the messages that the server sent by itself."""
        return [m["params"] for m in self.client.received if m.get("method") == method]


def parameters(profile, folder, settings):
    """Those of `initialize`."""
    said = dict(PROFILES[profile], processId=os.getpid(), rootUri=None, workspaceFolders=None)
    if profile in WITHOUT_FOLDER:
        said["processId"] = None
    else:
        said["rootUri"] = folder.as_uri()
        if capability(profile, "workspace.workspaceFolders"):
            said["workspaceFolders"] = [{"uri": folder.as_uri(), "name": folder.name}]
    said["initializationOptions"] = settings
    return get_converter().structure(said, t.InitializeParams)


@contextlib.asynccontextmanager
async def started(profile, folder, settings=SETTINGS, asked=None):
    """A session without a document. At its end nothing may be wrong with what the server said, and it goes in peace.

    `settings` are told in `initialize`; `asked` are those that the editor tells when it is asked.
    """
    config = ClientServerConfig(server_command=SERVER, client_factory=make_client)
    client = await config.start()
    for section, value in (asked or {}).items():
        client.set_configuration(value, section=section)
    try:
        said = parameters(profile, folder, settings)
        session = Session(client, profile, folder, await client.initialize_session(said))
        yield session
        code = await client.end()
        assert not client.faults, "\n".join(client.faults)
        assert client.stderr == b"", client.stderr.decode(errors="replace")
        assert code == 0
    finally:
        if not client.stopped:
            if client._server.returncode is None:
                client._server.kill()
            await client.stop()


@contextlib.asynccontextmanager
async def opened(profile, folder, name="zeilschool.terms", settings=SETTINGS):
    """A session with one of the documents."""
    async with started(profile, folder, settings) as session:
        session.open((DOCUMENTS / name).read_text(encoding="utf-8"), name)
        yield session
