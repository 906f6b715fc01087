#!/usr/bin/env bash
# Runs the strict client over a built server.
#   Tests/StrictClient/run.sh [path to terms-lsp] [arguments of pytest...]
# Ends with pytest's own line; 0 when all passed, 1 when one failed, 2 when it could not start.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)

. "$root/Tests/test-environment.sh"
server=$(built_server "${1:-}") || exit 2
[ $# -gt 0 ] && shift
mapfile -t packages <"$here/requirements.txt"
python_with "${packages[@]}" || exit 2

cd "$here"
export TERMS_LSP=$server PYTHONDONTWRITEBYTECODE=1
exec "$python" -m pytest "$@"
