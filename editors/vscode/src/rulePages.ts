import * as vscode from "vscode";
import type { Server } from "./server";
import { rulePageAddress, rulePageScheme, ruleOfPage } from "./settings";

/** Shows the pages about the rules; the code of a finding leads to its own. */
export function registerRulePages(server: Server): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(rulePageScheme, {
    async provideTextDocumentContent(uri) {
      await server.settled;
      const page = await server.running?.sendRequest<{ value: string } | null>("terms/explain", { code: ruleOfPage(uri.path) });
      return page?.value ?? server.texts.notRunning;
    },
  });
}

/** Opens the page of the rule whose finding is at the cursor, else on its line; asks when there are several. */
export async function explainFinding(server: Server, editor: vscode.TextEditor): Promise<void> {
  const cursor = editor.selection.active;
  const own = vscode.languages.getDiagnostics(editor.document.uri).filter(({ source }) => source === "terms");
  const inside = own.filter(({ range }) => range.contains(cursor));
  const near = inside.length > 0 ? inside : own.filter(({ range }) => range.start.line <= cursor.line && cursor.line <= range.end.line);
  const codes = [...new Set(near.map(codeOf))].filter((code) => code !== "");
  if (codes.length === 0) {
    void vscode.window.showInformationMessage(server.texts.noFinding);
    return;
  }
  const items = codes.map((label) => ({ label }));
  const chosen = items.length > 1 ? await vscode.window.showQuickPick(items, { placeHolder: server.texts.whichFinding }) : items[0];
  if (chosen === undefined) return;
  const page = vscode.Uri.parse(rulePageAddress.replace("{code}", chosen.label));
  await vscode.commands.executeCommand("markdown.showPreview", page);
}

/** The code alone, without the address that it may come with. */
function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : (code ?? ""));
}
