// Runs the bundled extension, client library included, against a server process.
// EXTENSION names a folder with package.json and dist/extension.js.
"use strict";
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const test = require("node:test");
const mock = require("./mock.js");

const folder = path.resolve(process.env.EXTENSION);
const manifest = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
const extension = require(path.join(folder, manifest.main));
const { seen, until } = mock;
const server = path.join(__dirname, "fake-server.js");
const context = mock.context(folder);

/** What the server says it was told, by the diagnostic of a document. */
function told(document) {
  const diagnostics = seen.diagnostics.get(document.uri.toString());
  return diagnostics?.length ? JSON.parse(diagnostics[0].message) : undefined;
}

function runs(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

let document;
/** Rejections that nobody awaits. The runner would count each as a failure of the test that ran first. */
const unawaited = [];

test("without a terms document nothing is started", async () => {
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", (error) => unawaited.push(String(error)));
  mock.settings["terms.server.path"] = "/nowhere/terms-lsp";
  mock.open("/texts/note.md", "markdown", "# A note\n");
  extension.activate(context);
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.deepEqual(seen.log, []);
  assert.deepEqual(seen.errors, []);
});

test("every contributed command exists", () => {
  for (const { command } of manifest.contributes.commands) assert.ok(seen.commands.has(command), command);
});

test("a missing server gives one message, with a button to the setting, however many documents open", async () => {
  mock.user.answer = ([openSetting]) => openSetting;
  document = mock.open("/texts/een.terms", "terms", "1. Definities\n");
  mock.open("/texts/twee.terms", "terms", "1. Definities\n");
  await until(() => seen.executed.length > 0, "the settings to open");
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(seen.errors.length, 1);
  assert.match(seen.errors[0], /\/nowhere\/terms-lsp/);
  assert.deepEqual(seen.executed, [["workbench.action.openSettings", "terms.server.path"]]);
  assert.equal(seen.status[0].text, "Server not found");
});

test("a program that does not run gives one message with its reason", async () => {
  seen.errors.length = 0;
  mock.user.answer = () => undefined;
  mock.set("terms.server.path", path.join(__dirname, "broken-server.sh"));
  await until(() => seen.errors.length > 0, "the message");
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(seen.errors.length, 1);
  assert.match(seen.errors[0], /no such library/);
  assert.equal(seen.status[0].text, "Server does not work");
});

test("a server that ends at its start gives one message", async () => {
  seen.errors.length = 0;
  mock.set("terms.server.path", path.join(__dirname, "ending-server.sh"));
  await until(() => seen.errors.length > 0, "the message");
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(seen.errors.length, 1, seen.errors.join("\n"));
  assert.match(seen.errors[0], /ending-server\.sh does not run/);
});

test("a corrected path starts the server, and diagnostics arrive", async () => {
  seen.errors.length = 0;
  mock.set("terms.server.path", server);
  await until(() => told(document), "diagnostics");
  assert.deepEqual(told(document).options, { language: "auto", diagnostics: "onType", maxFindings: 1000 });
  assert.equal(seen.status[0].text, "Running");
  assert.equal(seen.status[0].detail, "terms-lsp 0.0.0-fake");
});

test("a changed setting reaches the running server", async () => {
  const { pid } = told(document);
  mock.set("terms.diagnostics", "onSave");
  const { settings } = await until(() => told(document).settings?.terms.diagnostics === "onSave" && told(document), "the setting");
  assert.equal(settings.terms.language, "auto");
  assert.equal(told(document).pid, pid);
});

test("the restart command brings a new process, which knows the settings", async () => {
  const { pid } = told(document);
  await seen.commands.get("terms.restartServer")();
  await until(() => told(document) && told(document).pid !== pid, "a new process");
  assert.equal(told(document).options.diagnostics, "onSave");
  await until(() => !runs(pid), "the old process to end");
});

test("a Markdown file is served once terms.documents names it", async () => {
  const note = mock.open("/texts/voorwaarden.md", "markdown", "1. Definities\n");
  assert.equal(told(note), undefined);
  mock.set("terms.documents", ["voorwaarden.md"]);
  await until(() => told(note), "diagnostics of the Markdown file");
});

test("Check This File as Terms serves the active document", async () => {
  const { uri } = mock.open("/texts/brief.txt", "plaintext", "1. Definities\n");
  await seen.commands.get("terms.checkFile")();
  await until(() => seen.diagnostics.get(uri.toString())?.length, "diagnostics of the text file");
});

test("after all this no further message was shown", () => assert.deepEqual(seen.errors, []));

test("a server that crashes is started again, until the fifth time, which gives one message", async () => {
  let last;
  for (let crash = 1; crash <= 5; crash++) {
    const fresh = () => told(document) && told(document).pid !== last && told(document).pid;
    last = await until(fresh, `a process before crash ${crash}`);
    assert.deepEqual(seen.errors, []);
    process.kill(last, "SIGKILL");
  }
  mock.user.answer = ([restart]) => restart;
  await until(() => seen.errors.length > 0, "the message");
  assert.equal(seen.errors.length, 1);
  assert.match(seen.errors[0], /crashed 5 times/);
  await until(() => told(document) && told(document).pid !== last, "a process after the button");
  seen.errors.length = 0;
});

test("deactivation ends the server", async () => {
  const { pid } = await until(() => told(document), "the process");
  await extension.deactivate();
  context.subscriptions.forEach((each) => each.dispose());
  await until(() => !runs(pid), "the process to end");
  assert.deepEqual(seen.errors, []);
});

test("nothing was left unawaited but what the library does for a server that ends at its start", () => {
  const known = /EPIPE|stream was destroyed|connection got disposed/;
  assert.deepEqual(unawaited.filter((error) => !known.test(error)), []);
});
