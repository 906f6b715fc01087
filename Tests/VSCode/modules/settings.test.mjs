import assert from "node:assert/strict";
import test from "node:test";
import { load, readJSON } from "./load.mjs";

const { documentFilters, initializationOptions, readSettings, restartingSettings, section } = await load("settings");
const properties = readJSON("package.json").contributes.configuration.properties;
const read = (values) => readSettings((name) => values[name]);

test("the defaults are those of package.json", () => {
  const declared = Object.fromEntries(Object.entries(properties).map(([name, { default: value }]) => [name.slice(section.length + 1), value]));
  assert.deepEqual(readSettings((name) => declared[name]), read({}));
});

test("the choices are those of package.json", () => {
  for (const language of properties["terms.language"].enum) assert.equal(read({ language }).language, language);
  for (const diagnostics of properties["terms.diagnostics"].enum) assert.equal(read({ diagnostics }).diagnostics, diagnostics);
});

test("a value of the wrong type counts as absent", () => {
  assert.deepEqual(read({ "server.path": 3, language: "fr", diagnostics: null, documents: "*.md", maxFindings: "5", rules: ["off"] }), read({}));
  for (const maxFindings of [-1, 2.5, Infinity, null]) assert.equal(read({ maxFindings }).maxFindings, 1000);
  assert.equal(read({ maxFindings: 0 }).maxFindings, 0);
  assert.deepEqual(read({ documents: ["a.md", 7, " ", null, " b.txt "] }).documents, ["a.md", "b.txt"]);
});

test("without patterns only the language itself is served, unsaved documents too", () => {
  assert.deepEqual(documentFilters(read({})), [
    { scheme: "file", language: "terms" },
    { scheme: "untitled", language: "terms" },
  ]);
});

test("a pattern serves plain text and Markdown, and a relative one starts anywhere", () => {
  const patterns = (...documents) => documentFilters(read({ documents })).slice(2);
  assert.deepEqual(patterns("av/*.md"), [
    { scheme: "file", language: "plaintext", pattern: "**/av/*.md" },
    { scheme: "file", language: "markdown", pattern: "**/av/*.md" },
  ]);
  const first = (glob) => patterns(glob)[0].pattern;
  assert.equal(first("./av.txt"), "**/av.txt");
  assert.equal(first("**/av.txt"), "**/av.txt");
  assert.equal(first("/home/anna/*.txt"), "/home/anna/*.txt");
  assert.equal(first("C:\\av\\*.txt"), "C:/av/*.txt");
});

test("the server is told what it needs at its start", () => {
  assert.deepEqual(initializationOptions(read({ language: "nl", diagnostics: "onSave", maxFindings: 5, rules: { x: "off" }, "server.path": "x" })), { language: "nl", diagnostics: "onSave", maxFindings: 5, rules: { x: "off" } });
});

test("the settings that restart the server exist", () => {
  for (const name of restartingSettings) assert.ok(name in properties, name);
});
