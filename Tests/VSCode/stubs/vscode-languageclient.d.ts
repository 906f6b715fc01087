// The part of vscode-languageclient 9 that the extension uses.
declare module "vscode-languageclient/node" {
  import type { Disposable, DocumentFilter, Location, LogOutputChannel, OutputChannel, Position, Uri } from "vscode";
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
  export enum ErrorAction {
    Continue = 1,
    Shutdown = 2,
  }
  export enum CloseAction {
    DoNotRestart = 1,
    Restart = 2,
  }
  export interface ErrorHandler {
    error(error: Error, message: unknown, count: number | undefined): { action: ErrorAction; handled?: boolean };
    closed(): { action: CloseAction; handled?: boolean };
  }
  export interface ServerOptions {
    command: string;
    args?: string[];
    transport?: TransportKind;
  }
  export interface LanguageClientOptions {
    documentSelector?: DocumentFilter[];
    initializationOptions?: object | (() => object);
    synchronize?: { configurationSection?: string | string[] };
    outputChannel?: LogOutputChannel;
    traceOutputChannel?: OutputChannel;
    initializationFailedHandler?: (error: unknown) => boolean;
    errorHandler?: ErrorHandler;
  }
  export class LanguageClient {
    constructor(id: string, name: string, server: ServerOptions, options: LanguageClientOptions);
    onDidChangeState(listener: (change: { oldState: State; newState: State }) => unknown): Disposable;
    readonly code2ProtocolConverter: { asUri(uri: Uri): string };
    readonly protocol2CodeConverter: {
      asUri(uri: string): Uri;
      asPosition(position: { line: number; character: number }): Position;
      asLocation(location: { uri: string; range: { start: Position; end: Position } }): Location;
    };
    isRunning(): boolean;
    sendRequest<Result>(method: string, params: unknown): Promise<Result>;
    needsStop(): boolean;
    start(): Promise<void>;
    error(message: string, data?: unknown, showNotification?: boolean | "force"): void;
    info(message: string, data?: unknown, showNotification?: boolean): void;
    stop(timeout?: number): Promise<void>;
    dispose(timeout?: number): Promise<void>;
  }
}
