#!/usr/bin/env bash
# Tries a real Emacs with Eglot over a built server, as editors/README.md says. Skips where Emacs is not installed
# (apt-get install emacs-nox elpa-eglot); Emacs 29 and newer bring Eglot along.
#   Tests/Emacs/run.sh path/to/terms-lsp
# Ends with "N passed, N failed".
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)

if ! command -v emacs >/dev/null; then
  echo "skipped: no Emacs (apt-get install emacs-nox elpa-eglot)"
  exit 0
fi
eglot="(progn (require 'package) (add-to-list 'package-directory-list \"/usr/share/emacs/site-lisp/elpa\") (package-initialize) (require 'eglot))"
if ! emacs --batch -Q --eval "$eglot" >/dev/null 2>&1; then
  echo "skipped: an Emacs without Eglot (apt-get install elpa-eglot)"
  exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin"
ln -s "$(cd "$(dirname "$1")" && pwd)/$(basename "$1")" "$work/bin/terms-lsp"
cp "$root/Tests/StrictClient/documents/zeilschool.terms" "$work"
cd "$work"
HOME=$work PATH=$work/bin:$PATH LANG=C.UTF-8 TERMS_MODE=$root/editors/emacs/terms-mode.el \
  TERMS_DOCUMENT=$work/zeilschool.terms timeout 120 emacs --batch -Q -l "$here/eglot-test.el" 2>"$work/stderr" ||
  { tail -30 "$work/stderr"; exit 1; }
