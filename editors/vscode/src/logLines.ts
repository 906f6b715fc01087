// What the log says, always in English, so that whoever helps a user can read it. No import of vscode
// or of the client library: node's own test runner runs this file as it is.

import { crashLimit, crashWindowMinutes } from "./crashes";
import type { Candidate } from "./discovery";

/** A place that was searched for the server. */
export function searchedLine({ origin, file }: Candidate, found: boolean): string {
  return `${found ? "found" : "not found"}: ${file} (${origin})`;
}

/** A start, with all that the program is given. */
export function startingLine(file: string, version: string, args: readonly string[]): string {
  return `starting ${[file, ...args].join(" ")} (${version})`;
}

/** An end that nobody asked for, and what follows. */
export function crashLine(isStartedAgain: boolean): string {
  return isStartedAgain
    ? "the server ended without being told to; it is started again"
    : `the server ended without being told to ${crashLimit} times within ${crashWindowMinutes} minutes; it stays down`;
}

/** A restart that the user asked for, by the command or a setting. */
export function restartLine(reason: string): string {
  return `restarting: ${reason}`;
}

/** The reason of a server that ended before it had answered its first request. */
export const endedAtStartLine = "the program ended before it answered";
