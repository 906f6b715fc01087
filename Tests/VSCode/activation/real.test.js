// Runs the bundled extension against the real server: what a user has under the cursor.
// EXTENSION names a folder with package.json, dist/extension.js and server/terms-lsp.
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
const context = mock.context(folder);
const token = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) };
const text = fs.readFileSync(path.join(folder, "walkthrough/example.en.terms"), "utf8");
const lines = text.split("\n");
/** The place of the first `words` in the text, `behind` letters further on. */
const place = (words, behind = 0) => {
  const line = lines.findIndex((each) => each.includes(words));
  return { line, character: lines[line].indexOf(words) + behind };
};
let document;

/** Asks until there is something: providers come and go with a server. */
async function eventually(ask) {
  const end = Date.now() + 5000;
  for (;;) {
    const found = await ask().catch(() => []);
    if (found.length > 0 || Date.now() > end) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Runs a command with the cursor in `words`; returns what the server had changed. */
async function run(command, words) {
  seen.applied.length = 0;
  const { line, character } = place(words, 1);
  mock.show(document, line, character);
  await seen.commands.get(command)();
  await until(() => seen.applied.length > 0, "the changes", 3000);
  return seen.applied.flatMap(({ edits }) => edits).map(({ range, newText }) => `${range.start.line + 1}: ${newText.trim()}`);
}

test("the faults of the example are shown, and nothing else", async () => {
  extension.activate(context);
  document = mock.open("/texts/example.terms", "terms", text);
  const found = await until(() => seen.diagnostics.get(document.uri.toString())?.length && seen.diagnostics.get(document.uri.toString()), "diagnostics");
  assert.deepEqual(found.map(({ code }) => code.value ?? code).sort(), ["broken-reference", "duplicate-section", "inconsistent-term"]);
  assert.deepEqual(seen.errors, []);
  assert.equal(seen.status[0].text, "Running");
  assert.equal(seen.log[0], `found: ${path.join(folder, "server/terms-lsp")} (bundled)`);
});

test("hover shows the clause that is cited", async () => {
  const hover = await seen.providers.get("hover").provideHover(document, place("article 2.2", 9), token);
  assert.match(JSON.stringify(hover.contents), /pays the hire and the Deposit/);
});

test("a finding leads to the page of its rule", async () => {
  const [finding] = seen.diagnostics.get(document.uri.toString()).filter(({ code }) => code.value === "broken-reference");
  const page = await seen.providers.get("content").provideTextDocumentContent(finding.code.target);
  assert.match(page, /^# broken-reference\n\nA reference /);
  mock.show(document, finding.range.start.line, finding.range.start.character);
  seen.executed.length = 0;
  await seen.commands.get("terms.explainFinding")();
  const [[command, uri]] = seen.executed;
  assert.deepEqual([command, uri.toString()], ["markdown.showPreview", finding.code.target.toString()]);
});

test("a remark above an article counts its references, and shows them as VS Code wants them", async () => {
  const provider = seen.providers.get("codeLens");
  const lenses = await provider.provideCodeLenses(document, token);
  const resolved = await Promise.all(lenses.map((lens) => provider.resolveCodeLens(lens, token)));
  const remark = resolved.find(({ command }) => command?.command === "terms.showReferences");
  assert.ok(remark, JSON.stringify(resolved));
  assert.match(remark.command.title, /^\d+ /);
  seen.executed.length = 0;
  await seen.commands.get(remark.command.command)(...remark.command.arguments);
  const [[command, uri, position, locations]] = seen.executed;
  assert.equal(command, "editor.action.showReferences");
  assert.equal(uri.toString(), document.uri.toString());
  assert.equal(typeof position.line, "number");
  assert.ok(locations.length > 0 && locations.every((each) => each.range.start.line >= 0 && each.uri.path === document.uri.path));
});

test("a clause that is inserted takes a number, and the references follow", async () => {
  mock.user.pick = (items) => items.find(({ label }) => label.startsWith("2 "));
  mock.user.type = () => "Cancellation";
  const changes = await run("terms.numbering.insertAfter", "2.2 The Hirer pays");
  assert.deepEqual(seen.picks.pop().map((label) => label.split(" ")[0]), ["2.2", "2"]);
  assert.match(seen.prompts.pop(), /^Title/);
  assert.ok(changes.some((each) => /Article 3\. Cancellation/.test(each)), changes.join("\n"));
  assert.ok(changes.some((each) => each.startsWith("25: 4")), "the reference to 3.3 becomes 4.3");
});

test("each command of the menu reaches the server", async () => {
  mock.user.pick = ([innermost]) => innermost;
  mock.user.type = () => "";
  assert.ok((await run("terms.numbering.insertBefore", "2.1 The Hirer books")).length > 1);
  assert.ok((await run("terms.numbering.delete", "2.1 The Hirer books")).length > 1);
  assert.ok((await run("terms.numbering.moveUp", "2.2 The Hirer pays")).length > 1);
  assert.ok((await run("terms.numbering.moveDown", "2.1 The Hirer books")).length > 1);
  mock.user.type = () => " 2.3. ";
  assert.ok((await run("terms.numbering.moveTo", "2.1 The Hirer books")).length > 1);
  assert.ok((await run("terms.numbering.renumberFromHere", "4.2 The Deposit")).some((each) => each.includes("3")));
});

test("going back changes nothing, and neither does what need not change", async () => {
  seen.applied.length = 0;
  mock.user.pick = () => undefined;
  await seen.commands.get("terms.numbering.delete")();
  mock.user.pick = ([innermost]) => innermost;
  mock.user.type = () => undefined;
  await seen.commands.get("terms.numbering.insertAfter")();
  await seen.commands.get("terms.numbering.moveTo")();
  assert.deepEqual([seen.applied, seen.warnings, seen.errors], [[], [], []]);
});

test("a refusal of the server is shown in its own words", async () => {
  mock.user.type = () => "17";
  const { line, character } = place("2.1 The Hirer books", 1);
  mock.show(document, line, character);
  await seen.commands.get("terms.numbering.moveTo")();
  assert.deepEqual(seen.warnings.splice(0), ["There is no number 17 here."]);
});

test("hints and links of laws appear when they are asked for", async () => {
  const act = mock.open("/texts/law.terms", "terms", "Article 1. Duties\n\n1.1 The Hirer pays.\n1.2 Article 1.1 and artikel 6:233 BW apply.\n");
  const range = { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } };
  const hints = async () => (await seen.providers.get("inlayHint")?.provideInlayHints(act, range, token)) ?? [];
  await until(() => seen.providers.has("inlayHint"), "the provider");
  assert.deepEqual(await hints(), []);
  mock.set("terms.lawLinks", "https://example.org/{law}/{article}");
  const links = async () => (await seen.providers.get("link")?.provideDocumentLinks(act, token)) ?? [];
  const [link] = await eventually(links);
  assert.match(String(link.target), /^https:.*example\.org\/.*233/);
  mock.set("terms.inlayHints", true);
  const [hint] = await eventually(hints);
  assert.match(JSON.stringify(hint.label), /Duties/);
});

test("a new line gets its number when that is asked for, and VS Code is told to ask", async () => {
  assert.equal(manifest.contributes.configurationDefaults["[terms]"]["editor.formatOnType"], true);
  const draft = mock.open("/texts/draft.terms", "terms", "Article 1. Duties\n\n1.1 The Hirer pays.\n1.2 The Hirer sails.\n\n");
  const edits = async () => (await seen.providers.get("onType")?.provideOnTypeFormattingEdits(draft, { line: 4, character: 0 }, "\n", { tabSize: 2, insertSpaces: true }, token)) ?? [];
  await until(() => seen.providers.has("onType"), "the provider");
  assert.deepEqual(await edits(), []);
  mock.set("terms.numberNewLines", true);
  assert.deepEqual((await eventually(edits)).map(({ newText }) => newText), ["1.3 "]);
});

test("what is wrong in a project's file is shown in it, and its settings count", async () => {
  const project = fs.mkdtempSync(path.join(os.tmpdir(), "terms-project-"));
  const file = path.join(project, ".terms.json");
  fs.writeFileSync(file, '{"document": 3, "rules": {"broken-reference": "off"}}');
  const settings = mock.open(file, "json", fs.readFileSync(file, "utf8"));
  const lease = mock.open(path.join(project, "lease.terms"), "terms", text);
  const codes = (each) => seen.diagnostics.get(each.uri.toString()).map(({ code }) => code.value ?? code);
  await until(() => codes(lease).length > 0 && codes(settings).length > 0, "diagnostics of both");
  assert.deepEqual(codes(settings), ["invalid-setting"]);
  assert.deepEqual(codes(lease).sort(), ["duplicate-section", "inconsistent-term"]);
  fs.rmSync(project, { recursive: true });
});

test("deactivation ends it all, and an end that was asked for is no error in the log", async () => {
  await extension.deactivate();
  assert.ok(seen.log.some((line) => line.startsWith("starting ")), seen.log.join("\n"));
  assert.deepEqual(seen.log.filter((line) => /^\[Error.*process exited/.test(line)), []);
  context.subscriptions.forEach((each) => each.dispose());
  assert.deepEqual(seen.errors, []);
});
