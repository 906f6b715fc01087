#!/usr/bin/env bash
# Measures terms-lsp beside other language servers, with one client, on equivalent documents.
#   Tests/Peers/run.sh [path to terms-lsp] [options of peers.py...]
# The peers go into .venv-peers at the top of the checkout; nothing else is installed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)

server=$root/.build/release/terms-lsp
if [ $# -gt 0 ] && [[ $1 != -* ]]; then
  server=$1
  shift
fi
if [ ! -x "$server" ]; then
  echo "no server: build it with 'swift build -c release --product terms-lsp', or name its path" >&2
  exit 2
fi

venv=$root/.venv-peers
if ! cmp -s "$here/requirements.txt" "$venv/installed.txt"; then
  python3 -m venv "$venv"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --only-binary :all: -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$venv/installed.txt"
fi
exec "$venv/bin/python" "$here/peers.py" --server "$server" --bin "$venv/bin" "$@"
