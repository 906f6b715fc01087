import type * as vscode from "vscode";
import { CloseAction, ErrorAction, LanguageClient, State, TransportKind } from "vscode-languageclient/node";
import { type Filter, section } from "./settings";

export { State };

/**
 * A client that writes its errors to the log and shows none: for one server that ends at its start
 * the library shows up to fourteen messages. `Server` says once what is wrong and what can be done.
 */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  /** The library stops a client whose start failed without awaiting it, and refuses: that rejection is nobody's. */
  override async stop(timeout?: number): Promise<void> {
    try {
      await super.stop(timeout);
    } catch (error) {
      this.info(String(error), undefined, false);
    }
  }
}

/**
 * A client for the server program `file`, not started yet.
 * @param mayRestart is asked when the server ended without being told to
 */
export function createClient(
  file: string,
  documents: Filter[],
  initializationOptions: () => object,
  log: vscode.LogOutputChannel,
  mayRestart: () => boolean,
): LanguageClient {
  const options = {
    documentSelector: documents,
    initializationOptions,
    synchronize: { configurationSection: section },
    outputChannel: log,
    traceOutputChannel: log,
    initializationFailedHandler: () => false,
    errorHandler: {
      // A connection that fails for good is closed too, and counts then.
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => ({ action: mayRestart() ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true }),
    },
  };
  return new QuietClient(section, "Terms", { command: file, transport: TransportKind.stdio }, options);
}
