// Runs the bundled extension, client library included, against a server process.
// EXTENSION names a folder with package.json and dist/extension.js.
"use strict";
const assert = require("node:assert/strict");
const fs = require("node:fs");
const os = require("node:os");
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

/** What the server is told of settings that nobody changed. */
function defaults() {
  const own = ["server.path", "server.supervise", "documents", "trace.server"];
  const all = Object.entries(manifest.contributes.configuration.properties).map(([name, property]) => [name.slice("terms.".length), property.default]);
  return { serverSettings: Object.fromEntries(all.filter(([name]) => !own.includes(name))) };
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
  const { serverSettings } = defaults();
  assert.deepEqual(told(document).options, { showReferencesCommand: "terms.showReferences", ruleLinks: "terms-rule:{code}.md", ...serverSettings });
  assert.deepEqual(told(document).arguments, ["--stdio"]);
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

test("the server is supervised when the user asks for it", async () => {
  mock.set("terms.server.supervise", true);
  await until(() => told(document)?.arguments.includes("--supervise"), "a supervised server");
  mock.set("terms.server.supervise", false);
  await until(() => told(document)?.arguments.length === 1, "one that is not");
});

test("a Markdown file is served once terms.documents names it, and the menus say so", async () => {
  const note = mock.open("/texts/voorwaarden.md", "markdown", "1. Definities\n");
  assert.equal(told(note), undefined);
  assert.equal(seen.context["terms.isServed"], false);
  mock.set("terms.documents", ["voorwaarden.md"]);
  await until(() => told(note), "diagnostics of the Markdown file");
  assert.equal(seen.context["terms.isServed"], true);
  mock.open("/texts/LEESMIJ.md", "markdown", "# Artikel 1\n");
  assert.equal(seen.context["terms.isServed"], false);
});

test("a Markdown file is served once the project's file names it", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "terms-project-"));
  fs.writeFileSync(path.join(folder, ".terms.json"), JSON.stringify({ documents: ["huur.md"] }));
  const lease = mock.open(path.join(folder, "huur.md"), "markdown", "1. Definities\n");
  const other = mock.open(path.join(folder, "notitie.md"), "markdown", "1. Definities\n");
  mock.openFolders([folder]);
  await until(() => told(lease), "diagnostics of the project's document");
  assert.equal(told(other), undefined);
  fs.rmSync(folder, { recursive: true });
});

test("Check This File as Terms serves the active document", async () => {
  const { uri } = mock.open("/texts/brief.txt", "plaintext", "1. Definities\n");
  await seen.commands.get("terms.checkFile")();
  await until(() => seen.diagnostics.get(uri.toString())?.length, "diagnostics of the text file");
  assert.equal(seen.context["terms.isServed"], true);
});

test("Open an Example opens a text in the user's language, which is served", async () => {
  await seen.commands.get("terms.openExample")();
  const example = mock.active().document;
  assert.match(example.getText(), /^Terms of boat hire/);
  await until(() => told(example), "diagnostics of the example");
});

test("a command about the numbering says why it does nothing", async () => {
  mock.open("/texts/brief.md", "markdown", "1. Definities\n");
  await seen.commands.get("terms.numbering.delete")();
  assert.deepEqual(seen.information.splice(0), ["This file is not checked as terms."]);
  mock.show(document);
  await seen.commands.get("terms.numbering.delete")();
  assert.deepEqual(seen.information.splice(0), ["The cursor is not in a numbered provision."]);
  assert.deepEqual(seen.picks, []);
});

test("Show References from the palette is the editor's own command", async () => {
  seen.executed.length = 0;
  await seen.commands.get("terms.showReferences")();
  assert.deepEqual(seen.executed, [["editor.action.goToReferences"]]);
});

test("in a folder that is not trusted a relative path does not lead into it, until it is", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "terms-trust-"));
  fs.symlinkSync(server, path.join(folder, "terms-lsp-here"));
  seen.log.length = 0;
  mock.openFolders([folder], false);
  mock.set("terms.server.path", "./terms-lsp-here");
  await until(() => seen.errors.length > 0, "the message");
  assert.ok(!seen.log.some((line) => line.includes(folder)), seen.log.join("\n"));
  assert.equal(told(document), undefined);
  seen.errors.length = 0;
  mock.trust();
  await until(() => told(document), "the folder's own server");
  assert.ok(seen.log.includes("restarting: the workspace is trusted now"));
  mock.openFolders([]);
  mock.set("terms.server.path", server);
  await until(() => seen.log.includes("restarting: the setting terms.server.path changed") && told(document), "the usual server");
  fs.rmSync(folder, { recursive: true });
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
  assert.ok(seen.log.includes("the server ended without being told to; it is started again"));
  assert.ok(seen.log.includes("the server ended without being told to 5 times within 3 minutes; it stays down"));
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
