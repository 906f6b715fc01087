#!/usr/bin/env bash
# Runs the strict client over a built server.
#   Tests/StrictClient/run.sh [path to terms-lsp] [arguments of pytest...]
# Ends with pytest's own line; 0 when all passed, 1 when one failed, 2 when it could not start.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)

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
server=$(cd "$(dirname "$server")" && pwd)/$(basename "$server")

# The environment is shared with the other tests that are written in Python.
python=$root/.venv/bin/python
[ -x "$python" ] || python3 -m venv "$root/.venv" || exit 2
for wanted in $(cat "$here/requirements.txt"); do
  query="from importlib.metadata import version; print(version('${wanted%==*}'))"
  installed=$("$python" -c "$query" 2>/dev/null) || true
  if [ "$installed" != "${wanted#*==}" ]; then
    "$python" -m pip install --quiet --disable-pip-version-check --requirement "$here/requirements.txt" || exit 2
    break
  fi
done

cd "$here"
export TERMS_LSP=$server PYTHONDONTWRITEBYTECODE=1
exec "$python" -m pytest "$@"
