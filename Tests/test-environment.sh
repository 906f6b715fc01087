# What tests of the built server need; to be sourced, with $root set to the project.

# The full path of the server: the one named, else that of a debug or release build; fails with 2 when there is none.
built_server() {
  local server=$1 candidate
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
    return 2
  fi
  echo "$(cd "$(dirname "$server")" && pwd)/$(basename "$server")"
}

# Installs packages, each as NAME==VERSION, into the environment that all tests in Python share; sets $python.
python_with() {
  local wanted query installed
  python=$root/.venv/bin/python
  [ -x "$python" ] || python3 -m venv "$root/.venv" || return 2
  for wanted in "$@"; do
    query="from importlib.metadata import version; print(version('${wanted%==*}'))"
    installed=$("$python" -c "$query" 2>/dev/null) || true
    if [ "$installed" != "${wanted#*==}" ]; then
      "$python" -m pip install --quiet --disable-pip-version-check "$@" || return 2
      break
    fi
  done
}
