// The part of vscode-languageclient 9 that the extension uses.
declare module "vscode-languageclient/node" {
  import type { Disposable, DocumentFilter, LogOutputChannel } from "vscode";
  export enum State {
    Stopped = 1,
    Running = 2,
    Starting = 3,
  }
  export enum TransportKind {
    stdio,
    ipc,
    pipe,
    socket,
  }
  export enum RevealOutputChannelOn {
    Debug = 0,
    Info = 1,
    Warn = 2,
    Error = 3,
    Never = 4,
  }
  export interface ServerOptions {
    command: string;
    transport?: TransportKind;
  }
  export interface LanguageClientOptions {
    documentSelector?: DocumentFilter[];
    initializationOptions?: object | (() => object);
    synchronize?: { configurationSection?: string | string[] };
    outputChannel?: LogOutputChannel;
    traceOutputChannel?: LogOutputChannel;
    revealOutputChannelOn?: RevealOutputChannelOn;
    initializationFailedHandler?: (error: unknown) => boolean;
  }
  export class LanguageClient {
    constructor(id: string, name: string, server: ServerOptions, options: LanguageClientOptions);
    onDidChangeState(listener: (change: { oldState: State; newState: State }) => unknown): Disposable;
    needsStop(): boolean;
    start(): Promise<void>;
    dispose(timeout?: number): Promise<void>;
  }
}
