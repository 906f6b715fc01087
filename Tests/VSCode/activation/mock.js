// Stands in for the module `vscode`, enough to run the extension and its client library in plain
// Node against a server process. Parts of the API that the library touches and no test asks about
// answer with something harmless.
"use strict";
const fs = require("node:fs");
const Module = require("node:module");
const path = require("node:path");
const classes = require("./classes.js");
const values = require("./values.js");
const { Disposable, EventEmitter, Uri, TextDocument, enumeration } = values;

/** What the extension did. */
const seen = {
  commands: new Map(), context: {}, executed: [], errors: [], warnings: [], information: [], picks: [], prompts: [],
  diagnostics: { get: (uri) => shown.get(uri) }, providers: new Map(), applied: [], log: [], trace: [], status: [],
};
/** The user's settings by full name; those absent have the default of package.json. */
const settings = {};
let defaults = {};
/** Chooses a button of an error message, an item of a list, and types into a box; a test may replace them. */
const user = { answer: () => undefined, pick: ([first]) => first, type: () => "" };

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

/** Of VS Code's patterns what the tests need: `**` with a slash, `*`, and a sign in brackets that stands for itself. */
function fitsPattern(pattern, path) {
  const literal = (text) => text.replace(/[.+^$(){}|\\]/g, "\\$&");
  const part = { "**/": "(?:.*/)?", "*": "[^/]*" };
  return new RegExp(`^${pattern.split(/(\*\*\/|\*|\[.\])/).map((each) => part[each] ?? literal(each)).join("")}$`).test(path);
}

function matches(selector, document) {
  const fits = (filter) =>
    (filter.language === undefined || filter.language === document.languageId) &&
    (filter.scheme === undefined || filter.scheme === document.uri.scheme) &&
    (filter.pattern === undefined || fitsPattern(filter.pattern, document.uri.path));
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

function outputChannel(name) {
  const write = (text) => seen[name === "Terms" ? "log" : "trace"].push(text);
  return { append: write, appendLine: write, info: write, error: write, warn: write, debug: write, trace: write, show() {}, dispose() {} };
}

/** What is pushed and what is asked for stand in collections of their own, and are shown together. */
const collections = new Set();
const shown = { get: (uri) => [...collections].flatMap((each) => each.get(uri) ?? []) };

function diagnosticCollection() {
  const own = new Map();
  collections.add(own);
  return {
    set: (uri, list) => own.set(uri.toString(), list ?? []),
    delete: (uri) => own.delete(uri.toString()),
    clear: () => own.clear(),
    dispose: () => collections.delete(own),
  };
}

const kind = (value) => ({ value, append: (part) => kind(value ? `${value}.${part}` : part) });
const codeActionKinds = ["Empty", "QuickFix", "Refactor", "RefactorExtract", "RefactorInline", "RefactorRewrite", "Source", "SourceOrganizeImports", "SourceFixAll"];
const documents = [];
/** What the tabs show: VS Code tells of a tab before it counts its document among those that are open. */
const tabs = new Map();
const tab = ({ uri }) => ({ input: new classes.TabInputText(uri) });
const api = {
  ...values,
  ...classes,
  version: "1.91.0",
  LanguageStatusSeverity: enumeration("Information", "Warning", "Error"),
  DiagnosticSeverity: enumeration("Error", "Warning", "Information", "Hint"),
  CodeActionKind: Object.fromEntries(codeActionKinds.map((name) => [name, kind(name)])),
  DiagnosticTag: { Unnecessary: 1, Deprecated: 2 },
  env: namespace("env", { language: "en", appName: "mock" }),
  commands: namespace("commands", {
    registerCommand(id, run) {
      if (seen.commands.has(id)) throw new Error(`command '${id}' already exists`);
      seen.commands.set(id, run);
      return new Disposable(() => seen.commands.delete(id));
    },
    executeCommand: async (id, ...rest) => (id === "setContext" ? void (seen.context[rest[0]] = rest[1]) : seen.commands.has(id) ? seen.commands.get(id)(...rest) : seen.executed.push([id, ...rest])),
  }),
  languages: namespace("languages", {
    match: matches,
    getDiagnostics: (uri) => shown.get(uri.toString()),
    createDiagnosticCollection: diagnosticCollection,
    createLanguageStatusItem(id) {
      const item = { id, dispose() {} };
      seen.status.push(item);
      return item;
    },
    registerCodeLensProvider: (_, provider) => provides("codeLens", provider),
    registerDefinitionProvider: (_, provider) => provides("definition", provider),
    registerDocumentLinkProvider: (_, provider) => provides("link", provider),
    registerHoverProvider: (_, provider) => provides("hover", provider),
    registerInlayHintsProvider: (_, provider) => provides("inlayHint", provider),
    registerOnTypeFormattingEditProvider: (_, provider) => provides("onType", provider),
    async setTextDocumentLanguage(document, language) {
      close(document);
      return add(new TextDocument(document.uri, language, document.text));
    },
  }),
  window: namespace("window", {
    activeTextEditor: undefined,
    visibleTextEditors: [],
    tabGroups: { get all() { return [{ tabs: [...tabs.values()] }]; }, onDidChangeTabs: emitter("tabs").event, onDidChangeTabGroups: emitter("groups").event },
    createOutputChannel: outputChannel,
    async showErrorMessage(message, ...items) {
      seen.errors.push(message);
      return user.answer(items);
    },
    async showWarningMessage(message, ...items) {
      seen.warnings.push(message);
      return user.answer(items);
    },
    async showInformationMessage(message) {
      seen.information.push(message);
    },
    async showQuickPick(items) {
      seen.picks.push(items.map(({ label }) => label));
      return user.pick(items);
    },
    async showInputBox({ prompt }) {
      seen.prompts.push(prompt);
      return user.type(prompt);
    },
    async showTextDocument(document) {
      return show(document);
    },
  }),
  workspace: namespace("workspace", {
    textDocuments: documents,
    notebookDocuments: [],
    workspaceFolders: undefined,
    isTrusted: true,
    fs: { readFile: async (uri) => fs.readFileSync(uri.path) },
    registerTextDocumentContentProvider: (_, provider) => provides("content", provider),
    createFileSystemWatcher: () => ({ ...watcherEvents(), dispose() {} }),
    async openTextDocument({ language, content }) {
      return add(new TextDocument(new Uri("untitled", `Untitled-${documents.length}`), language, content));
    },
    async applyEdit(edit) {
      seen.applied.push(edit);
      return true;
    },
    getConfiguration: configuration,
    getWorkspaceFolder: () => undefined,
    onDidOpenTextDocument: emitter("open").event,
    onDidCloseTextDocument: emitter("close").event,
    onDidChangeConfiguration: emitter("configuration").event,
  }),
};

/** Remembers what the client library offers to the editor, for a test to ask. */
function provides(kind, provider) {
  seen.providers.set(kind, provider);
  return new Disposable(() => seen.providers.get(kind) === provider && seen.providers.delete(kind));
}

function watcherEvents() {
  return Object.fromEntries(["Create", "Change", "Delete"].map((name) => [`onDid${name}`, emitter(`files.${name}`).event]));
}

/** Puts the cursor into a document. */
function show(document, line = 0, character = 0) {
  const active = new values.Position(line, character);
  api.window.activeTextEditor = { document, selection: { active } };
  emitter("window.onDidChangeActiveTextEditor").fire(api.window.activeTextEditor);
  return api.window.activeTextEditor;
}

function add(document) {
  tabs.set(document, tab(document));
  emitter("tabs").fire({ opened: [tabs.get(document)], closed: [], changed: [] });
  documents.push(document);
  show(document);
  emitter("open").fire(document);
  return document;
}

function close(document) {
  documents.splice(documents.indexOf(document), 1);
  document.isClosed = true;
  const closed = tabs.get(document);
  tabs.delete(document);
  emitter("tabs").fire({ opened: [], closed: [closed], changed: [] });
  emitter("close").fire(document);
}

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

/** Opens folders as a workspace, trusted or not. */
function openFolders(folders, isTrusted = true) {
  api.workspace.workspaceFolders = folders.map((folder) => ({ uri: Uri.file(folder), name: path.basename(folder) }));
  api.workspace.isTrusted = isTrusted;
  emitter("workspace.onDidChangeWorkspaceFolders").fire({ added: [], removed: [] });
}

/** The user trusts the workspace. */
function trust() {
  api.workspace.isTrusted = true;
  emitter("workspace.onDidGrantWorkspaceTrust").fire();
}

module.exports = { seen, settings, user, active: () => api.window.activeTextEditor, context, open, openFolders, close, set, show, trust, until };
