"""Follows editors/neovim/README.md as a new user would: each way to install, then its own example.

    readme.py --nvim NVIM --root REPOSITORY --server TERMS_LSP

Every block is tried in the given Neovim, the one for old ones also in the system's, if that is old. Ends with
"N passed, N failed".
"""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.M | re.S)

# Heading of a section, and how its block becomes an init.lua.
WAYS = {
    "With lazy.nvim": "lazy",
    "With git alone": "plain",
    "Without the plugin": "plain",
    "In Neovim 0.7 to 0.10": "old",
}

# lazy.nvim gives the function `config` the place to which it downloaded the repository.
LAZY = "local spec = {block}\nspec.config({{ dir = vim.fn.expand('~/terms-lsp') }})\n"


# What the section about old ones says of the plugin.
OLD = "vim.cmd('set runtimepath+=~/terms-lsp/editors/neovim')\n{block}"


def sections(text):
    """Heading to the Lua blocks under it, and the example."""
    found = {}
    for part in re.split(r"^#{2,3} ", text, flags=re.M)[1:]:
        title, body = part.split("\n", 1)
        found[title] = BLOCK.findall(body)
    return found


def block(blocks, language):
    return next(body for kind, body in blocks if kind == language)


def version(nvim):
    first = subprocess.run([nvim, "--version"], capture_output=True, text=True).stdout.split("\n")[0]
    return first.removeprefix("NVIM v").strip()


def is_old(nvim):
    return tuple(int(number) for number in version(nvim).split("-")[0].split(".")[:2]) < (0, 11)


def attempt(nvim, root, server, init, example, wants):
    with tempfile.TemporaryDirectory(prefix="terms-readme-") as name:
        home = pathlib.Path(name)
        (home / ".config/nvim").mkdir(parents=True)
        (home / "bin").mkdir()
        (home / "bin/terms-lsp").symlink_to(server)
        (home / "terms-lsp").symlink_to(root)
        (home / ".config/nvim/init.lua").write_text(init)
        (home / "try.terms").write_text(example)
        env = {"HOME": name, "PATH": f"{home / 'bin'}:/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "dumb",
               "WANTS": wants}
        command = [nvim, "--headless", "-n", "-i", "NONE", "try.terms", "-S", str(HERE / "readme_check.lua")]
        try:
            ended = subprocess.run(command, cwd=home, env=env, capture_output=True, text=True, timeout=60)
        except subprocess.TimeoutExpired:
            return "not done after 60 s"
        return None if ended.returncode == 0 else ended.stderr or ended.stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--nvim", required=True)
    parser.add_argument("--root", required=True, type=pathlib.Path)
    parser.add_argument("--server", required=True, type=pathlib.Path)
    arguments = parser.parse_args()
    arguments.nvim = os.path.abspath(arguments.nvim)
    readme = sections((arguments.root / "editors/neovim/README.md").read_text(encoding="utf-8"))
    example = block(readme["Try it"], "text")
    system = shutil.which("nvim")
    passed = failed = 0
    for start, way in WAYS.items():
        title = next(name for name in readme if name.startswith(start))
        code = block(readme[title], "lua")
        init = {"lazy": LAZY, "old": OLD, "plain": "{block}"}[way].format(block=code)
        for nvim in [arguments.nvim] + ([system] if way == "old" and system and is_old(system) else []):
            wants = "health" if way == "old" else "nothing" if "plugin" in start else "colours"
            problem = attempt(nvim, arguments.root.resolve(), arguments.server.resolve(), init, example, wants)
            passed, failed = passed + (problem is None), failed + (problem is not None)
            print(f"{'not ok' if problem else 'ok'} - README, {title}, in Neovim {version(nvim)}")
            if problem:
                print(problem)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
