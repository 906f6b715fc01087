#!/usr/bin/env python3
"""Draws the pictures of the README and the walkthrough from what the server really answers.

Usage: pictures.py TERMS_LSP            draws pictures/*.png anew (needs rsvg-convert, pngquant and the DejaVu fonts)
       pictures.py TERMS_LSP --check    exit code 1 when the server would say something else than the pictures show

The text is walkthrough/example.*.terms. What is drawn around it stands for VS Code's window and is no photograph of it. What the
pictures say lies beside them in pictures/said.json, by which --check compares."""

import json
import pathlib
import subprocess
import sys

from drawing import Window
from lsp import Server

EXTENSION = pathlib.Path(__file__).resolve().parents[1]
# Where to point and what to insert, in the words of the example.
SCENES = {
    "nl": {"hover": "artikel 2.2 af", "wrong": "huurder meteen", "article": "Artikel 2.", "title": "Annuleren", "command": "Bepaling na deze invoegen"},
    "en": {"hover": "article 2.2.", "wrong": "hirer", "article": "Article 2.", "title": "Cancellation", "command": "Insert a Provision After This One"},
}


def place(lines, words, behind=0):
    """The LSP position of `words`, as long as nothing outside the BMP stands before them; the last place counts."""
    row = max(index for index, line in enumerate(lines) if words in line)
    return {"line": row, "character": lines[row].index(words) + behind}


def symbols(tree, depth=0):
    for symbol in tree:
        yield depth, symbol
        yield from symbols(symbol.get("children", []), depth + 1)


def applied(text, edits):
    """The text with `edits`, and the rows and columns in it that are new."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)

    def offset(position):
        return starts[position["line"]] + position["character"]

    new, fresh, last = "", [], 0
    for start, end, inserted in sorted((offset(e["range"]["start"]), offset(e["range"]["end"]), e["newText"]) for e in edits):
        new += text[last:start]
        fresh.append((len(new), len(new) + len(inserted)))
        new += inserted
        last = end
    new += text[last:]
    marks = []
    for start, end in fresh:
        for index in range(start, end):
            row = new.count("\n", 0, index)
            if new[index] != "\n":
                marks.append((row, index - (new.rfind("\n", 0, index) + 1)))
    return new, marks


def ask(program, locale):
    """Everything that the pictures show, as plain values."""
    file = EXTENSION / "walkthrough" / f"example.{locale}.terms"
    text = file.read_text(encoding="utf-8")
    lines, scene = text.split("\n"), SCENES[locale]
    server = Server(program, locale, f"untitled:{file.name}", text)
    said = {"diagnostics": [{key: found[key] for key in ("range", "severity", "code", "message")} for found in server.diagnostics]}
    said["symbols"] = [[depth, each["name"], each["kind"], each["range"]["start"]["line"]] for depth, each in symbols(server.about("documentSymbol"))]
    said["tokens"] = {"legend": server.legend["tokenTypes"], "data": server.about("semanticTokens/full")["data"]}
    said["hover"] = server.about("hover", position=place(lines, scene["hover"], 9))["contents"]
    at = place(lines, scene["wrong"], 3)
    context = {"diagnostics": [found for found in server.diagnostics if found["code"] == "inconsistent-term"]}
    said["fixes"] = [action["title"] for action in server.about("codeAction", range={"start": at, "end": at}, context=context)]
    argument = {"uri": server.uri, "position": place(lines, scene["article"]), "where": "after", "title": scene["title"]}
    outcome = server.request("workspace/executeCommand", {"command": "terms.insertProvision", "arguments": [argument]})
    edits = [edit for document in outcome["edit"]["documentChanges"] for edit in document["edits"]]
    said["inserted"], said["marks"] = applied(text, edits)
    server.stop()
    after = Server(program, locale, f"untitled:after.{file.name}", said["inserted"])
    said["after"] = {"legend": after.legend["tokenTypes"], "data": after.about("semanticTokens/full")["data"],
                     "headings": [each["range"]["start"]["line"] for _, each in symbols(after.about("documentSymbol")) if each["kind"] == 5]}
    after.stop()
    return text, said


def draw(locale, text, said):
    """The pictures by name, as SVG."""
    lines, scene = text.rstrip("\n").split("\n"), SCENES[locale]
    name = f"example.{locale}.terms"
    headings = [line for _, _, kind, line in said["symbols"] if kind == 5]

    def window(first, last, **parts):
        return Window(name, lines, said["tokens"], headings, first, last, **parts)

    problems = window(11, 25)
    problems.squiggles(said["diagnostics"])
    problems.panel(locale, said["diagnostics"])
    hover = window(8, 20)
    hover.squiggles(said["diagnostics"])
    value = said["hover"]["value"] if isinstance(said["hover"], dict) else said["hover"]
    hover.box(place(lines, scene["hover"]), value.split("\n"))
    fixes = window(13, 25)
    fixes.squiggles(said["diagnostics"])
    fixes.menu(place(lines, scene["wrong"]), said["fixes"])
    outline = window(0, 25)
    outline.squiggles(said["diagnostics"])
    outline.outline(locale, [(depth, symbol) for depth, symbol, _, _ in said["symbols"]])
    after = said["inserted"].rstrip("\n").split("\n")
    numbering = Window(name, after, said["after"], said["after"]["headings"], 8, len(after))
    numbering.highlight(said["marks"])
    numbering.note(f"Terms: {scene['command']} — {scene['title']}")
    return {"problems": problems.svg(), "hover": hover.svg(), "fixes": fixes.svg(), "outline": outline.svg(), "numbering": numbering.svg()}


def main(arguments):
    program, check = arguments[0], "--check" in arguments
    folder = EXTENSION / "pictures"
    said = {}
    for locale in SCENES:
        text, said[locale] = ask(program, locale)
        if check:
            continue
        for name, svg in draw(locale, text, said[locale]).items():
            png = folder / f"{name}.{locale}.png"
            drawn = subprocess.run(["rsvg-convert", "-z", "1.5"], input=svg.encode(), capture_output=True, check=True).stdout
            small = subprocess.run(["pngquant", "--nofs", "64", "-"], input=drawn, capture_output=True, check=True).stdout
            png.write_bytes(small)
            print(f"{png.name}: {png.stat().st_size} bytes")
    record = json.dumps(said, ensure_ascii=False, indent=1) + "\n"
    if check:
        return 0 if (folder / "said.json").read_text(encoding="utf-8") == record else 1
    (folder / "said.json").write_text(record, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
