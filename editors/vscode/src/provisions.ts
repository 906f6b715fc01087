// Finds the provisions around a place in the outline that the server gives. No import of vscode or of
// the client library: node's own test runner runs this file as it is.

/** A place in a text, as LSP and vscode both count it. */
export interface Place {
  line: number;
  character: number;
}

/** A symbol of `textDocument/documentSymbol`. */
export interface Provision {
  /** Begins with the number: `4.2 The customer pays …`. */
  name: string;
  kind: number;
  range: { start: Place; end: Place };
  /** Begins where the provision does: a command given this place means this provision and none inside it. */
  selectionRange: { start: Place; end: Place };
  children?: Provision[];
}

/** The provisions around `place`, the innermost first; empty outside all of them. */
export function provisionsAround(place: Place, symbols: readonly Provision[]): Provision[] {
  const around: Provision[] = [];
  let level = symbols;
  for (;;) {
    // Of two that meet at the place the later one holds it: its text begins there.
    const inner = [...level].reverse().find(({ range }) => !isBefore(place, range.start) && !isBefore(range.end, place));
    if (inner === undefined) return around;
    around.unshift(inner);
    level = inner.children ?? [];
  }
}

function isBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/** Whether what the user types for a new one is its title, as behind the number of an article, or its text. */
export function hasTitle({ kind }: Provision): boolean {
  // LSP SymbolKind: the server gives chapters Module, annexes Package and articles Class.
  return [2, 4, 5].includes(kind);
}

/** What the user typed as a number: without blanks around it and the full stop of a heading. */
export function typedNumber(text: string): string {
  return text.trim().replace(/\.$/, "");
}
