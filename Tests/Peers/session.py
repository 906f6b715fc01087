"""One session with one server: start, open, type, ask. Times are milliseconds."""

import os
import pathlib
import shutil
import tempfile

from lsp import CAPABILITIES, Gone, Server, frame, now


class Session:
    """`figures` fills while it runs; lists hold single times."""

    def __init__(self, peer, path, places, seconds):
        self.peer, self.places, self.seconds = peer, places, seconds
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="peers-"))
        self.uri = (self.folder / path.name).as_uri()
        shutil.copy(path, self.folder)
        for name, text in peer.files.items():
            (self.folder / name).write_text(text)
        self.text = path.read_text(encoding="utf-8")
        self.lines = self.text.split("\n")
        self.version, self.figures = 1, {}

    def run(self):
        self.server = Server(self.peer.command, self.folder)
        try:
            self.initialize()
            self.open()
            self.figures["edit to diagnostics"] = self.typing(self.places["typed"], self.diagnose)
            if self.offers("textDocument/hover", "hoverProvider"):
                self.figures["edit, then hover"] = self.typing(self.places["typed"], self.hover)
            self.burst()
            self.figures["peak MB at the end"] = self.server.megabytes("VmHWM")
        except Gone as problem:
            self.figures["failed"] = str(problem)
        finally:
            self.server.stop()
            shutil.rmtree(self.folder, ignore_errors=True)
        return self.figures

    # Start

    def start(self):
        """Only that: from the spawn to the answer of `initialize`."""
        self.server = Server(self.peer.command, self.folder)
        try:
            self.initialize(rest=0)
        finally:
            self.server.stop()
            shutil.rmtree(self.folder, ignore_errors=True)
        return self.figures["start"]

    def initialize(self, rest=0.2):
        root = self.folder.as_uri()
        wanted, request = self.server.request(
            "initialize",
            {
                "processId": os.getpid(),
                "rootPath": str(self.folder),
                "rootUri": root,
                "locale": "en",
                "capabilities": CAPABILITIES,
                "workspaceFolders": [{"uri": root, "name": "peers"}],
            },
        )
        self.server.write(request)
        if not self.server.pump(lambda: wanted in self.server.answers, 30):
            raise Gone("no answer to initialize")
        stamp, message = self.server.answers.pop(wanted)
        self.figures["start"] = (stamp - self.server.spawned) * 1000
        self.offered = message["result"]["capabilities"]
        self.encoding = self.offered.get("positionEncoding") or "utf-16"
        sync = self.offered.get("textDocumentSync")
        self.sends_all = (sync.get("change") if isinstance(sync, dict) else sync) == 1
        self.server.notify("initialized", {})
        self.server.pump(lambda: False, rest)
        self.server.wait_until_quiet()

    def offers(self, method, key):
        return bool(self.offered.get(key)) or method in self.server.registered

    def open(self):
        opening = frame(
            {
                "method": "textDocument/didOpen",
                "params": {
                    "textDocument": {
                        "uri": self.uri,
                        "languageId": self.peer.language,
                        "version": 1,
                        "text": self.text,
                    }
                },
            }
        )
        self.figures["open to diagnostics"], found = self.diagnose(opening, None)
        self.figures["diagnostics"] = len(found)
        self.figures["mode"] = (
            ("pull" if self.pulls() else "push")
            + (", whole text" if self.sends_all else ", changes")
            + f", {self.encoding}"
        )
        self.server.wait_until_quiet()
        self.figures["peak MB after open"] = self.server.megabytes("VmHWM")

    # Edits

    def position(self, line, column):
        before = self.lines[line][:column]
        units = len(before.encode()) if self.encoding == "utf-8" else len(before.encode("utf-16-le")) // 2
        return {"line": line, "character": units}

    def edit(self, line, column, removed, text):
        """The frame of a change inside one line."""
        where = {"start": self.position(line, column), "end": self.position(line, column + removed)}
        old = self.lines[line]
        self.lines[line] = old[:column] + text + old[column + removed :]
        self.version += 1
        change = {"text": "\n".join(self.lines)} if self.sends_all else {"range": where, "text": text}
        return frame(
            {
                "method": "textDocument/didChange",
                "params": {"textDocument": {"uri": self.uri, "version": self.version}, "contentChanges": [change]},
            }
        )

    def typing(self, places, once):
        """A letter in and out again, at each place in turn, until the time is over; the first pair warms up."""
        times = []
        self.pair(places[0], once)
        start = now()
        while not times or (now() - start < self.seconds and len(times) < 600):
            for place in places:
                times += self.pair(place, once)
        return times

    def pair(self, place, once):
        times = []
        for removed, text in ((0, "e"), (1, "")):
            times.append(once(self.edit(*place, removed, text), place)[0])
            self.server.wait_until_quiet()
        return times

    def pulls(self):
        return self.offers("textDocument/diagnostic", "diagnosticProvider")

    def pull(self):
        offered = self.server.registered.get("textDocument/diagnostic") or self.offered.get("diagnosticProvider")
        identifier = offered.get("identifier") if isinstance(offered, dict) else None
        return {"textDocument": {"uri": self.uri}, **({"identifier": identifier} if identifier else {})}

    def diagnose(self, data, _):
        """Sends, and waits for the diagnostics of this version; asks for them in the same write where it can."""
        server = self.server
        if self.pulls():
            milliseconds, message = server.ask("textDocument/diagnostic", self.pull(), data)
            return milliseconds, (message.get("result") or {}).get("items") or []
        del server.publishes[:]
        start = now()
        server.write(data)
        if not server.pump(self.published, 60):
            raise Gone("no diagnostics")
        stamp, _, _, found = self.published()
        return (stamp - start) * 1000, found

    def published(self):
        return next((p for p in self.server.publishes if p[1] == self.uri and p[2] in (None, self.version)), None)

    def hover(self, data, _):
        line, column = self.places["asked"]
        params = {"textDocument": {"uri": self.uri}, "position": self.position(line, column)}
        return self.server.ask("textDocument/hover", params, data)

    def burst(self):
        """A hundred letters at once, up to a hover and up to the diagnostics; each time out again, in one edit."""
        count = 20 if self.sends_all and len(self.text) > 1_000_000 else 100
        self.figures["edits of a burst"] = count
        line, column = self.places["typed"][len(self.places["typed"]) // 2]
        asks = {"burst to diagnostics": self.diagnose}
        if self.offers("textDocument/hover", "hoverProvider"):
            asks["burst, then hover"] = self.hover
        for name, once in asks.items():
            times, start = [], now()
            while not times or (now() - start < self.seconds and len(times) < 20):
                data = b"".join(self.edit(line, column + i, 0, "e") for i in range(count))
                times.append(once(data, None)[0])
                self.server.wait_until_quiet()
                self.diagnose(self.edit(line, column, count, ""), None)
                self.server.wait_until_quiet()
            self.figures[name] = times
