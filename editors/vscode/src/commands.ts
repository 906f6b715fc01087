import * as path from "node:path";
import * as vscode from "vscode";
import { termsLanguage } from "./documents";
import { numberingCommands, renumber } from "./numbering";
import { showReferences } from "./references";
import { explainFinding } from "./rulePages";
import type { Server } from "./server";
import { showReferencesCommand } from "./settings";

/** Registers every command of package.json. */
export function registerCommands(server: Server, log: vscode.LogOutputChannel, extensionFolder: string): vscode.Disposable[] {
  const all: Record<string, (...args: unknown[]) => unknown> = {
    "terms.restartServer": () => server.restart("the user asked for it"),
    "terms.showLog": () => log.show(),
    "terms.checkFile": () => checkActiveFile(server),
    "terms.openExample": () => openExample(server, extensionFolder),
    "terms.explainFinding": () => atCursor(server, (_, editor) => explainFinding(server, editor)),
    [showReferencesCommand]: (...args) => showReferences(server.running, args),
  };
  for (const [name, command] of Object.entries(numberingCommands)) {
    all[name] = () => atCursor(server, (client, editor) => renumber(client, editor, command, server.texts));
  }
  return Object.entries(all).map(([name, run]) => vscode.commands.registerCommand(name, run));
}

/** Giving the document the language `terms` closes and opens it again, which brings the server in. */
async function checkActiveFile(server: Server): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) {
    void vscode.window.showInformationMessage(server.texts.noDocument);
    return;
  }
  await vscode.languages.setTextDocumentLanguage(document, termsLanguage);
}

/** A short text with faults in it, in the language of the user, which belongs to no file. */
async function openExample(server: Server, extensionFolder: string): Promise<void> {
  const file = path.posix.join(extensionFolder.replace(/\\/g, "/"), "walkthrough", `example.${server.language}.terms`);
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.file(file));
  const content = Buffer.from(bytes).toString("utf8");
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: termsLanguage, content }));
}

/** Runs `body` for the document at the cursor, or says why not. */
async function atCursor(
  server: Server,
  body: (client: NonNullable<Server["running"]>, editor: vscode.TextEditor) => Promise<void>,
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !server.serves(editor.document)) {
    void vscode.window.showInformationMessage(server.texts.notServed);
    return;
  }
  await server.settled;
  const client = server.running;
  if (client === undefined) {
    const { notRunning, showLog } = server.texts;
    const choice = await vscode.window.showWarningMessage(notRunning, showLog);
    if (choice === showLog) await vscode.commands.executeCommand("terms.showLog");
    return;
  }
  await body(client, editor);
}
