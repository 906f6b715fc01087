// The part of the vscode API that the extension uses, with the signatures of its documentation, so
// that a wrong argument is found where the real declarations cannot be had.
declare module "vscode" {
  export interface Disposable {
    dispose(): unknown;
  }
  export type Event<T> = (listener: (event: T) => unknown) => Disposable;
  export class Uri {
    private constructor(scheme: string, authority: string, path: string, query: string, fragment: string);
    static file(path: string): Uri;
    static parse(value: string): Uri;
    static joinPath(base: Uri, ...pathSegments: string[]): Uri;
    readonly scheme: string;
    readonly path: string;
    readonly fsPath: string;
  }
  export class Position {
    readonly line: number;
    readonly character: number;
    constructor(line: number, character: number);
  }
  export class Range {
    readonly start: Position;
    readonly end: Position;
    constructor(start: Position, end: Position);
    contains(positionOrRange: Position | Range): boolean;
  }
  export class Diagnostic {
    range: Range;
    message: string;
    source?: string;
    code?: string | number | { value: string | number; target: Uri };
    constructor(range: Range, message: string);
  }
  export class Location {
    uri: Uri;
    constructor(uri: Uri, position: Position);
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
  export interface TextEditor {
    readonly document: TextDocument;
    readonly selection: { readonly active: Position };
  }
  export interface QuickPickItem {
    label: string;
  }
  export interface FileSystemWatcher extends Disposable {
    readonly onDidCreate: Event<Uri>;
    readonly onDidChange: Event<Uri>;
    readonly onDidDelete: Event<Uri>;
  }
  export interface OutputChannel extends Disposable {
    readonly name: string;
    append(value: string): void;
    appendLine(value: string): void;
    show(preserveFocus?: boolean): void;
  }
  export interface LogOutputChannel extends OutputChannel {
    info(message: string): void;
    error(message: string): void;
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
    const activeTextEditor: TextEditor | undefined;
    const onDidChangeActiveTextEditor: Event<TextEditor | undefined>;
    function createOutputChannel(name: string, languageId?: string): OutputChannel;
    function createOutputChannel(name: string, options: { log: true }): LogOutputChannel;
    function showTextDocument(document: TextDocument): Thenable<TextEditor>;
    function showQuickPick<T extends QuickPickItem>(items: readonly T[], options?: { placeHolder?: string }): Thenable<T | undefined>;
    function showInputBox(options?: { prompt?: string; placeHolder?: string }): Thenable<string | undefined>;
    function showWarningMessage<T extends string>(message: string, ...items: T[]): Thenable<T | undefined>;
    function showErrorMessage<T extends string>(message: string, ...items: T[]): Thenable<T | undefined>;
    function showInformationMessage<T extends string>(message: string, ...items: T[]): Thenable<T | undefined>;
  }
  export namespace workspace {
    const textDocuments: readonly TextDocument[];
    const workspaceFolders: readonly { readonly uri: Uri }[] | undefined;
    const isTrusted: boolean;
    const onDidGrantWorkspaceTrust: Event<void>;
    const onDidChangeWorkspaceFolders: Event<unknown>;
    const fs: { readFile(uri: Uri): Thenable<Uint8Array> };
    function createFileSystemWatcher(globPattern: string): FileSystemWatcher;
    function openTextDocument(options?: { language?: string; content?: string }): Thenable<TextDocument>;
    const onDidOpenTextDocument: Event<TextDocument>;
    const onDidChangeConfiguration: Event<ConfigurationChangeEvent>;
    function registerTextDocumentContentProvider(scheme: string, provider: { provideTextDocumentContent(uri: Uri): Promise<string> }): Disposable;
    function getConfiguration(section: string): WorkspaceConfiguration;
  }
  export namespace languages {
    function createLanguageStatusItem(id: string, selector: DocumentSelector): LanguageStatusItem;
    function getDiagnostics(resource: Uri): Diagnostic[];
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
