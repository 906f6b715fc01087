import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import test from "node:test";
import { load } from "./load.mjs";

const { discover, expandHome, isExecutableFile, probe } = await load("discovery");

const surroundings = {
  setting: "",
  extensionFolder: "/ext",
  pathVariable: "/a:/b",
  homeFolder: "/home/anna",
  workspaceFolder: "/work",
  platform: "linux",
};
const only = (...programs) => (file) => programs.includes(file);
const search = (changes, ...programs) => discover({ ...surroundings, ...changes }, only(...programs));

test("without a setting the bundled server comes before PATH", () => {
  const { found } = search({}, "/ext/server/terms-lsp", "/a/terms-lsp");
  assert.deepEqual(found, { origin: "bundled", file: "/ext/server/terms-lsp", onPath: false });
});

test("without a bundled server the first on PATH is taken, and the search ends there", () => {
  const { found, searched } = search({ pathVariable: "/a:/b:/c" }, "/b/terms-lsp", "/c/terms-lsp");
  assert.deepEqual(found, { origin: "path", file: "/b/terms-lsp", onPath: true });
  assert.deepEqual(searched.map(({ file }) => file), ["/ext/server/terms-lsp", "/a/terms-lsp", "/b/terms-lsp"]);
});

test("a setting that names no program is not passed over for another server", () => {
  const { found, searched } = search({ setting: "/opt/terms-lsp" }, "/ext/server/terms-lsp", "/a/terms-lsp");
  assert.equal(found, undefined);
  assert.deepEqual(searched, [{ origin: "setting", file: "/opt/terms-lsp", onPath: false }]);
});

test("a setting may be absolute, from home, relative to the folder, or a bare name", () => {
  const file = (setting, program, changes = {}) => search({ setting, ...changes }, program).found?.file;
  assert.equal(file("/opt/terms-lsp", "/opt/terms-lsp"), "/opt/terms-lsp");
  assert.equal(file("  /opt/terms-lsp ", "/opt/terms-lsp"), "/opt/terms-lsp");
  assert.equal(file("~/bin/terms-lsp", "/home/anna/bin/terms-lsp"), "/home/anna/bin/terms-lsp");
  assert.equal(file("./build/terms-lsp", "/work/build/terms-lsp"), "/work/build/terms-lsp");
  assert.equal(file("build/terms-lsp", "/home/anna/build/terms-lsp", { workspaceFolder: undefined }), "/home/anna/build/terms-lsp");
  assert.equal(file("terms-next", "/b/terms-next"), "/b/terms-next");
});

test("empty and relative folders on PATH, which a shell reads as below the current one, are left out", () => {
  const { searched } = search({ pathVariable: ":/a::.:bin" });
  assert.deepEqual(searched.map(({ file }) => file), ["/ext/server/terms-lsp", "/a/terms-lsp"]);
});

test("Windows has its own separators and suffix", () => {
  const changes = { platform: "win32", extensionFolder: "C:\\ext", pathVariable: "C:\\a;D:\\b", homeFolder: "C:\\Users\\anna" };
  assert.equal(search(changes, "D:\\b\\terms-lsp.exe").found?.file, "D:\\b\\terms-lsp.exe");
  assert.equal(search(changes).searched[0].file, "C:\\ext\\server\\terms-lsp.exe");
  assert.equal(search({ ...changes, setting: "~\\t.exe" }, "C:\\Users\\anna\\t.exe").found?.origin, "setting");
});

test("~ is expanded at the start only, and literally", () => {
  assert.equal(expandHome("~", "/home/$&"), "/home/$&");
  assert.equal(expandHome("~/x", "/home/anna"), "/home/anna/x");
  assert.equal(expandHome("~bert/x", "/home/anna"), "~bert/x");
  assert.equal(expandHome("/x/~/y", "/home/anna"), "/x/~/y");
});

test("on disk: a program is a file that may be run", async (t) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "terms-"));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  const write = (name, text, mode) => {
    fs.writeFileSync(path.join(folder, name), text, { mode });
    return path.join(folder, name);
  };
  const answers = write("answers", "#!/bin/sh\necho terms-lsp 1.2.3\necho more\n", 0o755);
  const fails = write("fails", "#!/bin/sh\necho 'wrong machine' >&2\nexit 3\n", 0o755);
  const hangs = write("hangs", "#!/bin/sh\nexec sleep 20\n", 0o755);
  const waits = write("waits", "#!/bin/sh\ncat\n", 0o755);
  const binary = write("binary", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 0]), 0o755);
  const text = write("text", "no program", 0o644);

  assert.equal(isExecutableFile(answers), true);
  assert.equal(isExecutableFile(text), false);
  assert.equal(isExecutableFile(folder), false);
  assert.equal(isExecutableFile(path.join(folder, "absent")), false);

  assert.deepEqual(await probe(answers), { runs: true, version: "terms-lsp 1.2.3" });
  assert.deepEqual(await probe(fails), { runs: false, reason: "wrong machine" });
  assert.deepEqual(await probe(hangs, 100), { runs: false, reason: "no answer in 100 ms" });
  assert.deepEqual(await probe(waits, 5000), { runs: true, version: "" });
  assert.equal((await probe(binary)).runs, false);
  assert.equal((await probe(path.join(folder, "absent"))).runs, false);
  assert.equal((await probe("name\0with nul")).runs, false);
});
