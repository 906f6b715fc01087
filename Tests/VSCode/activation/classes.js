// Classes of the vscode API that hold what the client library made of the server's answers. Listed, not
// made on demand: a bundler copies the names that a module has when it is loaded.
"use strict";

class Diagnostic {
  constructor(range, message, severity) {
    Object.assign(this, { range, message, severity });
  }
}

class CodeLens {
  constructor(range, command) {
    Object.assign(this, { range, command });
  }
}

class DocumentLink {
  constructor(range, target) {
    Object.assign(this, { range, target });
  }
}

class InlayHint {
  constructor(position, label, kind) {
    Object.assign(this, { position, label, kind });
  }
}

class InlayHintLabelPart {
  constructor(value) {
    this.value = value;
  }
}

class Hover {
  constructor(contents, range) {
    Object.assign(this, { contents, range });
  }
}

class MarkdownString {
  constructor(value = "") {
    this.value = value;
  }
  appendMarkdown(text) {
    this.value += text;
    return this;
  }
  appendText(text) {
    return this.appendMarkdown(text);
  }
  appendCodeblock(text) {
    return this.appendMarkdown(text);
  }
}

class TextEdit {
  constructor(range, newText) {
    Object.assign(this, { range, newText });
  }
}

/** Every open document has a tab: the client library asks for diagnostics of what is to be seen. */
class TabInputText {
  constructor(uri) {
    this.uri = uri;
  }
}

const bases = ["CallHierarchyItem", "CancellationError", "CodeAction", "CompletionItem", "DiagnosticRelatedInformation", "SymbolInformation", "TabInputCustom", "TabInputTextDiff", "TypeHierarchyItem"];
const others = Object.fromEntries(bases.map((name) => [name, class {}]));

module.exports = { CodeLens, Diagnostic, DocumentLink, Hover, InlayHint, InlayHintLabelPart, MarkdownString, TabInputText, TextEdit, ...others };
