import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { extension, readJSON } from "./load.mjs";

const manifest = readJSON("package.json");
const english = readJSON("package.nls.json");
const dutch = readJSON("package.nls.nl.json");
const { commands, configuration, grammars, jsonValidation, languages, menus, snippets, submenus, walkthroughs } = manifest.contributes;
const files = (name) => path.join(extension, name);
const modules = fs.readdirSync(files("src")).filter((name) => name.endsWith(".ts"));
const source = (name) => fs.readFileSync(files(path.join("src", name)), "utf8");
/** A picture of the walkthrough is named in the texts, because it shows a document in their language. */
const pictures = walkthroughs.flatMap(({ steps }) => steps).map(({ media }) => media.image.slice(1, -1));

test("the identity and the oldest VS Code", () => {
  assert.equal(`${manifest.publisher}.${manifest.name}`, "terms-lsp.terms-lsp");
  assert.match(manifest.version, /^\d+\.\d+\.\d+$/);
  assert.equal(manifest.engines.vscode, "^1.91.0");
  assert.match(manifest.dependencies["vscode-languageclient"], /^\^9\./, "10 refuses the VS Code that engines allows");
});

test("every file that the manifest names exists", () => {
  const icons = languages.flatMap(({ icon }) => Object.values(icon));
  const named = [...languages.map((each) => each.configuration), ...grammars, ...snippets].map((each) => each.path ?? each);
  const shown = pictures.flatMap((key) => [english[key], dutch[key]]);
  const others = ["README.md", "CHANGELOG.md", "LICENSE", "SCENARIO.md", "walkthrough/example.nl.terms", "walkthrough/example.en.terms"];
  for (const file of [manifest.icon, ...icons, ...named, ...shown, ...jsonValidation.map((each) => each.url), ...others]) {
    assert.ok(fs.existsSync(files(file)), file);
  }
});

test("a project's file has a schema, and its weights are those of the setting", () => {
  assert.deepEqual(jsonValidation.map((each) => each.fileMatch), [".terms.json"]);
  const schema = readJSON(jsonValidation[0].url);
  const rules = configuration.properties["terms.rules"];
  assert.deepEqual(rules.additionalProperties.enum, schema.definitions.level.enum);
  assert.deepEqual(rules.propertyNames.enum, schema.definitions.rules.propertyNames.enum);
});

test("the icon is a PNG of at least 128 pixels", () => {
  const png = fs.readFileSync(path.join(extension, manifest.icon));
  assert.equal(png.subarray(1, 4).toString(), "PNG");
  assert.ok(png.readUInt32BE(16) >= 128 && png.readUInt32BE(20) >= 128);
});

test("every setting has a place, a default of its type, a description and a scope", () => {
  const orders = Object.values(configuration.properties).map(({ order }) => order);
  assert.deepEqual(orders, orders.map((_, index) => index + 1));
  for (const [name, property] of Object.entries(configuration.properties)) {
    assert.ok(property.markdownDescription && property.scope, name);
    assert.equal(Array.isArray(property.default) ? "array" : typeof property.default, property.type, name);
    if (property.enum) {
      assert.ok(property.enum.includes(property.default), name);
      assert.equal(property.enum.length, property.markdownEnumDescriptions.length, name);
    }
  }
});

test("a workspace does not choose a program, nor where links lead", () => {
  assert.equal(configuration.properties["terms.server.path"].scope, "machine-overridable");
  assert.equal(manifest.capabilities.untrustedWorkspaces.supported, "limited");
  assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, ["terms.server.path", "terms.lawLinks"]);
  assert.equal(manifest.capabilities.virtualWorkspaces.supported, false);
});

test("every command has a title and is registered, and menus name commands that exist", () => {
  const registered = source("commands.ts") + source("numbering.ts") + source("settings.ts");
  const known = new Set();
  for (const { command, title, category } of commands) {
    assert.ok(title && category && !known.has(command), command);
    assert.ok(registered.includes(`"${command}"`), command);
    known.add(command);
  }
  const groups = new Set(submenus.map(({ id }) => id));
  for (const { command, submenu } of Object.values(menus).flat()) assert.ok(known.has(command) || groups.has(submenu), command ?? submenu);
  for (const id of groups) assert.ok(menus[id].length > 0, id);
});

test("no command has a name of the server, under which the client library registers it", () => {
  const server = fs.readFileSync(files("../../Sources/LanguageServerProtocol/ExecuteCommand.swift"), "utf8");
  const taken = [...server.matchAll(/= "(terms\.\w+)"/g)].map(([, name]) => name);
  assert.ok(taken.length >= 5);
  for (const { command } of commands) assert.ok(!taken.includes(command), command);
  for (const name of taken) assert.ok(source("numbering.ts").includes(`command: "${name}"`), `${name} is offered`);
});

test("what needs a terms document is offered in one only", () => {
  const palette = Object.fromEntries(menus.commandPalette.map(({ command, when }) => [command, when]));
  for (const { command } of commands) {
    if (command.startsWith("terms.numbering.") || ["terms.showReferences", "terms.explainFinding"].includes(command)) assert.equal(palette[command], "terms.isServed", command);
  }
  assert.deepEqual(menus["editor/context"].map(({ when }) => when), ["terms.isServed"]);
});

test("a walkthrough's buttons are commands that exist, and its pictures small", () => {
  const known = new Set([...commands.map(({ command }) => command), "workbench.action.openSettings"]);
  for (const texts of [english, dutch]) {
    const buttons = Object.values(texts).flatMap((text) => [...text.matchAll(/\]\(command:([\w.]+)/g)].map(([, name]) => name));
    assert.ok(buttons.length >= 4);
    for (const name of buttons) assert.ok(known.has(name), name);
    for (const key of pictures) {
      const png = fs.readFileSync(files(texts[key]));
      assert.equal(png.subarray(1, 4).toString(), "PNG", key);
      assert.ok(png.length < 200_000, key);
    }
  }
  const events = walkthroughs.flatMap(({ steps }) => steps).flatMap(({ completionEvents }) => completionEvents);
  for (const event of events) {
    const [kind, name] = event.split(":");
    if (kind === "onCommand") assert.ok(known.has(name), event);
    else if (kind === "onSettingChanged") assert.ok(name in configuration.properties, event);
    else assert.ok(kind === "onStepSelected" || event === "onLanguage:terms", event);
  }
});

test("settings link to settings that exist", () => {
  for (const text of [...Object.values(english), ...Object.values(dutch)]) {
    for (const [, name] of text.matchAll(/`#(terms\.[\w.]+)#`/g)) assert.ok(name in configuration.properties, name);
  }
});

test("snippets have a prefix, a text and a description, in both languages the same ones", () => {
  const [nl, en] = snippets.map((each) => Object.values(readJSON(each.path)));
  assert.equal(nl.length, en.length);
  for (const { prefix, body, description } of [...nl, ...en]) assert.ok(prefix?.length && body?.length && description);
});

test("text and Markdown files do not activate the extension by their language", () => {
  for (const event of manifest.activationEvents) assert.doesNotMatch(event, /^(\*|onLanguage:(markdown|plaintext))$/);
});

test("one grammar is that of the language, the other goes into Markdown", () => {
  assert.deepEqual(languages.map(({ id, extensions }) => [id, extensions]), [["terms", [".terms", ".voorwaarden"]]]);
  for (const { path: file, scopeName } of grammars) assert.equal(readJSON(file).scopeName, scopeName);
  assert.deepEqual(grammars.map(({ language, injectTo }) => language ?? injectTo), ["terms", ["text.html.markdown"]]);
  assert.deepEqual(manifest.contributes.semanticTokenScopes.map(({ language }) => language), ["terms"]);
});

test("colours are there for every kind of token that the server names", () => {
  const server = fs.readFileSync(files("../../Sources/LanguageServerProtocol/ServerCapabilities.swift"), "utf8");
  const words = (key) => [...(new RegExp(`"${key}", \\[([^\\]]*)\\]`).exec(server)?.[1] ?? "").matchAll(/"(\w+)"/g)].map(([, word]) => word);
  const coloured = Object.keys(manifest.contributes.semanticTokenScopes[0].scopes);
  assert.ok(words("tokenTypes").length >= 4);
  for (const type of words("tokenTypes")) assert.ok(coloured.includes(type), type);
  assert.ok(words("tokenModifiers").includes("unresolved") && coloured.includes("*.unresolved"));
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
  for (const [, file] of readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)) assert.ok(fs.existsSync(files(file)), file);
  assert.doesNotMatch(readme, /\.svg\b/, "galleries refuse SVG");
});

test("the modules that run without VS Code import nothing of it, and no module is left out of the tests by mistake", () => {
  const alone = modules.filter((name) => source(name).startsWith("//"));
  assert.deepEqual(alone, ["crashes.ts", "discovery.ts", "documents.ts", "logLines.ts", "messages.ts", "provisions.ts", "settings.ts"]);
  for (const name of alone) {
    assert.match(source(name), /No import of vscode/, name);
    // A Node that strips types finds no module without its suffix, so only types come from the neighbours.
    for (const [, kind, imported] of source(name).matchAll(/^import (type )?[^;]*from "([^"]+)"/gm)) {
      assert.ok(imported.startsWith("node:") || (kind && alone.includes(`${imported.slice(2)}.ts`)), `${name}: ${imported}`);
    }
  }
});

test("extension.ts is a thin shell", () => assert.ok(source("extension.ts").split("\n").length < 60));

test("the version is the server's, and the changelog has it", () => {
  const swift = fs.readFileSync(files("../../Sources/TermsServer/TermsVersion.swift"), "utf8");
  assert.equal(/current = "([^"]+)"/.exec(swift)?.[1], manifest.version);
  assert.ok(fs.readFileSync(files("CHANGELOG.md"), "utf8").includes(`## ${manifest.version}`));
});
