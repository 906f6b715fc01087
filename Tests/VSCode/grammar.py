"""Checks the TextMate grammar on documents, with Oniguruma, the engine that VS Code uses too.

Usage: grammar.py GRAMMAR DOCUMENT...   (the expectations of X.terms stand in X.tsv beside it)
       grammar.py --tokens GRAMMAR DOCUMENT   (prints every token, to write expectations by)

A row of expectations is LINE <TAB> TEXT <TAB> SCOPE: the first TEXT on that 1-based line begins in
a token with SCOPE; with a leading ! it does not."""

import json
import logging
import pathlib
import sys

from textmate_grammar.parsers.base import LanguageParser


def tokens(parser, text):
    """(0-based line, column, text, scopes) of every token."""
    element = parser.parse_string(text)
    return [(line, column, part, scopes) for (line, column), part, scopes in element.flatten()] if element else []


def check(parser, document):
    text = document.read_text(encoding="utf-8")
    lines = text.split("\n")
    found = tokens(parser, text)
    passed = failed = 0
    for row in document.with_suffix(".tsv").read_text(encoding="utf-8").splitlines():
        if not row or row.startswith("#"):
            continue
        number, wanted, scope = row.split("\t")
        line = int(number) - 1
        column = lines[line].find(wanted)
        here = [scopes for at, start, part, scopes in found if at == line and start <= column < start + len(part)]
        absent = scope.startswith("!")
        carries = any(scope.lstrip("!") in scopes for scopes in here)
        if column >= 0 and carries != absent:
            passed += 1
        else:
            failed += 1
            print(f"not ok - {document.name}:{number} {wanted!r} {scope}: {here if column >= 0 else 'text is not on the line'}")
    return passed, failed


def main(arguments):
    logging.disable(logging.CRITICAL)
    show = arguments[0] == "--tokens"
    grammar, *documents = map(pathlib.Path, arguments[1:] if show else arguments)
    parser = LanguageParser(json.loads(grammar.read_text(encoding="utf-8")))
    if show:
        for token in tokens(parser, documents[0].read_text(encoding="utf-8")):
            print(*token, sep="\t")
        return 0
    results = [check(parser, document) for document in documents]
    passed, failed = (sum(column) for column in zip(*results))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
