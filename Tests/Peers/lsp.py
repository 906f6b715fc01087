"""A language server as a child process, and the client's end of the protocol. One thread; the standard library only."""

import json
import os
import pathlib
import re
import select
import signal
import subprocess
import time

now = time.perf_counter
DYNAMIC = {"dynamicRegistration": True}
# What an editor of today declares, as far as a server of texts looks at it.
CAPABILITIES = {
    "workspace": {
        "configuration": True,
        "workspaceFolders": True,
        "didChangeConfiguration": DYNAMIC,
        "didChangeWatchedFiles": DYNAMIC,
        "diagnostics": {"refreshSupport": True},
    },
    "textDocument": {
        "synchronization": {**DYNAMIC, "didSave": True},
        "publishDiagnostics": {
            "relatedInformation": True,
            "versionSupport": True,
            "codeDescriptionSupport": True,
            "dataSupport": True,
            "tagSupport": {"valueSet": [1, 2]},
        },
        "diagnostic": {**DYNAMIC, "relatedDocumentSupport": False},
        "hover": {**DYNAMIC, "contentFormat": ["markdown", "plaintext"]},
        "definition": {**DYNAMIC, "linkSupport": True},
        "documentSymbol": {
            **DYNAMIC,
            "symbolKind": {"valueSet": list(range(1, 27))},
            "hierarchicalDocumentSymbolSupport": True,
        },
    },
    "window": {"workDoneProgress": True},
    "general": {"positionEncodings": ["utf-16", "utf-8"]},
}


class Gone(Exception):
    """The server ended, or did not answer in time."""


def frame(message):
    body = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False, separators=(",", ":")).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


class Server:
    """A frame is stamped when its last byte is in and decoded after that, so that decoding costs no server anything."""

    def __init__(self, command, folder):
        self.folder = folder
        self.answers, self.publishes, self.registered = {}, [], {}
        self.next_id, self.outgoing, self.incoming, self.wanted = 0, bytearray(), bytearray(), None
        self.spawned = now()
        self.process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            start_new_session=True,
        )
        self.input, self.output = self.process.stdin.fileno(), self.process.stdout.fileno()
        os.set_blocking(self.input, False)
        os.set_blocking(self.output, False)
        self.poll = select.poll()
        self.poll.register(self.output, select.POLLIN | select.POLLHUP)

    # Out

    def write(self, data):
        """Sends bytes; what the pipe does not take at once follows while answers are awaited."""
        sent = 0
        if not self.outgoing:
            try:
                sent = os.write(self.input, data)
            except BlockingIOError:
                pass
            except BrokenPipeError:
                raise Gone("closed its input") from None
        if sent < len(data):
            self.outgoing += data[sent:]
            self.poll.register(self.input, select.POLLOUT)

    def flush(self):
        try:
            with memoryview(self.outgoing) as view:
                sent = os.write(self.input, view[: 1 << 20])
            del self.outgoing[:sent]
        except BlockingIOError:
            pass
        except BrokenPipeError:
            raise Gone("closed its input") from None
        if not self.outgoing:
            self.poll.unregister(self.input)

    def notify(self, method, params):
        self.write(frame({"method": method, "params": params}))

    def request(self, method, params):
        """A request that is not sent yet: its id and its frame."""
        self.next_id += 1
        return self.next_id, frame({"id": self.next_id, "method": method, "params": params})

    def ask(self, method, params, before=b"", timeout=120):
        """Sends a request, in one write with what comes before it; gives milliseconds and the answer."""
        wanted, request = self.request(method, params)
        start = now()
        self.write(before + request)
        if not self.pump(lambda: wanted in self.answers, timeout):
            raise Gone(f"no answer to {method}")
        stamp, message = self.answers.pop(wanted)
        return (stamp - start) * 1000, message

    # In

    def pump(self, until, timeout):
        """Reads and answers until `until()` holds, or the time is over."""
        end = now() + timeout
        while not until():
            left = end - now()
            if left <= 0:
                return False
            for descriptor, _ in self.poll.poll(left * 1000):
                if descriptor == self.input:
                    self.flush()
                    continue
                try:
                    data = os.read(self.output, 1 << 20)
                except BlockingIOError:
                    continue
                if not data:
                    raise Gone("ended")
                stamp = now()
                self.incoming += data
                self.take_frames(stamp)
        return True

    def take_frames(self, stamp):
        while True:
            if self.wanted is None:
                end = self.incoming.find(b"\r\n\r\n")
                if end < 0:
                    return
                self.wanted = int(re.search(rb"Content-Length: *(\d+)", self.incoming[:end], re.I)[1])
                del self.incoming[: end + 4]
            if len(self.incoming) < self.wanted:
                return
            message = json.loads(self.incoming[: self.wanted])
            del self.incoming[: self.wanted]
            self.wanted = None
            self.take(message, stamp)

    def take(self, message, stamp):
        method, params = message.get("method"), message.get("params") or {}
        if method is None:
            self.answers[message.get("id")] = (stamp, message)
        elif method == "textDocument/publishDiagnostics":
            self.publishes.append((stamp, params["uri"], params.get("version"), params["diagnostics"]))
        if method is None or "id" not in message:
            return
        result = None
        if method == "workspace/configuration":
            result = [None for _ in params["items"]]
        elif method == "workspace/workspaceFolders":
            result = [{"uri": self.folder.as_uri(), "name": "peers"}]
        elif method == "client/registerCapability":
            for each in params["registrations"]:
                self.registered[each["method"]] = each.get("registerOptions") or {}
        self.write(frame({"id": message["id"], "result": result}))

    # The process

    def family(self):
        """The process and its children."""
        threads = pathlib.Path(f"/proc/{self.process.pid}/task").iterdir()
        children = [child for thread in threads for child in (thread / "children").read_text().split()]
        return [pathlib.Path(f"/proc/{process}") for process in (self.process.pid, *children)]

    def wait_until_quiet(self, timeout=30):
        """Waits until no thread of it runs, reading what it still sends: none is to pay for the edit before."""
        quiet, end = 0, now() + timeout
        while quiet < 3 and now() < end:
            self.pump(lambda: False, 0.0005)
            try:
                states = [
                    (task / "stat").read_text().rsplit(")", 1)[1].split()[0]
                    for process in self.family()
                    for task in (process / "task").iterdir()
                ]
            except OSError:
                continue
            quiet = 0 if "R" in states or "D" in states else quiet + 1

    def megabytes(self, key):
        """VmHWM or VmRSS, in MB of 10^6 bytes, with its children's."""
        return sum(
            int(re.search(key + r":\s+(\d+)", (process / "status").read_text())[1]) * 1024 / 1e6
            for process in self.family()
        )

    def stop(self):
        try:
            self.ask("shutdown", None, timeout=5)
            self.notify("exit", None)
            self.process.stdin.close()
            self.process.wait(3)
        except (Gone, OSError, subprocess.TimeoutExpired):
            pass
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)  # its own session: what this server started, and nothing else
            self.process.wait()
