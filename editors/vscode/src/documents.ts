// Which documents are served. No import of vscode or of the client library: node's own test runner
// runs this file as it is.

/** The language that this extension brings. */
export const termsLanguage = "terms";

/** A document filter as vscode and the client library both take it. */
export interface Filter {
  scheme: string;
  language?: string;
  pattern?: string;
}

/** The name of a project's settings file. */
export const projectFile = ".terms.json";

/** A folder of the workspace, with forward slashes, and what the `documents` of its `.terms.json` say. */
export interface Project {
  folder: string;
  documents: string[];
}

/**
 * Which documents are served: every one of language `terms`, unsaved ones too, the plain text and
 * Markdown files that match a pattern of the user's or of a project, and the projects' own files, in
 * which the server marks what is wrong. No other text or Markdown file is touched.
 */
export function documentFilters(patterns: string[], projects: Project[] = []): Filter[] {
  const filters: Filter[] = [
    { scheme: "file", language: termsLanguage },
    { scheme: "untitled", language: termsLanguage },
    { scheme: "file", pattern: `**/${projectFile}` },
  ];
  const globs = patterns.map(anywhere);
  for (const { folder, documents } of projects) globs.push(...documents.map((glob) => below(folder, glob)));
  for (const pattern of new Set(globs)) {
    filters.push({ scheme: "file", language: "plaintext", pattern });
    filters.push({ scheme: "file", language: "markdown", pattern });
  }
  return filters;
}

/** The filters without those of settings files: what a user would call a terms document. */
export function termsFilters(filters: Filter[]): Filter[] {
  return filters.filter(({ language }) => language !== undefined);
}

/** VS Code matches a string pattern against the whole path, so a relative one must start anywhere. */
function anywhere(glob: string): string {
  const forward = glob.replace(/\\/g, "/").replace(/^(\.\/)+/, "");
  const rooted = forward.startsWith("/") || forward.startsWith("**/") || /^[A-Za-z]:\//.test(forward);
  return rooted ? forward : `**/${forward}`;
}

/** A project's pattern counts from its folder; one without a slash means files of that name in any folder. */
function below(folder: string, glob: string): string {
  const relative = glob.replace(/^(\.\/)+/, "").replace(/^\/+/, "");
  const pattern = glob.replace(/^(\.\/)+/, "").includes("/") ? relative : `**/${relative}`;
  return `${literally(folder.replace(/\/+$/, ""))}/${pattern}`;
}

/** A folder's name may hold signs that mean something in a pattern. */
function literally(path: string): string {
  return path.replace(/[[\]{}*?]/g, (sign) => `[${sign}]`);
}

/** The `documents` of a `.terms.json`; none when it is no JSON, which the server reports. */
export function projectDocuments(text: string): string[] {
  try {
    const documents: unknown = (JSON.parse(text) as { documents?: unknown } | null)?.documents;
    if (!Array.isArray(documents)) return [];
    return documents.filter((each): each is string => typeof each === "string" && each !== "");
  } catch {
    return [];
  }
}
