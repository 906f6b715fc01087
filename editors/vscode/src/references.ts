import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

/** A place as the server gives it. */
interface Location {
  uri: string;
  range: { start: vscode.Position; end: vscode.Position };
}

/**
 * Shows places in the editor's own list. A remark above an article calls this with what the server gave it,
 * which VS Code takes only as values of its own; from the palette it comes without arguments and
 * is about the word at the cursor.
 */
export async function showReferences(client: LanguageClient | undefined, args: unknown[]): Promise<void> {
  const [uri, position, locations] = args as [string?, vscode.Position?, Location[]?];
  if (client === undefined || typeof uri !== "string" || position === undefined || !Array.isArray(locations)) {
    await vscode.commands.executeCommand("editor.action.goToReferences");
    return;
  }
  const { asUri, asPosition, asLocation } = client.protocol2CodeConverter;
  const places = locations.map((each) => asLocation(each));
  await vscode.commands.executeCommand("editor.action.showReferences", asUri(uri), asPosition(position), places);
}
