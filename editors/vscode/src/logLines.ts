// What the log says, always in English, so that whoever helps a user can read it. No import of vscode
// or of the client library: node's own test runner runs this file as it is.

import type { Candidate } from "./discovery";

/** A place that was searched for the server. */
export function searchedLine({ origin, file }: Candidate, found: boolean): string {
  return `${found ? "found" : "not found"}: ${file} (${origin})`;
}

/** A start, with all that the program is given. */
export function startingLine(file: string, version: string, args: readonly string[]): string {
  return `starting ${[file, ...args].join(" ")} (${version})`;
}

/** An end that nobody asked for, after which the server is started again. */
export const crashLine = "the server ended without being told to; it is started again";

/** The last of `times` such ends within `minutes`. */
export function lastCrashLine(times: number, minutes: number): string {
  return `the server ended without being told to ${times} times within ${minutes} minutes; it stays down`;
}

/** A restart that the user asked for, by the command or a setting. */
export function restartLine(reason: string): string {
  return `restarting: ${reason}`;
}

/** The reason of a server that ended before it had answered its first request. */
export const endedAtStartLine = "the program ended before it answered";
