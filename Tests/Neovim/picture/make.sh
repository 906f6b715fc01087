#!/usr/bin/env bash
# Makes editors/neovim/picture.png: a real Neovim in a real terminal, over a built server.
#   Tests/Neovim/picture/make.sh path/to/terms-lsp
# Needs xvfb, xterm, imagemagick and fonts-dejavu-core (apt-get install), and the Neovim that Tests/Neovim/run.sh installs.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
server=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
work=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; rm -rf "$work"' EXIT

mkdir "$work/bin" "$work/home"
ln -s "$server" "$work/bin/terms-lsp"
cp "$here/fietsverhuur.terms" "$work"
display=:$((90 + RANDOM % 100))
Xvfb "$display" -screen 0 1600x900x24 -nolisten tcp >/dev/null 2>&1 &
pids+=($!)
for _ in $(seq 100); do
  [ -e "/tmp/.X11-unix/X${display#:}" ] && break
  sleep 0.05
done

cd "$work"
env -i DISPLAY="$display" HOME="$work/home" PATH="$work/bin:/usr/bin:/bin" LC_ALL=C.UTF-8 \
  PLUGIN="$root/editors/neovim" READY="$work/ready" COLORTERM=truecolor \
  xterm -u8 -fa 'DejaVu Sans Mono' -fs 11 -geometry 132x38+0+0 -b 8 -bg '#14161b' -fg '#e0e2ea' \
  -e "$root/.venv/bin/nvim" -n -i NONE -u "$here/show.lua" fietsverhuur.terms &
pids+=($!)
for _ in $(seq 300); do
  [ -e "$work/ready" ] && break
  sleep 0.05
done
[ -e "$work/ready" ] || { echo "Neovim showed nothing" >&2; exit 1; }
DISPLAY=$display import -window root "$work/picture.png"
convert "$work/picture.png" -trim +repage +dither -colors 64 -strip PNG8:"$root/editors/neovim/picture.png"
ls -l "$root/editors/neovim/picture.png"
