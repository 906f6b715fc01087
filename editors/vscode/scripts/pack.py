#!/usr/bin/env python3
"""Packs the extension into a .vsix, with the standard library only.

Usage: pack.py EXTENSION OUT.vsix [--target linux-x64] [--images URL] [--release]

Takes the files that .vscodeignore leaves, as vsce does. The archive is reproducible: sorted names,
one fixed time. A folder whose bundle is absent, or lacks the client library, gives OUT-unbundled.vsix:
it can be looked into but must not be released, as it would not start. With --release nothing is
written unless the package is fit to be given to people (release.py).

VS Code shows the README's pictures only from the web, so they are written into the packed README, or
with --images taken from below that address.

Exit code 0; 1 when it is no release; 2 for a wrong command line or an extension that cannot be packed."""

import argparse
import base64
import json
import os
import pathlib
import re
import sys
import zipfile
from xml.sax.saxutils import escape, quoteattr

from release import faults

MEDIA_TYPES = {
    ".js": "application/javascript",
    ".json": "application/json",
    ".md": "text/markdown",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".terms": "text/plain",
    ".txt": "text/plain",
    ".vsixmanifest": "text/xml",
}
TARGETS = ["alpine-arm64", "alpine-x64", "darwin-arm64", "darwin-x64", "linux-arm64", "linux-armhf", "linux-x64",
           "win32-arm64", "win32-x64"]


def matcher(glob):
    """`**` crosses folders, `*` and `?` do not."""
    pieces = re.split(r"(\*\*/|\*\*|\*|\?)", glob)
    special = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return re.compile("".join(special.get(piece, re.escape(piece)) for piece in pieces))


def packed_files(extension):
    """Paths relative to the extension: all but what .vscodeignore names and does not name again with a `!`."""
    listed = extension / ".vscodeignore"
    rows = listed.read_text(encoding="utf-8").splitlines() if listed.exists() else []
    rows = [row.strip() for row in rows if row.strip() and not row.startswith("#")]
    ignored = [matcher(row) for row in [".vscodeignore", "*.vsix", ".git/**", *rows] if not row.startswith("!")]
    kept = [matcher(row[1:]) for row in rows if row.startswith("!")]
    names = sorted(path.relative_to(extension).as_posix() for path in extension.rglob("*") if path.is_file())

    def taken(name):
        return any(glob.fullmatch(name) for glob in kept) or not any(glob.fullmatch(name) for glob in ignored)

    return [name for name in names if taken(name)]


def is_bundled(extension, main):
    """Whether the entry point holds the client library, instead of asking for it at run time."""
    entry = extension / main
    if not entry.is_file():
        return False
    code = entry.read_text(encoding="utf-8")
    return "textDocument/didOpen" in code and not re.search(r"""require\(["']vscode-language""", code)


def package_manifest(manifest, files, target):
    """The .vsixmanifest, which the galleries and the installer read before anything else."""
    contributes = manifest.get("contributes", {})
    extensions = [name for language in contributes.get("languages", []) for name in language.get("extensions", [])]
    tags = manifest.get("keywords", []) + ["__ext_" + name.lstrip(".") for name in extensions]
    properties = {
        "Microsoft.VisualStudio.Code.Engine": manifest["engines"]["vscode"],
        "Microsoft.VisualStudio.Code.ExtensionDependencies": ",".join(manifest.get("extensionDependencies", [])),
        "Microsoft.VisualStudio.Code.ExtensionPack": ",".join(manifest.get("extensionPack", [])),
        "Microsoft.VisualStudio.Code.ExtensionKind": ",".join(manifest.get("extensionKind", ["workspace"])),
    }
    assets = {"Microsoft.VisualStudio.Code.Manifest": "package.json"}
    for kind, name in [("Content.Details", "README.md"), ("Content.Changelog", "CHANGELOG.md"), ("Content.License", "LICENSE"),
                       ("Icons.Default", manifest.get("icon"))]:
        if name in files:
            assets["Microsoft.VisualStudio.Services." + kind] = name
    platform = f" TargetPlatform={quoteattr(target)}" if target else ""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">',
        "<Metadata>",
        f'<Identity Language="en-US" Id={quoteattr(manifest["name"])} Version={quoteattr(manifest["version"])}'
        f' Publisher={quoteattr(manifest["publisher"])}{platform}/>',
        f'<DisplayName>{escape(manifest["displayName"])}</DisplayName>',
        f'<Description xml:space="preserve">{escape(manifest["description"])}</Description>',
        f'<Tags>{escape(",".join(tags))}</Tags>',
        f'<Categories>{escape(",".join(manifest.get("categories", [])))}</Categories>',
        "<GalleryFlags>Public</GalleryFlags>",
        "<Properties>",
        *(f"<Property Id={quoteattr(name)} Value={quoteattr(value)}/>" for name, value in properties.items()),
        "</Properties>",
        "<License>extension/LICENSE</License>" if "LICENSE" in files else "",
        f'<Icon>extension/{escape(manifest["icon"])}</Icon>' if manifest.get("icon") in files else "",
        "</Metadata>",
        '<Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>',
        "<Dependencies/>",
        "<Assets>",
        *(f'<Asset Type={quoteattr(kind)} Path={quoteattr("extension/" + name)} Addressable="true"/>' for kind, name in assets.items()),
        "</Assets>",
        "</PackageManifest>",
    ]
    return "\n".join(line for line in lines if line) + "\n"


def content_types(files):
    suffixes = sorted({pathlib.PurePosixPath(name).suffix.lower() for name in files} - {""} | {".vsixmanifest"})
    rows = "".join(f'<Default Extension="{suffix}" ContentType="{MEDIA_TYPES.get(suffix, "application/octet-stream")}"/>' for suffix in suffixes)
    return ('<?xml version="1.0" encoding="utf-8"?>'
            f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{rows}</Types>')


def localized(manifest, texts):
    """The manifest with the `%key%` of its own fields replaced, as the galleries do not do it."""
    return {key: texts.get(value[1:-1], value) if isinstance(value, str) and value[:1] == value[-1:] == "%" else value
            for key, value in manifest.items()}


class NoRelease(Exception):
    """The package may not be given to people; each argument is a reason."""


def with_pictures(readme, extension, address):
    """The README with its own pictures where a window that knows no other file can show them."""

    def picture(match):
        words, name = match.groups()
        if re.match(r"\w+:", name):
            return match[0]
        if address:
            return f"![{words}]({address.rstrip('/')}/{name})"
        data = base64.b64encode((extension / name).read_bytes()).decode()
        return f"![{words}](data:{MEDIA_TYPES[pathlib.PurePosixPath(name).suffix]};base64,{data})"

    return re.sub(r"!\[([^\]]*)\]\(([^)\s]+)\)", picture, readme)


def pack(extension, out, target, images=None, release=False):
    """Writes the package; gives the path written to, whether it holds the client library, and how many files."""
    manifest = json.loads((extension / "package.json").read_text(encoding="utf-8"))
    missing = [key for key in ("name", "version", "publisher", "engines", "main", "displayName", "description") if key not in manifest]
    if missing:
        raise ValueError(f"package.json lacks {', '.join(missing)}")
    texts = json.loads((extension / "package.nls.json").read_text(encoding="utf-8"))
    files = packed_files(extension)
    main = pathlib.PurePosixPath(manifest["main"]).as_posix()
    bundled = main in files and is_bundled(extension, main)
    if release and (reasons := list(faults(extension, manifest, files, bundled, target))):
        raise NoRelease(*reasons)
    if not bundled:
        out = out.with_name(f"{out.stem.removesuffix('-unbundled')}-unbundled.vsix")
    out.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(out, "w") as archive:

        def add(name, data, mode=0o644):
            entry = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            entry.external_attr = (0o100000 | mode) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)

        add("extension.vsixmanifest", package_manifest(localized(manifest, texts), files, target))
        add("[Content_Types].xml", content_types(files))
        for name in files:
            data = (extension / name).read_bytes()
            if name == "README.md":
                data = with_pictures(data.decode(), extension, images).encode()
            executable = os.access(extension / name, os.X_OK)
            add("extension/" + name, data, 0o755 if executable else 0o644)
    return out, bundled, len(files)


def main():
    parser = argparse.ArgumentParser(description="Packs the extension into a .vsix.")
    parser.add_argument("extension", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--target", choices=TARGETS)
    parser.add_argument("--images", metavar="URL")
    parser.add_argument("--release", action="store_true")
    arguments = parser.parse_args()
    try:
        out, bundled, count = pack(arguments.extension, arguments.out, arguments.target, arguments.images, arguments.release)
    except NoRelease as reasons:
        for reason in reasons.args:
            print(f"pack.py: not for release: {reason}", file=sys.stderr)
        return 1
    except (OSError, ValueError) as error:
        print(f"pack.py: {error}", file=sys.stderr)
        return 2
    print(f"{out}: {count} files, {out.stat().st_size} bytes")
    if not bundled:
        print("pack.py: not for release: dist/extension.js with the client library is not there (npm run bundle)", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
