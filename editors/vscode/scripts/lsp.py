"""A client of a few lines, for the scripts that draw pictures of what the server says."""

import json
import subprocess

CAPABILITIES = {
    "workspace": {"applyEdit": False, "workspaceEdit": {"documentChanges": True}},
    "textDocument": {
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
        "hover": {"contentFormat": ["plaintext"]},
        "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "refactor", "source"]}}},
        "publishDiagnostics": {"relatedInformation": True},
    },
}


class Server:
    """A running server with one open document."""

    def __init__(self, program, locale, uri, text):
        self.process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.uri, self.ids, self.diagnostics = uri, 0, None
        start = {"processId": None, "rootUri": None, "locale": locale, "capabilities": CAPABILITIES}
        self.legend = self.request("initialize", start)["capabilities"]["semanticTokensProvider"]["legend"]
        self.send({"method": "initialized", "params": {}})
        document = {"uri": uri, "languageId": "terms", "version": 1, "text": text}
        self.send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        while self.diagnostics is None:
            self.take(self.read())

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def read(self):
        length = 0
        while line := self.process.stdout.readline().strip():
            name, value = line.split(b":")
            if name.lower() == b"content-length":
                length = int(value)
        if length == 0:
            raise EOFError("the server ended")
        return json.loads(self.process.stdout.read(length))

    def take(self, message):
        if message.get("method") == "textDocument/publishDiagnostics":
            self.diagnostics = message["params"]["diagnostics"]

    def request(self, method, params):
        self.ids += 1
        self.send({"id": self.ids, "method": method, "params": params})
        while True:
            message = self.read()
            if message.get("id") == self.ids and "method" not in message:
                if "error" in message:
                    raise ValueError(message["error"]["message"])
                return message["result"]
            self.take(message)

    def about(self, method, **params):
        """A request about the document."""
        return self.request("textDocument/" + method, {"textDocument": {"uri": self.uri}, **params})

    def stop(self):
        self.request("shutdown", None)
        self.send({"method": "exit"})
        self.process.wait(10)
