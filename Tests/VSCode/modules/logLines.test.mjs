import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { extension, load } from "./load.mjs";

const { crashLine, endedAtStartLine, lastCrashLine, restartLine, searchedLine, startingLine } = await load("logLines");

test("the log says of each place whether the server was there", () => {
  const place = { origin: "bundled", file: "/ext/server/terms-lsp", onPath: false };
  assert.equal(searchedLine(place, false), "not found: /ext/server/terms-lsp (bundled)");
  assert.equal(searchedLine(place, true), "found: /ext/server/terms-lsp (bundled)");
});

test("the log says what is started, why again, and when no more", () => {
  assert.equal(startingLine("/a/terms-lsp", "terms-lsp 1.2.3", ["--supervise"]), "starting /a/terms-lsp --supervise (terms-lsp 1.2.3)");
  assert.equal(restartLine("the user asked for it"), "restarting: the user asked for it");
  assert.match(crashLine, /it is started again$/);
  assert.match(lastCrashLine(5, 3), /5 times within 3 minutes; it stays down$/);
  assert.equal(endedAtStartLine, "the program ended before it answered");
});

test("no text of the user's language goes to the log", () => {
  const source = fs.readFileSync(path.join(extension, "src/server.ts"), "utf8");
  for (const [line] of source.matchAll(/this\.log\.(?:info|error)\([^\n]*/g)) assert.doesNotMatch(line, /texts/, line);
});
