"""Runs each scenario in its own Neovim, with its own folders and environment (see README.md)."""
import argparse
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SCENARIOS = HERE / "scenarios"
TOTAL = re.compile(r"^(\d+) passed, (\d+) failed$")


def environment(folder, scenario, plugin, server):
    """Nothing of the user: own folders, own locale, and a PATH that starts with the server."""
    env = {"PATH": f"{folder / 'bin'}:{os.environ.get('PATH', '')}", "LANG": "C.UTF-8", "TERM": "dumb"}
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME",
                 "XDG_RUNTIME_DIR"):
        env[name] = str(folder / name.lower())
        os.mkdir(env[name], mode=0o700)
    (folder / "bin").mkdir()
    (folder / "bin" / "terms-lsp").symlink_to(server)
    env.update(HARNESS_PLUGIN=str(plugin), HARNESS_SCENARIO=str(scenario),
               HARNESS_RESULT=str(folder / "result"))
    return env


def workspace(folder, scenario):
    """A copy of the scenario's documents, so that a test may save them."""
    place = folder / "workspace"
    place.mkdir()
    for name in scenario.get("documents", []):
        shutil.copy(SCENARIOS / "documents" / name, place / pathlib.Path(name).name)
    for name, text in scenario.get("files", {}).items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text, encoding="utf-8")
    return place


def run(path, arguments, folder):
    """Prints the result lines of one scenario; returns (passed, failed)."""
    scenario = json.loads(path.read_text(encoding="utf-8"))
    env = environment(folder, path, arguments.plugin, arguments.server) | scenario.get("env", {})
    command = [arguments.nvim, "--headless", "-i", "NONE", "-n", "-u", str(HERE / "harness" / "init.lua")]
    # Neovim's own chatter goes to stderr; it is shown only when there is no result to show.
    with open(folder / "stderr", "wb") as stderr:
        process = subprocess.Popen(command, cwd=workspace(folder, scenario), env=env, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=stderr, start_new_session=True)
        try:
            process.wait(arguments.limit)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    result = folder / "result"
    lines = result.read_text(encoding="utf-8").splitlines() if result.exists() else []
    total = TOTAL.match(lines[-1]) if lines else None
    print(f"# {path.stem}", *(lines[:-1] if total else lines), sep="\n", flush=True)
    if total and (process.returncode == 0) == (total[2] == "0"):
        return int(total[1]), int(total[2])
    print(f"not ok - Neovim ended with {process.returncode} and no result, or after {arguments.limit} s")
    print((folder / "stderr").read_text(errors="replace"))
    ran = [line for line in lines if line.startswith(("ok ", "not ok "))]
    passed = sum(line.startswith("ok ") for line in ran)
    return passed, len(ran) - passed + 1


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenarios", nargs="*", help="names of files in scenarios/; all when none is given")
    parser.add_argument("--nvim", required=True)
    parser.add_argument("--plugin", required=True, type=pathlib.Path)
    parser.add_argument("--server", required=True, type=pathlib.Path)
    parser.add_argument("--limit", type=int, default=60, help="seconds for one scenario")
    arguments = parser.parse_args()
    arguments.server = arguments.server.resolve()
    arguments.nvim = os.path.abspath(arguments.nvim)
    paths = [SCENARIOS / f"{name}.json" for name in arguments.scenarios] or sorted(SCENARIOS.glob("*.json"))
    passed = failed = 0
    for path in paths:
        with tempfile.TemporaryDirectory(prefix="terms-neovim-") as folder:
            one = run(path, arguments, pathlib.Path(folder))
        passed, failed = passed + one[0], failed + one[1]
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


sys.exit(main())
