// The extension's modules as this run has them: MODULES names a folder with them as .mjs (from
// esbuild), .js (from tsc) or .ts (for a Node that strips types itself).
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

export const extension = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "../../../editors/vscode");

export function load(name) {
  const folder = path.resolve(process.env.MODULES ?? "");
  const file = [".mjs", ".js", ".ts"].map((suffix) => path.join(folder, name + suffix)).find((each) => fs.existsSync(each));
  if (file === undefined) throw new Error(`no ${name} in MODULES=${folder}`);
  return import(pathToFileURL(file).href);
}

export function readJSON(name) {
  return JSON.parse(fs.readFileSync(path.join(extension, name), "utf8"));
}
