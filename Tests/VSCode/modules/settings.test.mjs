import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { extension, load, readJSON } from "./load.mjs";

const { initializationOptions, readSettings, restartingSettings, ruleOfPage, rulePageAddress, section, serverArguments, serverSettings, showReferencesCommand } = await load("settings");
const properties = readJSON("package.json").contributes.configuration.properties;
const read = (values) => readSettings((name) => values[name]);

test("the defaults are those of package.json", () => {
  const declared = Object.fromEntries(Object.entries(properties).map(([name, { default: value }]) => [name.slice(section.length + 1), value]));
  assert.deepEqual(readSettings((name) => declared[name]), read({}));
});

test("the choices are those of package.json", () => {
  for (const language of properties["terms.language"].enum) assert.equal(read({ language }).language, language);
});

test("a value of the wrong type counts as absent", () => {
  assert.deepEqual(read({ "server.path": 3, "server.supervise": "yes", language: "fr", documents: "*.md" }), read({}));
  assert.deepEqual(read({ documents: ["a.md", 7, " ", null, " b.txt "] }).documents, ["a.md", "b.txt"]);
});

test("the server is told at its start what it reads, as the user wrote it", () => {
  const said = { language: "nl", rules: { x: "off" }, maxFindings: "five", names: null, "server.path": "x", documents: ["a"] };
  assert.deepEqual(initializationOptions((name) => said[name]), { showReferencesCommand, ruleLinks: rulePageAddress, language: "nl", rules: { x: "off" }, maxFindings: "five" });
});

test("the address of a rule's page leads back to the rule", () => {
  const [, file] = rulePageAddress.replace("{code}", "broken-reference").split(":");
  assert.equal(ruleOfPage(file), "broken-reference");
});

test("supervising is an argument of the server", () => {
  assert.deepEqual(serverArguments(read({})), []);
  assert.deepEqual(serverArguments(read({ "server.supervise": true })), ["--supervise"]);
});

test("the settings that restart the server exist, and every setting has its reader", () => {
  for (const name of restartingSettings) assert.ok(name in properties, name);
  const own = ["server.path", "server.supervise", "documents", "trace.server"];
  assert.deepEqual([...serverSettings, ...own].sort(), Object.keys(properties).map((name) => name.slice(section.length + 1)).sort());
});

test("the settings for the server are those that its source reads", () => {
  const read = (file) => fs.readFileSync(path.join(extension, "../../Sources", file), "utf8");
  const source = read("TermsServer/Documents/Settings.swift");
  const project = /clientKeys[^=]*= \[([^\]]*)\]/.exec(read("TermsProject/Settings/SettingsLayer+Client.swift"));
  const names = [...source.matchAll(/terms\["(\w+)"\]/g), ...(project?.[1] ?? "").matchAll(/"(\w+)":/g)].map(([, name]) => name);
  assert.deepEqual([...new Set(names)].filter((name) => !["showReferencesCommand", "ruleLinks"].includes(name)).sort(), [...serverSettings].sort());
});
