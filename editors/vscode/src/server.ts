import * as os from "node:os";
import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { CrashCounter, crashLimit, crashWindowMinutes } from "./crashes";
import { type Candidate, type Discovery, discover, probe } from "./discovery";
import { documentFilters, type Filter, termsFilters } from "./documents";
import { crashLine, endedAtStartLine, lastCrashLine, restartLine, searchedLine, startingLine } from "./logLines";
import {
  type MessageLanguage,
  messageLanguage,
  serverCrashes,
  serverDoesNotRun,
  serverMissing,
  type Texts,
  textsIn,
} from "./messages";
import { Projects } from "./projects";
import { initializationOptions, readSettings, section, serverArguments, type Settings } from "./settings";
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
  private filters: Filter[] = [];
  private readonly status: ServerStatus;
  private readonly projects: Projects;
  private readonly activeEditor: vscode.Disposable;

  constructor(
    private readonly extensionFolder: string,
    private readonly log: vscode.LogOutputChannel,
    private readonly trace: vscode.OutputChannel,
  ) {
    this.status = new ServerStatus(() => this.texts);
    this.projects = new Projects(() => void this.restart("the project names other documents"));
    this.activeEditor = vscode.window.onDidChangeActiveTextEditor(() => this.showMenus());
    this.readFilters();
  }

  /** The language of the extension's messages, by the user's choice. */
  get language(): MessageLanguage {
    return messageLanguage(currentSettings().language, vscode.env.language);
  }

  /** The texts in that language. */
  get texts(): Texts {
    return textsIn(this.language);
  }

  /** The client of a server that can be asked. */
  get running(): LanguageClient | undefined {
    return this.client?.isRunning() ? this.client : undefined;
  }

  /** Resolves when the starts and stops that were asked for have been made. */
  get settled(): Promise<void> {
    return this.queue;
  }

  /** Whether `document` is checked as terms. */
  serves(document: vscode.TextDocument): boolean {
    return vscode.languages.match(termsFilters(this.filters), document) > 0;
  }

  /** Starts the server if `document` is one it serves and it was not started before. */
  consider(document: vscode.TextDocument): void {
    this.showMenus();
    if (this.wanted || vscode.languages.match(this.filters, document) === 0) return;
    this.wanted = true;
    this.enqueue(() => this.start());
  }

  /** Stops the server, reads the settings again, and starts it if a document wants it. */
  restart(reason: string): Promise<void> {
    return this.enqueue(async () => {
      if (this.wanted) this.log.info(restartLine(reason));
      await this.stopClient();
      this.settings = currentSettings();
      this.readFilters();
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
    this.projects.dispose();
    this.activeEditor.dispose();
  }

  private readFilters(): void {
    this.filters = documentFilters(this.settings.documents, this.projects.current);
    this.status.watch(termsFilters(this.filters));
    this.showMenus();
  }

  /** The commands about the numbering are offered where they work: `when` clauses know no patterns. */
  private showMenus(): void {
    const document = vscode.window.activeTextEditor?.document;
    const isServed = document !== undefined && this.serves(document);
    void vscode.commands.executeCommand("setContext", "terms.isServed", isServed);
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
    if (answer.runs) await this.startClient(found, answer.version);
    else this.fail(found, answer.reason);
  }

  private search(): Discovery {
    return discover({
      setting: this.settings.serverPath,
      extensionFolder: this.extensionFolder,
      pathVariable: process.env["PATH"] ?? "",
      homeFolder: os.homedir(),
      // A relative setting must not lead to a program that a stranger's folder brings along.
      workspaceFolder: !vscode.workspace.isTrusted
        ? undefined
        : vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === "file")?.uri.fsPath,
      platform: process.platform,
    });
  }

  private async startClient(program: Candidate, version: string): Promise<void> {
    let started = false;
    let gaveUp = false;
    const crashes = new CrashCounter();
    const mayRestart = () => {
      // An end during the start makes the start fail, which is reported there.
      if (started && crashes.mayRestart(Date.now())) {
        this.log.error(crashLine);
        return true;
      }
      gaveUp = true;
      if (started) {
        this.log.error(lastCrashLine(crashLimit, crashWindowMinutes));
        this.complain(serverCrashes(this.language, crashLimit, crashWindowMinutes), "restart");
      }
      return false;
    };
    const args = serverArguments(this.settings);
    this.log.info(startingLine(program.file, version, args));
    try {
      // Loaded here and not at the top: most windows never need it.
      const { createClient, State } = await import("./client");
      const client = createClient({
        file: program.file,
        args,
        documents: this.filters,
        initializationOptions: () => initializationOptions(getSetting()),
        log: this.log,
        trace: this.trace,
        mayRestart,
      });
      client.onDidChangeState(({ newState }) => {
        if (this.client !== client) return;
        if (newState === State.Running) this.status.show("ready", version);
        else if (newState === State.Starting) this.status.show("starting");
        else this.status.show(gaveUp ? "failed" : "stopped", program.file);
      });
      this.client = client;
      await client.start();
      started = client.isRunning();
      // The library's start ends well, too, when the server ended before it had answered.
      if (!started) this.fail(program, endedAtStartLine, this.texts.endedAtStart);
    } catch (error) {
      this.fail(program, error instanceof Error ? error.message : String(error));
    }
  }

  /** `line` goes to the log, `reason` to the user. */
  private fail(program: Candidate, line: string, reason = line): void {
    this.log.error(line);
    this.status.show("failed", program.file);
    this.complain(serverDoesNotRun(this.language, program.file, reason), "setting");
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
      if (choice === restart) void this.restart("the user asked for it");
      if (choice === showLog) this.log.show();
    });
  }
}

/** Reads settings by their names under `section`, as they are now. */
function getSetting(): (name: string) => unknown {
  const configuration = vscode.workspace.getConfiguration(section);
  return (name) => configuration.get(name);
}

function currentSettings(): Settings {
  return readSettings(getSetting());
}
