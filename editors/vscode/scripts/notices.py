#!/usr/bin/env python3
"""Writes the licenses of what the bundle holds of other people.

Usage: notices.py EXTENSION

Reads dist/bundle.json, esbuild's list of what went in, and writes dist/NOTICES.txt. Exit code 1 when a package says nothing of
its license, and so may not be passed on."""

import json
import pathlib
import sys


def packages(metafile):
    """The folders of the packages that something was taken from, below the extension."""
    for name in metafile["inputs"]:
        head, found, tail = name.rpartition("node_modules/")
        if found:
            parts = tail.split("/")
            yield head + found + "/".join(parts[:2] if parts[0].startswith("@") else parts[:1])


def license_text(folder):
    files = sorted(file for file in folder.iterdir() if file.is_file() and file.stem.lower() in ("license", "licence", "copying"))
    return files[0].read_text(encoding="utf-8").strip() if files else None


def main(arguments):
    extension = pathlib.Path(arguments[0])
    metafile = json.loads((extension / "dist/bundle.json").read_text(encoding="utf-8"))
    notices, missing = ["This extension contains parts of the following packages.\n"], []
    for name in sorted(set(packages(metafile))):
        manifest = json.loads((extension / name / "package.json").read_text(encoding="utf-8"))
        text = license_text(extension / name)
        if text is None:
            missing.append(manifest["name"])
        notices.append(f"{'-' * 72}\n{manifest['name']} {manifest['version']} ({manifest.get('license', 'no license named')})\n\n{text or ''}\n")
    (extension / "dist/NOTICES.txt").write_text("\n".join(notices), encoding="utf-8")
    if missing:
        print(f"notices.py: no text of the license of {', '.join(missing)}", file=sys.stderr)
    return 1 if missing or len(notices) == 1 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
