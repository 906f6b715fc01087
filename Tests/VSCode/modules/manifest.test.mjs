import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { extension, readJSON } from "./load.mjs";

const manifest = readJSON("package.json");
const english = readJSON("package.nls.json");
const dutch = readJSON("package.nls.nl.json");
const { commands, configuration, grammars, jsonValidation, languages, menus } = manifest.contributes;

test("the identity and the oldest VS Code", () => {
  assert.equal(`${manifest.publisher}.${manifest.name}`, "terms-lsp.terms-lsp");
  assert.match(manifest.version, /^\d+\.\d+\.\d+$/);
  assert.equal(manifest.engines.vscode, "^1.91.0");
  assert.match(manifest.dependencies["vscode-languageclient"], /^\^9\./, "10 refuses the VS Code that engines allows");
});

test("every file that the manifest names exists", () => {
  const files = [manifest.icon, ...languages.map((each) => each.configuration), ...grammars.map((each) => each.path), ...jsonValidation.map((each) => each.url), "README.md", "CHANGELOG.md", "LICENSE"];
  for (const file of files) assert.ok(fs.existsSync(path.join(extension, file)), file);
});

test("a project's file has a schema, and its weights are those of the setting", () => {
  assert.deepEqual(jsonValidation.map((each) => each.fileMatch), [".terms.json"]);
  const schema = readJSON(jsonValidation[0].url);
  assert.deepEqual(configuration.properties["terms.rules"].additionalProperties.enum, schema.definitions.level.enum);
});

test("the icon is a PNG of at least 128 pixels", () => {
  const png = fs.readFileSync(path.join(extension, manifest.icon));
  assert.equal(png.subarray(1, 4).toString(), "PNG");
  assert.ok(png.readUInt32BE(16) >= 128 && png.readUInt32BE(20) >= 128);
});

test("every setting has a place, a default of its type, a description and a scope", () => {
  const names = Object.keys(configuration.properties).sort();
  assert.deepEqual(names, ["terms.diagnostics", "terms.documents", "terms.language", "terms.maxFindings", "terms.rules", "terms.server.path", "terms.trace.server"]);
  for (const [name, property] of Object.entries(configuration.properties)) {
    assert.equal(typeof property.order, "number", name);
    assert.ok(property.markdownDescription && property.scope, name);
    assert.equal(Array.isArray(property.default) ? "array" : typeof property.default, property.type, name);
    if (property.enum) {
      assert.ok(property.enum.includes(property.default), name);
      assert.equal(property.enum.length, property.markdownEnumDescriptions.length, name);
    }
  }
});

test("a workspace does not choose a program", () => {
  assert.equal(configuration.properties["terms.server.path"].scope, "machine-overridable");
  assert.equal(manifest.capabilities.untrustedWorkspaces.supported, "limited");
  assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, ["terms.server.path"]);
  assert.equal(manifest.capabilities.virtualWorkspaces.supported, false);
});

test("every command has a title and is registered, and menus name commands that exist", () => {
  const source = fs.readFileSync(path.join(extension, "src/extension.ts"), "utf8");
  for (const { command, title, category } of commands) {
    assert.ok(title && category, command);
    assert.ok(source.includes(`registerCommand("${command}"`), command);
  }
  const known = new Set(commands.map(({ command }) => command));
  for (const { command } of Object.values(menus).flat()) assert.ok(known.has(command), command);
});

test("text and Markdown files do not activate the extension by their language", () => {
  for (const event of manifest.activationEvents) assert.doesNotMatch(event, /^(\*|onLanguage:(markdown|plaintext))$/);
});

test("the grammar is the one of the language", () => {
  assert.deepEqual(languages.map(({ id, extensions }) => [id, extensions]), [["terms", [".terms", ".voorwaarden"]]]);
  assert.equal(readJSON(grammars[0].path).scopeName, grammars[0].scopeName);
  assert.equal(grammars[0].language, "terms");
});

test("every %key% has a text in English and Dutch, and no text is left over", () => {
  const used = new Set([...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
  assert.deepEqual(Object.keys(english).sort(), [...used].sort());
  assert.deepEqual(Object.keys(dutch).sort(), [...used].sort());
  for (const text of [...Object.values(english), ...Object.values(dutch)]) assert.notEqual(text.trim(), "");
});

test("the license is that of the project", () => {
  assert.equal(manifest.license, "Apache-2.0");
  assert.equal(fs.readFileSync(path.join(extension, "LICENSE"), "utf8"), fs.readFileSync(path.join(extension, "../../LICENSE"), "utf8"));
});

test("the README names every setting", () => {
  const readme = fs.readFileSync(path.join(extension, "README.md"), "utf8");
  for (const name of Object.keys(configuration.properties)) assert.ok(readme.includes(`\`${name}\``), name);
  assert.doesNotMatch(readme, /\.svg\b/, "galleries refuse SVG");
});

test("the modules that run without VS Code import nothing of it", () => {
  for (const name of ["crashes", "discovery", "messages", "settings"]) {
    const source = fs.readFileSync(path.join(extension, "src", `${name}.ts`), "utf8");
    for (const [, imported] of source.matchAll(/from "([^"]+)"/g)) assert.match(imported, /^(node:|\.\/)/, `${name}.ts`);
  }
});
