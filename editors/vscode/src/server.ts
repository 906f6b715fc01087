import * as os from "node:os";
import * as vscode from "vscode";
import type { LanguageClient, LanguageClientOptions, ServerOptions } from "vscode-languageclient/node";
import { type Candidate, type Discovery, discover, probe } from "./discovery";
import { messageLanguage, searchedLine, serverDoesNotRun, serverMissing, type Texts, textsIn } from "./messages";
import { documentFilters, initializationOptions, readSettings, section, type Settings } from "./settings";
import { ServerStatus } from "./status";

/**
 * The running server. It starts with the first document that is its business, so that a window
 * without terms documents costs nothing but a listener.
 */
export class Server implements vscode.Disposable {
  private client: LanguageClient | undefined;
  /** Whether a served document was seen since the last (re)start; one failure is not tried at each document. */
  private wanted = false;
  private openComplaint: string | undefined;
  /** Starts and stops run one after the other, however fast the user changes settings. */
  private queue: Promise<void> = Promise.resolve();
  private settings = currentSettings();
  private readonly status: ServerStatus;

  constructor(
    private readonly extensionFolder: string,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.status = new ServerStatus(() => this.texts);
    this.status.watch(documentFilters(this.settings));
  }

  /** The texts in the language of the user's choice. */
  get texts(): Texts {
    return textsIn(this.language);
  }

  /** Starts the server if `document` is one it serves and it was not started before. */
  consider(document: vscode.TextDocument): void {
    if (this.wanted || vscode.languages.match(documentFilters(this.settings), document) === 0) return;
    this.wanted = true;
    this.enqueue(() => this.start());
  }

  /** Stops the server, reads the settings again, and starts it if a document wants it. */
  restart(): Promise<void> {
    return this.enqueue(async () => {
      await this.stopClient();
      this.settings = currentSettings();
      this.status.watch(documentFilters(this.settings));
      this.wanted = false;
      for (const document of vscode.workspace.textDocuments) this.consider(document);
    });
  }

  /** Stops the server for good. */
  stop(): Promise<void> {
    this.wanted = true;
    return this.enqueue(() => this.stopClient());
  }

  /** Part of `vscode.Disposable`; the process itself is ended by `stop`. */
  dispose(): void {
    this.status.dispose();
  }

  private get language() {
    return messageLanguage(currentSettings().language, vscode.env.language);
  }

  private enqueue(job: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(job).catch((error) => this.log.error(String(error)));
    return this.queue;
  }

  private async start(): Promise<void> {
    this.status.show("starting");
    const { found, searched } = this.search();
    for (const place of searched) this.log.info(searchedLine(place, place === found));
    if (found === undefined) {
      this.status.show("missing");
      this.complain(serverMissing(this.language, this.settings.serverPath, searched));
      return;
    }
    const answer = await probe(found.file);
    if (!answer.runs) {
      this.log.error(answer.reason);
      this.status.show("failed", found.file);
      this.complain(serverDoesNotRun(this.language, found.file, answer.reason));
      return;
    }
    this.log.info(answer.version);
    await this.startClient(found, answer.version);
  }

  private search(): Discovery {
    return discover({
      setting: this.settings.serverPath,
      extensionFolder: this.extensionFolder,
      pathVariable: process.env["PATH"] ?? "",
      homeFolder: os.homedir(),
      workspaceFolder: vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === "file")?.uri.fsPath,
      platform: process.platform,
    });
  }

  private async startClient(program: Candidate, version: string): Promise<void> {
    // Loaded here and not at the top: most windows never need it.
    const { LanguageClient, RevealOutputChannelOn, State, TransportKind } = await import("vscode-languageclient/node");
    const server: ServerOptions = { command: program.file, transport: TransportKind.stdio };
    const options: LanguageClientOptions = {
      documentSelector: documentFilters(this.settings),
      initializationOptions: () => initializationOptions(currentSettings()),
      synchronize: { configurationSection: section },
      outputChannel: this.log,
      traceOutputChannel: this.log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      // Without this the client shows a message for the error and another one for the start.
      initializationFailedHandler: () => false,
    };
    const client = new LanguageClient(section, "Terms", server, options);
    client.onDidChangeState(({ newState }) => {
      if (this.client !== client) return;
      this.status.show(newState === State.Running ? "ready" : newState === State.Starting ? "starting" : "stopped", version);
    });
    this.client = client;
    try {
      await client.start();
    } catch (error) {
      // The client has shown its message by now; a second one would say no more.
      this.log.error(String(error));
      this.status.show("failed", program.file);
    }
  }

  private async stopClient(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client === undefined) return;
    try {
      // A client that is just coming back after a crash refuses to be stopped until it has started.
      if (client.needsStop()) await client.start();
      await client.dispose();
    } catch (error) {
      // A client whose start failed or whose server crashed cannot be stopped and need not be.
      this.log.debug(String(error));
    }
    this.status.show("stopped");
  }

  /** Not awaited: a message stays until it is answered, and a restart must not wait for that. */
  private complain(message: string): void {
    if (this.openComplaint === message) return;
    this.openComplaint = message;
    const { openSetting, showLog } = this.texts;
    void vscode.window.showErrorMessage(message, openSetting, showLog).then((choice) => {
      if (this.openComplaint === message) this.openComplaint = undefined;
      if (choice === openSetting) {
        void vscode.commands.executeCommand("workbench.action.openSettings", "terms.server.path");
      } else if (choice === showLog) {
        this.log.show();
      }
    });
  }
}

function currentSettings(): Settings {
  const configuration = vscode.workspace.getConfiguration(section);
  return readSettings((name) => configuration.get(name));
}
