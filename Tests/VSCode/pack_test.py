"""Packs the extension and looks inside. BUNDLED, if set, names an extension folder with a real bundle."""

import os
import pathlib
import shutil
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
        expected = ["CHANGELOG.md", "LICENSE", "README.md", "dist/extension.js", "icon.png", "language-configuration.json",
                    "package.json", "package.nls.json", "package.nls.nl.json", "schemas/terms.schema.json", "syntaxes/terms.tmLanguage.json"]
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


if __name__ == "__main__":
    outcome = unittest.main(exit=False).result
    wrong = len(outcome.failures) + len(outcome.errors)
    print(f"{outcome.testsRun - wrong - len(outcome.skipped)} passed, {wrong} failed")
    sys.exit(1 if wrong or not outcome.testsRun else 0)
