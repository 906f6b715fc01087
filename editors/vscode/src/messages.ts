// What the extension itself says, in Dutch and English. No import of vscode or of the client
// library: node's own test runner runs this file as it is.

import type { Candidate } from "./discovery";

/** The languages of the extension's messages. */
export type MessageLanguage = "nl" | "en";

/** Dutch or English: the setting `terms.language`, else the editor's display language (`nl`, `nl-BE`, `en`, ...). */
export function messageLanguage(setting: "auto" | MessageLanguage, displayLanguage: string): MessageLanguage {
  if (setting !== "auto") return setting;
  return /^nl\b/i.test(displayLanguage) ? "nl" : "en";
}

/** What the server is doing, as the language status shows it. */
export type ServerState = "stopped" | "starting" | "ready" | "missing" | "failed";

/** All texts without gaps to fill. */
export interface Texts {
  states: Record<ServerState, string>;
  openSetting: string;
  showLog: string;
  restart: string;
  noDocument: string;
  /** The reason of a server that ended before it had answered its first request. */
  endedAtStart: string;
  /** A command about the numbering, called in a document that is not served. */
  notServed: string;
  /** The same while the server does not run. */
  notRunning: string;
  /** A command about a finding, called where there is none. */
  noFinding: string;
  /** Asks which of the findings at the cursor is meant. */
  whichFinding: string;
  /** A command about the numbering outside all provisions. */
  noProvision: string;
  nothingToChange: string;
  /** Asks which of the units around the cursor is meant. */
  whichProvision: string;
  /** Asks for what a new provision begins with. */
  newTitle: string;
  newText: string;
  mayStayEmpty: string;
  /** Asks for the number whose place a provision takes. */
  newPlace: string;
  newPlaceExample: string;
}

const texts: Record<MessageLanguage, Texts> = {
  nl: {
    states: {
      stopped: "Gestopt",
      starting: "Start op",
      ready: "Actief",
      missing: "Server niet gevonden",
      failed: "Server werkt niet",
    },
    openSetting: "Instelling openen",
    showLog: "Logboek tonen",
    restart: "Opnieuw starten",
    noDocument: "Open eerst het bestand dat u als voorwaarden wilt controleren.",
    endedAtStart: "het programma eindigde voordat het antwoordde",
    notServed: "Dit bestand wordt niet als voorwaarden gecontroleerd.",
    notRunning: "De taalserver is niet actief. Het logboek zegt waarom.",
    noFinding: "Op deze regel is geen bevinding.",
    whichFinding: "Welke bevinding?",
    noProvision: "De cursor staat niet in een genummerde bepaling.",
    nothingToChange: "Er hoeft niets te veranderen.",
    whichProvision: "Welke bepaling?",
    newTitle: "Titel van de nieuwe bepaling",
    newText: "Tekst van de nieuwe bepaling",
    mayStayEmpty: "Mag leeg blijven.",
    newPlace: "Op de plaats van welk nummer?",
    newPlaceExample: "Bijvoorbeeld 4 of 4.2",
  },
  en: {
    states: {
      stopped: "Stopped",
      starting: "Starting",
      ready: "Running",
      missing: "Server not found",
      failed: "Server does not work",
    },
    openSetting: "Open Setting",
    showLog: "Show Log",
    restart: "Restart",
    noDocument: "First open the file to check as terms.",
    endedAtStart: "the program ended before it answered",
    notServed: "This file is not checked as terms.",
    notRunning: "The language server is not running. The log says why.",
    noFinding: "There is no finding on this line.",
    whichFinding: "Which finding?",
    noProvision: "The cursor is not in a numbered provision.",
    nothingToChange: "Nothing has to change.",
    whichProvision: "Which provision?",
    newTitle: "Title of the new provision",
    newText: "Text of the new provision",
    mayStayEmpty: "May stay empty.",
    newPlace: "In the place of which number?",
    newPlaceExample: "For example 4 or 4.2",
  },
};

/** The fixed texts in one language. */
export function textsIn(language: MessageLanguage): Texts {
  return texts[language];
}

/** The one message of a server that was not found: what was searched, in the order of the search. */
export function serverMissing(language: MessageLanguage, setting: string, searched: Candidate[]): string {
  const dutch = language === "nl";
  const places = searched
    .filter(({ onPath }) => !onPath)
    .map(({ origin, file }) => `${named(language, origin)} (${file})`);
  const folders = searched.filter(({ onPath }) => onPath).length;
  if (folders > 0 || places.length === 0) {
    const name = setting.trim() === "" ? "" : `${named(language, "setting")} (${setting.trim()}): `;
    const [one, several] = dutch ? ["map", "mappen"] : ["folder", "folders"];
    places.push(`${name}PATH (${folders} ${folders === 1 ? one : several})`);
  }
  return dutch
    ? `De taalserver terms-lsp is niet gevonden. Gezocht: ${places.join(", ")}.`
    : `The language server terms-lsp was not found. Searched: ${places.join(", ")}.`;
}

function named(language: MessageLanguage, origin: Candidate["origin"]): string {
  const dutch = language === "nl";
  if (origin === "path") return "PATH";
  if (origin === "setting") return dutch ? "de instelling terms.server.path" : "the setting terms.server.path";
  return dutch ? "de extensie" : "the extension";
}

/** The one message of a program that was found and does not run. */
export function serverDoesNotRun(language: MessageLanguage, file: string, reason: string): string {
  return language === "nl"
    ? `De taalserver ${file} start niet: ${reason}`
    : `The language server ${file} does not run: ${reason}`;
}

/** The one message of a server that crashed `times` times within `minutes` and stays down. */
export function serverCrashes(language: MessageLanguage, times: number, minutes: number): string {
  return language === "nl"
    ? `De taalserver terms-lsp is in ${minutes} minuten ${times} keer vastgelopen en wordt niet opnieuw gestart.`
    : `The language server terms-lsp crashed ${times} times in ${minutes} minutes and is not started again.`;
}
