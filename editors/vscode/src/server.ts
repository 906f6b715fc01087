import * as os from "node:os";
import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { CrashCounter, crashLimit, crashWindowMinutes } from "./crashes";
import { type Candidate, type Discovery, discover, probe } from "./discovery";
import {
  messageLanguage,
  searchedLine,
  serverCrashes,
  serverDoesNotRun,
  serverMissing,
  type Texts,
  textsIn,
} from "./messages";
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
      this.complain(serverMissing(this.language, this.settings.serverPath, searched), "setting");
      return;
    }
    const answer = await probe(found.file);
    if (!answer.runs) {
      this.log.error(answer.reason);
      this.status.show("failed", found.file);
      this.complain(serverDoesNotRun(this.language, found.file, answer.reason), "setting");
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
    let started = false;
    let gaveUp = false;
    const crashes = new CrashCounter();
    const closed = () => {
      // An end during the start makes the start fail, which is reported there.
      if (started && crashes.mayRestart(Date.now())) return true;
      gaveUp = true;
      if (started) this.complain(serverCrashes(this.language, crashLimit, crashWindowMinutes), "restart");
      return false;
    };
    try {
      // Loaded here and not at the top: most windows never need it.
      const { createClient, State } = await import("./client");
      const options = () => initializationOptions(currentSettings());
      const client = createClient(program.file, documentFilters(this.settings), options, this.log, closed);
      client.onDidChangeState(({ newState }) => {
        if (this.client !== client) return;
        if (newState === State.Running) this.status.show("ready", version);
        else if (newState === State.Starting) this.status.show("starting");
        else this.status.show(gaveUp ? "failed" : "stopped", program.file);
      });
      this.client = client;
      await client.start();
      // The library's start ends well, too, when the server ended before it had answered.
      if (!client.isRunning()) throw new Error(this.texts.endedAtStart);
      started = true;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.log.error(reason);
      this.status.show("failed", program.file);
      this.complain(serverDoesNotRun(this.language, program.file, reason), "setting");
    }
  }

  private async stopClient(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client === undefined) return;
    try {
      // A client that is just coming back after a crash refuses to be stopped until it has started.
      if (client.needsStop()) await client.start();
    } catch (error) {
      this.log.info(String(error));
    }
    await client.dispose();
    this.status.show("stopped");
  }

  /** Not awaited: a message stays until it is answered, and a restart must not wait for that. */
  private complain(message: string, remedy: "setting" | "restart"): void {
    if (this.openComplaint === message) return;
    this.openComplaint = message;
    const { openSetting, restart, showLog } = this.texts;
    const first = remedy === "setting" ? openSetting : restart;
    void vscode.window.showErrorMessage(message, first, showLog).then((choice) => {
      if (this.openComplaint === message) this.openComplaint = undefined;
      if (choice === openSetting) {
        void vscode.commands.executeCommand("workbench.action.openSettings", "terms.server.path");
      }
      if (choice === restart) void this.restart();
      if (choice === showLog) this.log.show();
    });
  }
}

function currentSettings(): Settings {
  const configuration = vscode.workspace.getConfiguration(section);
  return readSettings((name) => configuration.get(name));
}
