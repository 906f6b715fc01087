import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";

const { messageLanguage, serverCrashes, serverDoesNotRun, serverMissing, textsIn } = await load("messages");
const { discover } = await load("discovery");

const searched = (changes) =>
  discover({ setting: "", extensionFolder: "/ext", pathVariable: "/a:/b", homeFolder: "/h", workspaceFolder: undefined, platform: "linux", ...changes }, () => false).searched;

test("the setting decides the language, else the editor", () => {
  assert.equal(messageLanguage("auto", "nl"), "nl");
  assert.equal(messageLanguage("auto", "nl-BE"), "nl");
  assert.equal(messageLanguage("auto", "NL"), "nl");
  assert.equal(messageLanguage("auto", "nlx"), "en");
  assert.equal(messageLanguage("auto", "de"), "en");
  assert.equal(messageLanguage("nl", "en"), "nl");
  assert.equal(messageLanguage("en", "nl"), "en");
});

test("a missing server: what was searched, in Dutch and English", () => {
  assert.equal(serverMissing("en", "", searched({})), "The language server terms-lsp was not found. Searched: the extension (/ext/server/terms-lsp), PATH (2 folders).");
  assert.equal(serverMissing("nl", "", searched({ pathVariable: "/a" })), "De taalserver terms-lsp is niet gevonden. Gezocht: de extensie (/ext/server/terms-lsp), PATH (1 map).");
  assert.equal(serverMissing("en", "", searched({ pathVariable: "" })), "The language server terms-lsp was not found. Searched: the extension (/ext/server/terms-lsp).");
});

test("a missing server that the setting named: the place, or the name and where it was looked up", () => {
  const missing = (language, setting, pathVariable = "/a:/b") => serverMissing(language, setting, searched({ setting, pathVariable }));
  assert.equal(missing("en", "~/t"), "The language server terms-lsp was not found. Searched: the setting terms.server.path (/h/t).");
  assert.equal(missing("nl", "terms-x"), "De taalserver terms-lsp is niet gevonden. Gezocht: de instelling terms.server.path (terms-x): PATH (2 mappen).");
  assert.equal(missing("en", "terms-x", ""), "The language server terms-lsp was not found. Searched: the setting terms.server.path (terms-x): PATH (0 folders).");
});

test("both languages have every text, and none is empty or the same by mistake", () => {
  const flat = (language) => {
    const { states, ...rest } = textsIn(language);
    return { ...states, ...rest };
  };
  assert.deepEqual(Object.keys(flat("nl")).sort(), Object.keys(flat("en")).sort());
  for (const [key, text] of Object.entries(flat("nl"))) {
    assert.notEqual(text, "");
    assert.notEqual(text, flat("en")[key], key);
  }
});

test("a server that does not run or crashes is named with the reason", () => {
  for (const language of ["nl", "en"]) {
    assert.match(serverDoesNotRun(language, "/a/terms-lsp", "wrong machine"), /\/a\/terms-lsp .*: wrong machine$/);
    assert.match(serverCrashes(language, 5, 3), /\b5\b/);
    assert.match(serverCrashes(language, 5, 3), /\b3\b/);
  }
});
