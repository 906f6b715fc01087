// The part of the vscode API that the extension uses, with the signatures of its documentation, so
// that a wrong argument is found where the real declarations cannot be had.
declare module "vscode" {
  export interface Disposable {
    dispose(): unknown;
  }
  export type Event<T> = (listener: (event: T) => unknown) => Disposable;
  export interface Uri {
    readonly scheme: string;
    readonly fsPath: string;
  }
  export interface TextDocument {
    readonly uri: Uri;
    readonly languageId: string;
  }
  export interface DocumentFilter {
    readonly language?: string;
    readonly scheme?: string;
    readonly pattern?: string;
  }
  export type DocumentSelector = DocumentFilter | string | ReadonlyArray<DocumentFilter | string>;
  export interface Command {
    title: string;
    command: string;
  }
  export interface ExtensionContext {
    readonly subscriptions: { dispose(): unknown }[];
    readonly extensionPath: string;
  }
  export interface LogOutputChannel extends Disposable {
    info(message: string): void;
    error(message: string): void;
    show(): void;
  }
  export enum LanguageStatusSeverity {
    Information = 0,
    Warning = 1,
    Error = 2,
  }
  export interface LanguageStatusItem extends Disposable {
    name: string | undefined;
    selector: DocumentSelector;
    severity: LanguageStatusSeverity;
    text: string;
    detail?: string;
    busy: boolean;
    command: Command | undefined;
  }
  export interface WorkspaceConfiguration {
    get<T>(section: string): T | undefined;
  }
  export interface ConfigurationChangeEvent {
    affectsConfiguration(section: string): boolean;
  }
  export namespace window {
    const activeTextEditor: { readonly document: TextDocument } | undefined;
    function createOutputChannel(name: string, options: { log: true }): LogOutputChannel;
    function showErrorMessage<T extends string>(message: string, ...items: T[]): Thenable<T | undefined>;
    function showInformationMessage<T extends string>(message: string, ...items: T[]): Thenable<T | undefined>;
  }
  export namespace workspace {
    const textDocuments: readonly TextDocument[];
    const workspaceFolders: readonly { readonly uri: Uri }[] | undefined;
    const onDidOpenTextDocument: Event<TextDocument>;
    const onDidChangeConfiguration: Event<ConfigurationChangeEvent>;
    function getConfiguration(section: string): WorkspaceConfiguration;
  }
  export namespace languages {
    function createLanguageStatusItem(id: string, selector: DocumentSelector): LanguageStatusItem;
    function match(selector: DocumentSelector, document: TextDocument): number;
    function setTextDocumentLanguage(document: TextDocument, languageId: string): Thenable<TextDocument>;
  }
  export namespace commands {
    function registerCommand(command: string, callback: (...args: unknown[]) => unknown): Disposable;
    function executeCommand(command: string, ...rest: unknown[]): Thenable<unknown>;
  }
  export namespace env {
    const language: string;
  }
}

interface Thenable<T> {
  then<R>(onfulfilled: (value: T) => R | Thenable<R>, onrejected?: (reason: unknown) => R | Thenable<R>): Thenable<R>;
}
