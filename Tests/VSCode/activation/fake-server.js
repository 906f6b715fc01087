#!/usr/bin/env node
// A language server of a few lines: each opened document gets one diagnostic, whose message is what
// the server was told, as JSON.
"use strict";
if (process.argv.includes("--version")) {
  console.log("terms-lsp 0.0.0-fake");
  process.exit(0);
}
const told = { pid: process.pid, arguments: process.argv.slice(2), options: undefined, settings: undefined };
const opened = new Set();
let input = Buffer.alloc(0);

function send(message) {
  const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
  // In one piece: for half a message of a server that is killed the client library keeps a timer, and with it Node, alive.
  process.stdout.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
}

function publish(uri) {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const diagnostics = [{ range, severity: 2, source: "terms", code: "told", message: JSON.stringify(told) }];
  send({ method: "textDocument/publishDiagnostics", params: { uri, diagnostics } });
}

function receive({ id, method, params }) {
  if (method === "initialize") {
    told.options = params.initializationOptions;
    send({ id, result: { capabilities: { textDocumentSync: 2 } } });
  } else if (method === "textDocument/didOpen") {
    opened.add(params.textDocument.uri);
    publish(params.textDocument.uri);
  } else if (method === "textDocument/didClose") {
    opened.delete(params.textDocument.uri);
  } else if (method === "workspace/didChangeConfiguration") {
    told.settings = params.settings;
    for (const uri of opened) publish(uri);
  } else if (method === "exit") {
    process.exit(0);
  } else if (id !== undefined) {
    send({ id, result: null });
  }
}

process.stdin.on("end", () => process.exit(0));
process.stdin.on("data", (chunk) => {
  input = Buffer.concat([input, chunk]);
  for (;;) {
    const header = input.indexOf("\r\n\r\n");
    const length = /Content-Length: (\d+)/i.exec(input.subarray(0, Math.max(header, 0)).toString());
    if (length === null || input.length < header + 4 + Number(length[1])) return;
    const end = header + 4 + Number(length[1]);
    const message = JSON.parse(input.subarray(header + 4, end).toString());
    input = input.subarray(end);
    receive(message);
  }
});
