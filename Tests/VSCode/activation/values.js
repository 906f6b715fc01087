// The values of the vscode API that pass between the extension, the client library and a test.
"use strict";
const path = require("node:path");

class Disposable {
  constructor(release) {
    this.release = release;
  }
  static from(...several) {
    return new Disposable(() => several.forEach((each) => each.dispose()));
  }
  dispose() {
    this.release?.();
    this.release = undefined;
  }
}

class EventEmitter {
  constructor() {
    this.listeners = new Set();
    this.event = (listener, receiver, disposables) => {
      const bound = receiver === undefined ? listener : listener.bind(receiver);
      this.listeners.add(bound);
      const subscription = new Disposable(() => this.listeners.delete(bound));
      disposables?.push(subscription);
      return subscription;
    };
  }
  fire(value) {
    for (const listener of [...this.listeners]) listener(value);
  }
  dispose() {
    this.listeners.clear();
  }
}

class CancellationTokenSource {
  constructor() {
    const emitter = new EventEmitter();
    this.emitter = emitter;
    this.token = { isCancellationRequested: false, onCancellationRequested: emitter.event };
  }
  cancel() {
    this.token.isCancellationRequested = true;
    this.emitter.fire();
  }
  dispose() {}
}

class Position {
  constructor(line, character) {
    this.line = line;
    this.character = character;
  }
}

class Range {
  constructor(startLine, startCharacter, endLine, endCharacter) {
    const positions = typeof startLine === "object";
    this.start = positions ? startLine : new Position(startLine, startCharacter);
    this.end = positions ? startCharacter : new Position(endLine, endCharacter);
  }
  contains({ line, character }) {
    const isBehind = (one) => one.line < line || (one.line === line && one.character <= character);
    return isBehind(this.start) && (!isBehind(this.end) || (this.end.line === line && this.end.character === character));
  }
}

class Uri {
  constructor(scheme, file) {
    this.scheme = scheme;
    this.authority = "";
    this.path = file;
    this.query = "";
    this.fragment = "";
  }
  get fsPath() {
    return this.path;
  }
  static file(file) {
    return new Uri("file", path.posix.resolve(file));
  }
  static joinPath(base, ...parts) {
    return new Uri(base.scheme, path.posix.join(base.path, ...parts));
  }
  static parse(text) {
    const [, scheme, file] = /^([a-z][\w+.-]*):(?:\/\/)?(.*)$/i.exec(text) ?? [undefined, "file", text];
    return new Uri(scheme, decodeURIComponent(file));
  }
  toString() {
    return `${this.scheme}:${this.scheme === "file" ? "//" : ""}${this.path.split("/").map(encodeURIComponent).join("/")}`;
  }
}

class Location {
  constructor(uri, range) {
    Object.assign(this, { uri, range });
  }
}

/** Keeps what it is told, for a test to look at. */
class WorkspaceEdit {
  constructor() {
    this.edits = [];
  }
  replace(uri, range, newText, metadata) {
    this.edits.push({ uri, range, newText, metadata });
  }
}

class TextDocument {
  constructor(uri, languageId, text) {
    Object.assign(this, { uri, languageId, text, version: 1, isClosed: false, isDirty: false, isUntitled: uri.scheme === "untitled" });
    this.fileName = uri.fsPath;
  }
  getText() {
    return this.text;
  }
  get lineCount() {
    return this.text.split("\n").length;
  }
}

/** An enumeration with values from 0 on, readable both ways as TypeScript makes them. */
function enumeration(...names) {
  return Object.fromEntries(names.flatMap((name, value) => [[name, value], [value, name]]));
}

module.exports = { Disposable, EventEmitter, CancellationTokenSource, Location, Position, Range, TextDocument, Uri, WorkspaceEdit, enumeration };
