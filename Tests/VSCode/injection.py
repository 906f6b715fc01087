"""Checks the grammar that goes into Markdown files, with Oniguruma: what it marks, and what it leaves alone.

Usage: injection.py INJECTION GRAMMAR DOCUMENT   (expectations in the .tsv beside the document, as in grammar.py)

Two things stand for what VS Code does: the other grammar is put in where the injection includes it,
and the loop over the lines of a block (`while`), which the package for Python cannot run, is taken out; the block then
ends with its fence all the same."""

import json
import logging
import pathlib
import sys

from textmate_grammar.parsers.base import LanguageParser

from grammar import check


def joined(node, scope):
    """`node` with includes of the grammar `scope` turned into includes of this file."""
    if isinstance(node, list):
        return [joined(each, scope) for each in node]
    if not isinstance(node, dict):
        return node
    include = node.get("include", "")
    if include == scope:
        return {"include": "#whole"}
    if include.startswith(scope + "#"):
        return {"include": include[len(scope):]}
    if any("while" in each for each in node.get("patterns", [])):
        (loop,) = node["patterns"]
        node = {**node, "contentName": loop["contentName"], "patterns": loop["patterns"]}
    return {key: joined(value, scope) for key, value in node.items()}


def main(arguments):
    logging.disable(logging.CRITICAL)
    injection, grammar, document = map(pathlib.Path, arguments)
    own, other = (json.loads(file.read_text(encoding="utf-8")) for file in (injection, grammar))
    own = joined(own, other["scopeName"])
    own["repository"] = {**other["repository"], **own["repository"], "whole": {"patterns": other["patterns"]}}
    passed, failed = check(LanguageParser(own), document)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
