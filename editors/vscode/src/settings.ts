// The user's settings, checked, and what follows from them. No import of vscode or of the client
// library: node's own test runner runs this file as it is.

/** The settings that this extension acts on itself. */
export interface Settings {
  serverPath: string;
  /** Whether the server runs under a process that starts it again when it crashes. */
  supervise: boolean;
  /** Language of messages: `auto` follows the editor. */
  language: "auto" | "nl" | "en";
  /** Patterns of plain text and Markdown files to serve as terms documents. */
  documents: string[];
}

/** The section all settings stand under. */
export const section = "terms";

/** The command that a remark above an article calls to show the places it counts. */
export const showReferencesCommand = "terms.showReferences";

/** What the pages about the rules are read by, their addresses, and the rule of such an address. */
export const rulePageScheme = "terms-rule";
export const rulePageAddress = `${rulePageScheme}:{code}.md`;
export const ruleOfPage = (path: string): string => path.replace(/\.md$/, "");

/**
 * The settings whose change needs a new client; the server hears of all others while it runs. VS Code
 * asks for hints and links again only when a text changes or their provider is a new one.
 */
export const restartingSettings = [
  "terms.server.path",
  "terms.server.supervise",
  "terms.documents",
  "terms.inlayHints",
  "terms.lawLinks",
];

/** The settings that the server reads, relative to `section`. */
export const serverSettings = [
  "language",
  "documentLanguage",
  "diagnostics",
  "maxFindings",
  "inlayHints",
  "numberNewLines",
  "lawLinks",
  "rules",
  "ignoreTerms",
  "names",
  "externalDocuments",
  "laws",
  "definitions",
];

/**
 * Reads the settings with `get`, which is given names relative to `section`. A value of the wrong
 * type, which VS Code marks in settings.json but hands out all the same, counts as absent.
 */
export function readSettings(get: (name: string) => unknown): Settings {
  const documents = get("documents");
  const patterns = Array.isArray(documents) ? documents.map((each) => textOr("", each).trim()) : [];
  return {
    serverPath: textOr("", get("server.path")),
    supervise: get("server.supervise") === true,
    language: oneOf(["auto", "nl", "en"] as const, get("language")),
    documents: patterns.filter((each) => each !== ""),
  };
}

function textOr(fallback: string, value: unknown): string {
  return typeof value === "string" ? value : fallback;
}

/** The first choice is the default. */
function oneOf<Choice>(choices: readonly [Choice, ...Choice[]], value: unknown): Choice {
  return choices.find((choice) => choice === value) ?? choices[0];
}

/** The arguments that the server program is started with. */
export function serverArguments(settings: Settings): string[] {
  return settings.supervise ? ["--supervise"] : [];
}

/**
 * What the server is told in `initialize`; later changes reach it by `workspace/didChangeConfiguration`.
 * The values go as they are: the server says what is wrong with one, and this extension need not know.
 */
export function initializationOptions(get: (name: string) => unknown): Record<string, unknown> {
  const options: Record<string, unknown> = { showReferencesCommand, ruleLinks: rulePageAddress };
  for (const name of serverSettings) {
    const value = get(name);
    if (value !== undefined && value !== null) options[name] = value;
  }
  return options;
}
