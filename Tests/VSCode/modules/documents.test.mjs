import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";

const { documentFilters, projectDocuments, termsFilters } = await load("documents");
const patternsOf = (...arguments_) => documentFilters(...arguments_).filter(({ language }) => language === "markdown").map(({ pattern }) => pattern);

test("without patterns only the language itself is served, unsaved documents too, and settings files", () => {
  const filters = documentFilters([]);
  assert.deepEqual(termsFilters(filters), [
    { scheme: "file", language: "terms" },
    { scheme: "untitled", language: "terms" },
  ]);
  assert.deepEqual(filters.slice(2), [{ scheme: "file", pattern: "**/.terms.json" }]);
});

test("every filter for text or Markdown has a pattern, so that no other file is touched", () => {
  for (const filter of documentFilters(["a.md"], [{ folder: "/p", documents: ["b.txt"] }])) {
    assert.ok(filter.language === "terms" || filter.pattern !== undefined, JSON.stringify(filter));
    assert.ok(filter.scheme === "file" || filter.language === "terms", JSON.stringify(filter));
  }
});

test("a pattern serves plain text and Markdown, and a relative one starts anywhere", () => {
  assert.deepEqual(documentFilters(["av/*.md"]).slice(3), [
    { scheme: "file", language: "plaintext", pattern: "**/av/*.md" },
    { scheme: "file", language: "markdown", pattern: "**/av/*.md" },
  ]);
  const first = (glob) => patternsOf([glob])[0];
  assert.equal(first("./av.txt"), "**/av.txt");
  assert.equal(first("**/av.txt"), "**/av.txt");
  assert.equal(first("/home/anna/*.txt"), "/home/anna/*.txt");
  assert.equal(first("C:\\av\\*.txt"), "C:/av/*.txt");
});

test("a project's patterns count from its folder, whose own signs mean nothing", () => {
  const documents = ["av/**/*.md", "algemeen.txt", "./x/y.md", "/top.md"];
  assert.deepEqual(patternsOf([], [{ folder: "/home/anna/[oud] {1}/", documents }]), [
    "/home/anna/[[]oud[]] [{]1[}]/av/**/*.md",
    "/home/anna/[[]oud[]] [{]1[}]/**/algemeen.txt",
    "/home/anna/[[]oud[]] [{]1[}]/x/y.md",
    "/home/anna/[[]oud[]] [{]1[}]/top.md",
  ]);
});

test("a pattern that is named twice is one", () => assert.deepEqual(patternsOf(["a.md", "./a.md"]), ["**/a.md"]));

test("of a project's file its documents count, and what is wrong counts as nothing", () => {
  assert.deepEqual(projectDocuments('{"documents": ["a/*.md", 3, "", "b.txt"], "rules": {}}'), ["a/*.md", "b.txt"]);
  for (const text of ["", "{", "null", "[]", "3", "{}", '{"documents": "a.md"}']) assert.deepEqual(projectDocuments(text), []);
});
