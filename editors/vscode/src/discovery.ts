// Where the server program is. No import of vscode or of the client library: node's own test
// runner runs this file as it is.

import { execFile } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";

/** Who named a place: the user's setting, the extension's own `server` folder, or `PATH`. */
export type Origin = "setting" | "bundled" | "path";

/** A file that was looked at. */
export interface Candidate {
  origin: Origin;
  file: string;
  /** Whether a bare name led here by way of a folder on `PATH`. */
  onPath: boolean;
}

/** What the search depends on; nothing else is read from the surroundings. */
export interface Surroundings {
  /** The value of `terms.server.path`; empty when the user chose nothing. */
  setting: string;
  /** The extension's installation folder. */
  extensionFolder: string;
  /** The environment variable `PATH`. */
  pathVariable: string;
  homeFolder: string;
  /** The first workspace folder on disk; a relative setting is resolved against it. */
  workspaceFolder: string | undefined;
  /** As in `process.platform`. */
  platform: string;
}

/** The program found, or `undefined`, with every file that was looked at, in order. */
export interface Discovery {
  found: Candidate | undefined;
  searched: Candidate[];
}

/**
 * Finds the server: the setting, else the bundled program, else `PATH`.
 * A setting that names no program is not passed over in silence for another server: the user
 * would be debugging the wrong one.
 */
export function discover(from: Surroundings, isProgram: (file: string) => boolean = isExecutableFile): Discovery {
  const searched: Candidate[] = [];
  for (const candidate of candidates(from)) {
    searched.push(candidate);
    if (isProgram(candidate.file)) return { found: candidate, searched };
  }
  return { found: undefined, searched };
}

function candidates(from: Surroundings): Candidate[] {
  const paths = from.platform === "win32" ? path.win32 : path.posix;
  const program = from.platform === "win32" ? "terms-lsp.exe" : "terms-lsp";
  const onPath = (name: string, origin: Origin): Candidate[] =>
    from.pathVariable
      .split(paths.delimiter)
      // A relative folder would mean whatever folder the editor was started in.
      .filter((folder) => paths.isAbsolute(folder))
      .map((folder) => ({ origin, file: paths.join(folder, name), onPath: true }));

  const setting = from.setting.trim();
  if (setting === "") {
    const bundled = paths.join(from.extensionFolder, "server", program);
    return [{ origin: "bundled", file: bundled, onPath: false }, ...onPath(program, "path")];
  }
  if (!/[\\/]/.test(setting) && setting !== "~") return onPath(setting, "setting");
  const base = from.workspaceFolder ?? from.homeFolder;
  const file = paths.resolve(base, expandHome(setting, from.homeFolder));
  return [{ origin: "setting", file, onPath: false }];
}

/** `~` and `~/x` are the home folder; `~name` is left alone, as only a shell knows other users. */
export function expandHome(file: string, homeFolder: string): string {
  return file.replace(/^~(?=$|[\\/])/, () => homeFolder);
}

/** Whether `file` is a regular file that this user may run. */
export function isExecutableFile(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/** What `--version` answered, or why the program does not run. */
export type Probe = { runs: true; version: string } | { runs: false; reason: string };

/**
 * Runs `file --version`. A program for another processor, or one that lacks a library, is found
 * out here, where one clear message can be shown, instead of in the client's start.
 */
export function probe(file: string, timeoutMilliseconds = 5000): Promise<Probe> {
  return new Promise((resolve) => {
    const options = { timeout: timeoutMilliseconds, windowsHide: true };
    try {
      const child = execFile(file, ["--version"], options, (error, stdout, stderr) => {
        if (error === null) {
          resolve({ runs: true, version: firstLine(stdout) });
        } else {
          const reason = error.killed ? `no answer in ${timeoutMilliseconds} ms` : firstLine(stderr) || error.message;
          resolve({ runs: false, reason });
        }
      });
      // A program that waits for input instead of answering sees that none will come.
      child.stdin?.end();
    } catch (error) {
      resolve({ runs: false, reason: String(error) });
    }
  });
}

function firstLine(text: string): string {
  return text.trim().split(/\r?\n/, 1)[0] ?? "";
}
