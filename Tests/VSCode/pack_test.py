"""Packs the extension and looks inside. BUNDLED, if set, names an extension folder with a real bundle."""

import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXTENSION = ROOT / "editors/vscode"
PACK = EXTENSION / "scripts/pack.py"
SCHEMA = "{http://schemas.microsoft.com/developer/vsx-schema/2011}"
# What the check of a bundle goes by: a message of the protocol, and nothing left to be required.
BUNDLE = 'require("vscode"); send("textDocument/didOpen");'


def elf(machine=62, interpreted=False):
    """The beginning of a program for Linux, with one program header."""
    head = b"\x7fELF\x02" + bytes(13) + struct.pack("<H", machine) + bytes(12) + struct.pack("<Q", 64) + bytes(14) + struct.pack("<HH", 56, 1) + bytes(6)
    return head + struct.pack("<I", 3 if interpreted else 1) + bytes(52)


class PackTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.extension = self.folder / "extension"
        shutil.copytree(EXTENSION, self.extension, ignore=shutil.ignore_patterns("node_modules", "dist", "server", "*.vsix"))

    def write(self, name, text, mode=0o644):
        file = self.extension / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        file.chmod(mode)

    def pack(self, *options, out="terms.vsix", extension=None):
        command = [sys.executable, PACK, extension or self.extension, self.folder / out, *options]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    def packages(self):
        return sorted(file.name for file in self.folder.glob("*.vsix"))

    def test_what_is_inside(self):
        self.write("dist/extension.js", BUNDLE)
        self.write("dist/extension.js.map", "{}")
        self.write("node_modules/vscode-languageclient/package.json", "{}")
        self.write("old.vsix", "")
        self.assertEqual(self.pack().returncode, 0)
        with zipfile.ZipFile(self.folder / "terms.vsix") as archive:
            self.assertIsNone(archive.testzip())
            names = set(archive.namelist())
        pictures = [f"pictures/{name}.{language}.png" for name in ("fixes", "hover", "numbering", "outline", "problems") for language in ("en", "nl")]
        expected = ["CHANGELOG.md", "LICENSE", "README.md", "dist/extension.js", "icon.png", "icons/terms-dark.svg", "icons/terms-light.svg",
                    "language-configuration.json", "package.json", "package.nls.json", "package.nls.nl.json", "schemas/terms.schema.json",
                    "snippets/en.json", "snippets/nl.json", "syntaxes/markdown.tmLanguage.json", "syntaxes/terms.tmLanguage.json",
                    "walkthrough/example.en.terms", "walkthrough/example.nl.terms", *pictures]
        self.assertEqual(names, {"extension.vsixmanifest", "[Content_Types].xml"} | {"extension/" + name for name in expected})

    def test_manifest(self):
        self.write("dist/extension.js", BUNDLE)
        self.pack("--target", "linux-x64")
        with zipfile.ZipFile(self.folder / "terms.vsix") as archive:
            names = archive.namelist()
            manifest = ElementTree.fromstring(archive.read("extension.vsixmanifest"))
            types = archive.read("[Content_Types].xml").decode()
        identity = manifest.find(f"{SCHEMA}Metadata/{SCHEMA}Identity").attrib
        self.assertEqual((identity["Publisher"], identity["Id"], identity["TargetPlatform"]), ("terms-lsp", "terms-lsp", "linux-x64"))
        self.assertEqual(manifest.findtext(f"{SCHEMA}Metadata/{SCHEMA}DisplayName"), "Terms")
        self.assertNotIn("%", manifest.findtext(f"{SCHEMA}Metadata/{SCHEMA}Description"))
        self.assertIn("__ext_voorwaarden", manifest.findtext(f"{SCHEMA}Metadata/{SCHEMA}Tags"))
        engine = manifest.find(f".//{SCHEMA}Property[@Id='Microsoft.VisualStudio.Code.Engine']")
        self.assertEqual(engine.get("Value"), "^1.91.0")
        assets = [asset.get("Path") for asset in manifest.iter(f"{SCHEMA}Asset")]
        self.assertEqual(len(assets), 5)
        for path in [*assets, manifest.findtext(f"{SCHEMA}Metadata/{SCHEMA}Icon"), manifest.findtext(f"{SCHEMA}Metadata/{SCHEMA}License")]:
            self.assertIn(path, names)
        for suffix in (".json", ".js", ".md", ".png", ".vsixmanifest"):
            self.assertIn(f'Extension="{suffix}"', types)

    def test_bundled_server_may_be_run(self):
        self.write("dist/extension.js", BUNDLE)
        self.write("server/terms-lsp", "program", 0o755)
        self.pack("--target", "linux-x64")
        with zipfile.ZipFile(self.folder / "terms.vsix") as archive:
            self.assertEqual(archive.getinfo("extension/server/terms-lsp").external_attr >> 16, 0o100755)
            self.assertEqual(archive.getinfo("extension/package.json").external_attr >> 16, 0o100644)

    def test_same_folder_same_bytes(self):
        self.write("dist/extension.js", BUNDLE)
        self.pack(out="a.vsix")
        os.utime(self.extension / "package.json", (0, 0))
        self.pack(out="b.vsix")
        self.assertEqual((self.folder / "a.vsix").read_bytes(), (self.folder / "b.vsix").read_bytes())

    def test_without_the_library_it_is_no_release(self):
        for code in (None, "", 'require("vscode-languageclient/node"); "textDocument/didOpen"'):
            if code is not None:
                self.write("dist/extension.js", code)
            result = self.pack()
            self.assertEqual(result.returncode, 0)
            self.assertIn("not for release", result.stderr)
            self.assertEqual(self.packages(), ["terms-unbundled.vsix"])

    def test_what_cannot_be_packed_is_said(self):
        self.assertEqual(self.pack(extension=self.folder / "absent").returncode, 2)
        self.assertEqual(self.pack("--target", "toaster").returncode, 2)
        self.write("package.json", "{}")
        result = self.pack()
        self.assertEqual(result.returncode, 2)
        self.assertIn("lacks name", result.stderr)
        self.assertEqual(self.packages(), [])

    @unittest.skipUnless(os.environ.get("BUNDLED"), "no real bundle")
    def test_the_real_bundle_is_a_release(self):
        result = self.pack(extension=os.environ["BUNDLED"])
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertEqual(self.packages(), ["terms.vsix"])

    def write_release(self, target="linux-x64", program=None):
        """Everything that a release has; what is `None` stays as it is."""
        self.write("dist/extension.js", BUNDLE)
        self.write("dist/NOTICES.txt", "licenses")
        file = self.extension / "server/terms-lsp"
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(elf() if program is None else program)
        file.chmod(0o755)
        return self.pack("--release", "--target", target)

    def test_a_release_has_all_it_needs(self):
        result = self.write_release()
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertEqual(self.packages(), ["terms.vsix"])

    def refuse(self, result, reason):
        self.assertEqual(result.returncode, 1)
        self.assertIn(reason, result.stderr)
        self.assertEqual(self.packages(), [])

    def test_a_release_without_one_thing_is_refused(self):
        self.write_release()
        for name, reason in [("dist/extension.js", "client library"), ("dist/NOTICES.txt", "licenses"), ("server/terms-lsp", "server/terms-lsp is not there")]:
            with self.subTest(name):
                file = self.extension / name
                aside = file.rename(file.with_suffix(".aside"))
                (self.folder / "terms.vsix").unlink(missing_ok=True)
                self.refuse(self.pack("--release", "--target", "linux-x64"), reason)
                aside.rename(file)
        self.refuse(self.pack("--release"), "no --target")
        (self.extension / "server/terms-lsp").chmod(0o644)
        self.refuse(self.pack("--release", "--target", "linux-x64"), "may not be run")
        self.write("CHANGELOG.md", "# Changelog\n")
        self.refuse(self.pack("--release", "--target", "linux-x64"), "CHANGELOG.md")

    def test_a_release_with_a_library_left_to_be_found_is_refused(self):
        self.write_release()
        (self.folder / "terms.vsix").unlink()
        self.write("dist/extension.js", 'require("vscode-languageclient/node"); "textDocument/didOpen"')
        self.refuse(self.pack("--release", "--target", "linux-x64"), "client library")

    def test_a_server_for_another_machine_is_refused(self):
        self.refuse(self.write_release("linux-arm64"), "not for arm64")
        self.refuse(self.write_release("darwin-x64"), "no program for macOS")
        self.refuse(self.write_release("win32-x64"), "server/terms-lsp.exe is not there")
        self.refuse(self.write_release(program=elf(interpreted=True)), "needs libraries")
        self.refuse(self.write_release(program=b"#!/bin/sh\n"), "no program for Linux")
        self.refuse(self.write_release(program=elf()[:40]), "no program for Linux")
        self.assertEqual(self.write_release("alpine-arm64", elf(machine=183)).returncode, 0)
        apple = b"\xcf\xfa\xed\xfe" + struct.pack("<I", 0x0100000C)
        self.assertEqual(self.write_release("darwin-arm64", apple).returncode, 0)

    def readme(self, *options):
        self.write("dist/extension.js", BUNDLE)
        self.write("README.md", "![one](pictures/hover.en.png) ![two](https://example.org/x.png)\n")
        self.pack(*options)
        with zipfile.ZipFile(self.folder / "terms.vsix") as archive:
            return archive.read("extension/README.md").decode()

    def test_the_pictures_of_the_readme_are_shown_where_no_other_file_is(self):
        readme = self.readme()
        self.assertTrue(readme.startswith("![one](data:image/png;base64,iVBOR"))
        self.assertTrue(readme.endswith(") ![two](https://example.org/x.png)\n"))
        readme = self.readme("--images", "https://example.org/raw/")
        self.assertEqual(readme, "![one](https://example.org/raw/pictures/hover.en.png) ![two](https://example.org/x.png)\n")

    def test_notices_name_what_is_bundled(self):
        self.write("dist/bundle.json", '{"inputs": {"src/a.ts": {}, "node_modules/one/lib/x.js": {}, "node_modules/@two/b/y.js": {}, "node_modules/one/z.js": {}}}')
        self.write("node_modules/one/package.json", '{"name": "one", "version": "1.0.0", "license": "MIT"}')
        self.write("node_modules/one/License.txt", "You may.")
        self.write("node_modules/@two/b/package.json", '{"name": "@two/b", "version": "2.0.0"}')
        notices = EXTENSION / "scripts/notices.py"
        run = lambda: subprocess.run([sys.executable, notices, self.extension], capture_output=True, text=True, check=False)
        result = run()
        self.assertEqual(result.returncode, 1)
        self.assertIn("@two/b", result.stderr)
        self.write("node_modules/@two/b/LICENSE.md", "You may, too.")
        self.assertEqual(run().returncode, 0)
        text = (self.extension / "dist/NOTICES.txt").read_text(encoding="utf-8")
        for part in ("one 1.0.0 (MIT)", "You may.", "@two/b 2.0.0", "You may, too."):
            self.assertEqual(text.count(part), 1, part)

    def test_the_release_workflow_makes_packages_that_exist(self):
        workflow = (ROOT / ".github/workflows/release.yml").read_text(encoding="utf-8")
        targets = re.findall(r"\b(?:linux|alpine|darwin|win32)-(?:x64|arm64)\b", workflow)
        self.assertGreaterEqual(len(set(targets)), 6)
        for target in targets:
            self.assertIn(f'"{target}"', PACK.read_text(encoding="utf-8"))
        for path in re.findall(r"[\w./-]+\.(?:sh|py)\b", workflow):
            self.assertTrue((ROOT / path).is_file(), path)


if __name__ == "__main__":
    outcome = unittest.main(exit=False).result
    wrong = len(outcome.failures) + len(outcome.errors)
    print(f"{outcome.testsRun - wrong - len(outcome.skipped)} passed, {wrong} failed")
    sys.exit(1 if wrong or not outcome.testsRun else 0)
