import * as vscode from "vscode";
import { registerCommands } from "./commands";
import { registerRulePages } from "./rulePages";
import { Server } from "./server";
import { restartingSettings } from "./settings";

let server: Server | undefined;

/** Called by VS Code once it has started; registers the commands and waits for a document to serve. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel("Terms", { log: true });
  const trace = vscode.window.createOutputChannel("Terms Trace");
  const running = new Server(context.extensionPath, log, trace);
  server = running;
  context.subscriptions.push(
    log,
    trace,
    running,
    ...registerCommands(running, log, context.extensionPath),
    registerRulePages(running),
    vscode.workspace.onDidOpenTextDocument((document) => running.consider(document)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      const changed = restartingSettings.find((name) => change.affectsConfiguration(name));
      if (changed !== undefined) void running.restart(`the setting ${changed} changed`);
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => void running.restart("the workspace is trusted now")),
  );
  for (const document of vscode.workspace.textDocuments) running.consider(document);
}

/** Called by VS Code when the window closes or the extension is disabled. */
export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}
