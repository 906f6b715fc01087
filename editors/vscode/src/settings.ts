// The user's settings, checked, and what follows from them. No import of vscode or of the client
// library: node's own test runner runs this file as it is.

/** The settings this extension reads itself; rule settings go to the server as they are. */
export interface Settings {
  serverPath: string;
  /** Language of messages: `auto` follows the editor. */
  language: "auto" | "nl" | "en";
  diagnostics: "onType" | "onSave";
  /** How many findings of a document are shown; 0 for all. */
  maxFindings: number;
  /** Patterns of plain text and Markdown files to serve as terms documents. */
  documents: string[];
  /** Weights of rules by code, for the server to judge. */
  rules: object;
}

/** The section all settings stand under. */
export const section = "terms";

/** The settings whose change needs a new client; the server hears of all others while it runs. */
export const restartingSettings = ["terms.server.path", "terms.documents"];

/**
 * Reads the settings with `get`, which is given names relative to `section`. A value of the wrong
 * type, which VS Code marks in settings.json but hands out all the same, counts as absent.
 */
export function readSettings(get: (name: string) => unknown): Settings {
  const documents = get("documents");
  const patterns = Array.isArray(documents) ? documents.map((each) => textOr("", each).trim()) : [];
  return {
    serverPath: textOr("", get("server.path")),
    language: oneOf(["auto", "nl", "en"] as const, get("language")),
    diagnostics: oneOf(["onType", "onSave"] as const, get("diagnostics")),
    maxFindings: countOr(1000, get("maxFindings")),
    documents: patterns.filter((each) => each !== ""),
    rules: objectOr({}, get("rules")),
  };
}

function textOr(fallback: string, value: unknown): string {
  return typeof value === "string" ? value : fallback;
}

function countOr(fallback: number, value: unknown): number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : fallback;
}

function objectOr(fallback: object, value: unknown): object {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : fallback;
}

/** The first choice is the default. */
function oneOf<Choice>(choices: readonly [Choice, ...Choice[]], value: unknown): Choice {
  return choices.find((choice) => choice === value) ?? choices[0];
}

/** A document filter as vscode and the client library both take it. */
export interface Filter {
  scheme: string;
  language: string;
  pattern?: string;
}

/**
 * Which documents are served: every one of language `terms`, unsaved ones too, and the plain text
 * and Markdown files that match a pattern of `terms.documents`.
 */
export function documentFilters(settings: Settings): Filter[] {
  const filters: Filter[] = [
    { scheme: "file", language: section },
    { scheme: "untitled", language: section },
  ];
  for (const glob of settings.documents) {
    const pattern = anywhere(glob);
    filters.push({ scheme: "file", language: "plaintext", pattern });
    filters.push({ scheme: "file", language: "markdown", pattern });
  }
  return filters;
}

/** VS Code matches a string pattern against the whole path, so a relative one must start anywhere. */
function anywhere(glob: string): string {
  const forward = glob.replace(/\\/g, "/").replace(/^(\.\/)+/, "");
  const rooted = forward.startsWith("/") || forward.startsWith("**/") || /^[A-Za-z]:\//.test(forward);
  return rooted ? forward : `**/${forward}`;
}

/** What the server is told in `initialize`; later changes reach it by `workspace/didChangeConfiguration`. */
export function initializationOptions(
  settings: Settings,
): Pick<Settings, "language" | "diagnostics" | "maxFindings" | "rules"> {
  const { language, diagnostics, maxFindings, rules } = settings;
  return { language, diagnostics, maxFindings, rules };
}
