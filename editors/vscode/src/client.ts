import type * as vscode from "vscode";
import { CloseAction, ErrorAction, LanguageClient, State, TransportKind } from "vscode-languageclient/node";
import type { Filter } from "./documents";
import { section } from "./settings";

export { State };

/** What a client is made of. */
export interface ClientParts {
  /** The server program and its arguments. */
  file: string;
  args: string[];
  documents: Filter[];
  initializationOptions: () => object;
  log: vscode.LogOutputChannel;
  /** Where the messages go when `terms.trace.server` asks for them. */
  trace: vscode.OutputChannel;
  /** Is asked when the server ended without being told to. */
  mayRestart: () => boolean;
}

/**
 * A client that writes its errors to the log and shows none: for one server that ends at its start
 * the library shows up to fourteen messages. `Server` says once what is wrong and what can be done.
 */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    // A server that was told to end and does is no error, though the library says so.
    if (/exited with code 0\.$/.test(message)) this.info(message, data, false);
    else super.error(message, data, false);
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

/** A client for the server program, not started yet. */
export function createClient(parts: ClientParts): LanguageClient {
  const { file, args, documents, initializationOptions, log, trace, mayRestart } = parts;
  const options = {
    documentSelector: documents,
    initializationOptions,
    synchronize: { configurationSection: section },
    outputChannel: log,
    traceOutputChannel: trace,
    initializationFailedHandler: () => false,
    errorHandler: {
      // A connection that fails for good is closed too, and counts then.
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => ({ action: mayRestart() ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true }),
    },
  };
  return new QuietClient(section, "Terms", { command: file, args, transport: TransportKind.stdio }, options);
}
