#!/usr/bin/env bash
# Makes a package of the extension that may be given to people, with the server inside.
#
#   editors/vscode/scripts/package.sh [TARGET] [SERVER]
#
# TARGET is what the package is for: linux-x64 (the default is this machine), linux-arm64, alpine-x64, alpine-arm64,
# darwin-x64 or darwin-arm64. SERVER is a built server for it; without one it is built here, which takes some minutes.
# The package is written to editors/vscode/terms-lsp-TARGET-VERSION.vsix. The client library comes from the npm registry,
# unless node_modules has it. Ends with 1 when the package could not be made or would not be fit for release.
set -euo pipefail
extension=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
root=$(cd "$extension/../.." && pwd)

this_machine() {
  local system=linux processor=x64
  [ "$(uname -s)" = Darwin ] && system=darwin
  case $(uname -m) in arm64 | aarch64) processor=arm64 ;; esac
  echo "$system-$processor"
}

target=${1:-$(this_machine)}
server=${2:-}
if [ -z "$server" ]; then
  (cd "$root" && swift build -c release --product terms-lsp)
  server=$(cd "$root" && swift build -c release --show-bin-path)/terms-lsp
fi
[ -f "$server" ] || { echo "package.sh: no server $server" >&2; exit 1; }
server=$(cd "$(dirname "$server")" && pwd)/$(basename "$server")

cd "$extension"
version=$(python3 -c 'import json; print(json.load(open("package.json"))["version"])')
# A program for another machine cannot be asked; pack.py looks into it instead.
if said=$("$server" --version 2>/dev/null) && [ "$said" != "terms-lsp $version" ]; then
  echo "package.sh: $server is '$said', the extension is $version" >&2
  exit 1
fi

mkdir -p server
trap 'rm -rf server' EXIT
cp "$server" server/terms-lsp
chmod 755 server/terms-lsp
case $target in
  linux-* | alpine-*) strip server/terms-lsp 2>/dev/null || echo "package.sh: not stripped" >&2 ;;
esac

[ -d node_modules/vscode-languageclient ] || npm install
npm run vscode:prepublish
python3 scripts/pack.py . "terms-lsp-$target-$version.vsix" --target "$target" --release
