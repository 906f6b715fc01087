import * as vscode from "vscode";
import { Server } from "./server";
import { restartingSettings, section } from "./settings";

let server: Server | undefined;

/** Called by VS Code once it has started; registers the commands and waits for a document to serve. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel("Terms", { log: true });
  const running = new Server(context.extensionPath, log);
  server = running;
  context.subscriptions.push(
    log,
    running,
    vscode.commands.registerCommand("terms.restartServer", () => running.restart()),
    vscode.commands.registerCommand("terms.showLog", () => log.show()),
    vscode.commands.registerCommand("terms.checkFile", () => checkActiveFile(running)),
    vscode.workspace.onDidOpenTextDocument((document) => running.consider(document)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (restartingSettings.some((name) => change.affectsConfiguration(name))) void running.restart();
    }),
  );
  for (const document of vscode.workspace.textDocuments) running.consider(document);
}

/** Called by VS Code when the window closes or the extension is disabled. */
export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}

/** Giving the document the language `terms` closes and opens it again, which brings the server in. */
async function checkActiveFile(running: Server): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) {
    void vscode.window.showInformationMessage(running.texts.noDocument);
    return;
  }
  await vscode.languages.setTextDocumentLanguage(document, section);
}
