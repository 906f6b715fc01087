"""Opens a terms document in a real Kate over a built server, and checks what the two say to each other.

    Tests/Kate/run.py TERMS_LSP [--picture FILE.png] [--initialize FILE.json]

Needs kate, xvfb, xdotool, dbus and, for a picture, imagemagick (apt-get install kate xvfb xdotool dbus imagemagick). Kate gets
the files of editors/kate as its README says, in a home of its own. Ends with "N passed, N failed".
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
NEEDED = ["kate", "Xvfb", "xdotool", "dbus-run-session"]

# Stands between Kate and the server, and keeps both sides of the talk.
TEE = """#!/bin/sh
exec 3>>"$TERMS_TALK.server"
tee -a "$TERMS_TALK.client" | "$TERMS_SERVER" "$@" 2>>"$TERMS_TALK.stderr" | tee /dev/fd/3
"""


def frames(path):
    """The JSON messages in a file of frames; the last may be incomplete."""
    data, found = path.read_bytes() if path.exists() else b"", []
    while (head := re.match(rb"(?:[^\r\n]+\r\n)*?Content-Length: (\d+)\r\n(?:[^\r\n]+\r\n)*\r\n", data)):
        end = head.end() + int(head[1])
        if len(data) < end:
            break
        found.append(json.loads(data[head.end():end]))
        data = data[end:]
    return found


class Kate:
    """A Kate with a display and a home of its own."""

    def __init__(self, server, folder):
        self.folder, self.talk = folder, folder / "talk"
        for name in ("config/kate/lspclient", "data/org.kde.syntax-highlighting/syntax", "bin", "run"):
            (folder / name).mkdir(parents=True, mode=0o700)
        command = folder / "bin" / "terms-lsp"
        command.write_text(TEE)
        command.chmod(0o755)
        shutil.copy(ROOT / "editors/kate/settings.json", folder / "config/kate/lspclient/settings.json")
        shutil.copy(ROOT / "editors/kate/terms.xml", folder / "data/org.kde.syntax-highlighting/syntax/terms.xml")
        # The first start of a server asks whether its command may run; a user says yes.
        (folder / "config/katerc").write_text(
            "[Kate Plugins]\nlspclientplugin=true\n"
            f"[lspclient]\nAllowedServerCommandLines={command}\nSymbolTree=true\nAutoHover=true\nFirstTimeHint=false\n"
            "[General]\nShow welcome view for new window=false\nLast Session=\n")
        self.document = folder / "zeilschool.terms"
        shutil.copy(ROOT / "Tests/StrictClient/documents/zeilschool.terms", self.document)
        self.display = next(f":{n}" for n in range(90, 190) if not os.path.exists(f"/tmp/.X11-unix/X{n}"))
        self.env = dict(
            os.environ, DISPLAY=self.display, HOME=str(folder), XDG_CONFIG_HOME=str(folder / "config"),
            XDG_DATA_HOME=str(folder / "data"), XDG_RUNTIME_DIR=str(folder / "run"), LANG="C.UTF-8",
            PATH=f"{folder / 'bin'}:{os.environ['PATH']}", TERMS_SERVER=server, TERMS_TALK=str(self.talk),
            QT_QPA_PLATFORM="xcb")
        self.processes = []

    def __enter__(self):
        self.start(["Xvfb", self.display, "-screen", "0", "1200x760x24", "-nolisten", "tcp"])
        self.wait(lambda: os.path.exists(f"/tmp/.X11-unix/X{self.display[1:]}"))
        self.start(["dbus-run-session", "--", "kate", "--startanon", "--block", str(self.document)])
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
            process.wait(10)

    def start(self, command):
        quiet = subprocess.DEVNULL
        self.processes.append(subprocess.Popen(
            command, env=self.env, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True))

    def wait(self, condition, seconds=30):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if value := condition():
                return value
            time.sleep(0.05)
        return None

    def asked(self, method):
        """The last message of Kate with the method."""
        return next((m for m in reversed(frames(self.path("client"))) if m.get("method") == method), None)

    def told(self, method):
        return next((m for m in reversed(frames(self.path("server"))) if m.get("method") == method), None)

    def answer(self, method):
        """What the server answered to the last request with the method."""
        request = self.asked(method)
        if request is None:
            return None
        return next((m for m in frames(self.path("server")) if m.get("id") == request["id"] and "method" not in m), None)

    def path(self, side):
        return self.folder / f"talk.{side}"

    def keys(self, *names):
        self.xdotool("key", "--clearmodifiers", *names)

    def xdotool(self, *arguments):
        return subprocess.run(["xdotool", *arguments], env=self.env, capture_output=True, text=True).stdout


class Report:
    def __init__(self):
        self.passed = self.failed = 0

    def check(self, name, holds, detail=""):
        self.passed, self.failed = self.passed + bool(holds), self.failed + (not holds)
        print(f"{'ok' if holds else 'not ok'} - {name}{' # ' + str(detail)[:300] if detail else ''}", flush=True)


def run(kate, report, arguments):
    initialize = kate.wait(lambda: kate.asked("initialize"))
    report.check("Kate starts the server", initialize)
    if not initialize:
        return
    if arguments.initialize:
        arguments.initialize.write_text(json.dumps(initialize["params"], indent=1, sort_keys=True) + "\n")
    opened = kate.wait(lambda: kate.asked("textDocument/didOpen"))
    report.check("Kate opens the document", opened, opened and opened["params"]["textDocument"]["languageId"])
    told = kate.wait(lambda: kate.told("textDocument/publishDiagnostics"))
    codes = [one["code"] for one in told["params"]["diagnostics"]] if told else []
    report.check("it is told the findings", "broken-reference" in codes and "duplicate-section" in codes, codes)
    symbols = kate.wait(lambda: kate.answer("textDocument/documentSymbol"))
    report.check("it has the outline", symbols and len(symbols.get("result") or []) == 4)
    kate.wait(lambda: kate.answer("textDocument/semanticTokens/full"), 3)
    window = kate.wait(lambda: kate.xdotool("search", "--onlyvisible", "--name", "zeilschool").split())
    report.check("its window shows the document", window)
    if window:
        kate.xdotool("windowfocus", "--sync", window[0])
        kate.keys("ctrl+End", "Return")
        kate.xdotool("type", "4.3 Zie artikel 77.")
        change = kate.wait(lambda: kate.asked("textDocument/didChange"))
        report.check("what is typed reaches the server", change)
        seen = kate.wait(lambda: any("77" in one["message"] for one in kate.told(
            "textDocument/publishDiagnostics")["params"]["diagnostics"]))
        report.check("and its finding comes back", seen)
        if arguments.picture:
            time.sleep(1.5)  # Kate draws when it likes
            subprocess.run(["import", "-window", "root", str(arguments.picture)], env=kate.env, check=False)
    errors = kate.path("stderr").read_text() if kate.path("stderr").exists() else ""
    report.check("the server's standard error is silent", not errors, errors)
    refused = [m for m in frames(kate.path("server")) if "error" in m]
    report.check("no request is refused", not refused, refused)
    methods = sorted({m["method"] for m in frames(kate.path("client")) if "method" in m})
    print("# Kate said: " + ", ".join(methods))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("server", type=pathlib.Path)
    parser.add_argument("--picture", type=pathlib.Path)
    parser.add_argument("--initialize", type=pathlib.Path, help="where to write what Kate says in initialize")
    arguments = parser.parse_args()
    missing = [name for name in NEEDED if not shutil.which(name)]
    if missing:
        print(f"skipped: no {', '.join(missing)}")
        return 0
    report = Report()
    with tempfile.TemporaryDirectory(prefix="terms-kate-", ignore_cleanup_errors=True) as folder:
        with Kate(str(arguments.server.resolve()), pathlib.Path(folder)) as kate:
            run(kate, report, arguments)
    print(f"{report.passed} passed, {report.failed} failed")
    return 1 if report.failed else 0


sys.exit(main())
