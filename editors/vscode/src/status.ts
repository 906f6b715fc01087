import * as vscode from "vscode";
import type { Filter } from "./documents";
import type { ServerState, Texts } from "./messages";

/** The entry of the server in the language status, the `{}` in the status bar of a served document. */
export class ServerStatus implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem("terms.server", []);

  /** `texts` is asked again for each state, as the user may change the language in between. */
  constructor(private readonly texts: () => Texts) {
    this.item.name = "Terms";
    this.show("stopped");
  }

  /** Shows the entry for documents that match `filters`. */
  watch(filters: Filter[]): void {
    this.item.selector = filters;
  }

  /** Shows `state`; `detail` is the version of a running server or the file of one that does not run. */
  show(state: ServerState, detail = "terms-lsp"): void {
    const texts = this.texts();
    const wrong = state === "missing" || state === "failed";
    this.item.text = texts.states[state];
    this.item.detail = detail;
    this.item.busy = state === "starting";
    this.item.severity = wrong ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    this.item.command = wrong
      ? { command: "terms.showLog", title: texts.showLog }
      : { command: "terms.restartServer", title: texts.restart };
  }

  /** Takes the entry away. */
  dispose(): void {
    this.item.dispose();
  }
}
