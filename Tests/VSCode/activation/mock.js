// Stands in for the module `vscode`, enough to run the extension and its client library in plain
// Node against a server process. Parts of the API that the library touches and no test asks about
// answer with something harmless.
"use strict";
const fs = require("node:fs");
const Module = require("node:module");
const path = require("node:path");
const values = require("./values.js");
const { Disposable, EventEmitter, Uri, TextDocument, enumeration } = values;

/** What the extension did. */
const seen = { commands: new Map(), executed: [], errors: [], information: [], diagnostics: new Map(), log: [], status: [] };
/** The user's settings by full name; those absent have the default of package.json. */
const settings = {};
let defaults = {};
/** Chooses a button of an error message; a test may replace it. */
const user = { answer: () => undefined };

const events = new Map();
function emitter(name) {
  if (!events.has(name)) events.set(name, new EventEmitter());
  return events.get(name);
}

/** A namespace in which every unknown event, `register...` and `create...` exists. */
function namespace(name, members) {
  return new Proxy(members, {
    get(target, key) {
      if (key in target || typeof key === "symbol") return target[key];
      if (/^on[A-Z]/.test(key)) return emitter(`${name}.${key}`).event;
      if (/^(register|create)/.test(key)) return () => new Disposable();
      return undefined;
    },
  });
}

/** Plain text and Markdown filters carry a pattern; one with `**` + `/name` is all the tests need. */
function matches(selector, document) {
  const fits = (filter) =>
    (filter.language === undefined || filter.language === document.languageId) &&
    (filter.scheme === undefined || filter.scheme === document.uri.scheme) &&
    (filter.pattern === undefined || document.uri.path.endsWith(filter.pattern.replace("**", "")));
  return [].concat(selector).some((filter) => (typeof filter === "string" ? filter === document.languageId : fits(filter))) ? 10 : 0;
}

function configuration(section) {
  const all = { ...defaults, ...settings };
  const get = (name, fallback) => {
    const key = section ? `${section}.${name}` : name;
    if (key in all) return all[key];
    const below = Object.keys(all).filter((each) => each.startsWith(`${key}.`));
    return below.length > 0 ? Object.fromEntries(below.map((each) => [each.slice(key.length + 1), all[each]])) : fallback;
  };
  return { get, has: (name) => get(name) !== undefined, inspect: () => undefined };
}

function outputChannel() {
  const write = (text) => seen.log.push(text);
  return { append: write, appendLine: write, info: write, error: write, warn: write, debug: write, trace: write, show() {}, dispose() {} };
}

function diagnosticCollection() {
  const { diagnostics } = seen;
  return {
    set: (uri, list) => diagnostics.set(uri.toString(), list ?? []),
    delete: (uri) => diagnostics.delete(uri.toString()),
    clear: () => diagnostics.clear(),
    dispose: () => diagnostics.clear(),
  };
}

const codeActionKinds = ["Empty", "QuickFix", "Refactor", "RefactorExtract", "RefactorInline", "RefactorRewrite", "Source", "SourceOrganizeImports", "SourceFixAll"];
const documents = [];
const api = {
  ...values,
  version: "1.91.0",
  LanguageStatusSeverity: enumeration("Information", "Warning", "Error"),
  DiagnosticSeverity: enumeration("Error", "Warning", "Information", "Hint"),
  CodeActionKind: Object.fromEntries(codeActionKinds.map((name) => [name, { value: name, append: (part) => ({ value: `${name}.${part}` }) }])),
  DiagnosticTag: { Unnecessary: 1, Deprecated: 2 },
  env: namespace("env", { language: "en", appName: "mock" }),
  commands: namespace("commands", {
    registerCommand(id, run) {
      if (seen.commands.has(id)) throw new Error(`command '${id}' already exists`);
      seen.commands.set(id, run);
      return new Disposable(() => seen.commands.delete(id));
    },
    executeCommand: async (id, ...rest) => (seen.commands.has(id) ? seen.commands.get(id)(...rest) : seen.executed.push([id, ...rest])),
  }),
  languages: namespace("languages", {
    match: matches,
    createDiagnosticCollection: diagnosticCollection,
    createLanguageStatusItem(id) {
      const item = { id, dispose() {} };
      seen.status.push(item);
      return item;
    },
    async setTextDocumentLanguage(document, language) {
      close(document);
      return add(new TextDocument(document.uri, language, document.text));
    },
  }),
  window: namespace("window", {
    activeTextEditor: undefined,
    visibleTextEditors: [],
    tabGroups: { all: [], onDidChangeTabs: emitter("tabs").event, onDidChangeTabGroups: emitter("groups").event },
    createOutputChannel: outputChannel,
    async showErrorMessage(message, ...items) {
      seen.errors.push(message);
      return user.answer(items);
    },
    async showInformationMessage(message) {
      seen.information.push(message);
    },
  }),
  workspace: namespace("workspace", {
    textDocuments: documents,
    notebookDocuments: [],
    workspaceFolders: undefined,
    getConfiguration: configuration,
    getWorkspaceFolder: () => undefined,
    onDidOpenTextDocument: emitter("open").event,
    onDidCloseTextDocument: emitter("close").event,
    onDidChangeConfiguration: emitter("configuration").event,
  }),
};

function add(document) {
  documents.push(document);
  api.window.activeTextEditor = { document };
  emitter("open").fire(document);
  return document;
}

function close(document) {
  documents.splice(documents.indexOf(document), 1);
  document.isClosed = true;
  emitter("close").fire(document);
}

// Listed, not made on demand: a bundler copies the names that a module has when it is loaded.
class Diagnostic {
  constructor(range, message, severity) {
    Object.assign(this, { range, message, severity });
  }
}
const bases = ["CallHierarchyItem", "CancellationError", "CodeAction", "CodeLens", "CompletionItem", "DocumentLink", "InlayHint", "SymbolInformation", "TypeHierarchyItem"];
Object.assign(api, { Diagnostic }, Object.fromEntries(bases.map((name) => [name, class {}])));
const load = Module._load;
Module._load = (request, ...rest) => (request === "vscode" ? api : load(request, ...rest));

/** What VS Code hands to `activate`. */
function context(folder) {
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  const properties = manifest.contributes.configuration.properties;
  defaults = Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, property.default]));
  return { subscriptions: [], extensionPath: folder };
}

/** Opens a document that need not exist on disk. */
function open(file, languageId, text) {
  return add(new TextDocument(Uri.file(file), languageId, text));
}

/** Changes one setting as the user would. */
function set(name, value) {
  settings[name] = value;
  emitter("configuration").fire({ affectsConfiguration: (section) => name === section || name.startsWith(`${section}.`) });
}

/** Waits until `condition` gives something true and returns it. */
async function until(condition, what, milliseconds = 10000) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = condition();
    if (value) return value;
    if (Date.now() > end) throw new Error(`timed out waiting for ${what}; log: ${seen.log.join(" | ")}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

module.exports = { seen, settings, user, context, open, close, set, until };
