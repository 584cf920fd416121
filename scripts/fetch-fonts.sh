#!/usr/bin/env bash
# Brings the open faces documents are set in into src/ProposalDesk.Typesetting/Fonts/files (or the folder given).
# Fandol comes from Debian's texlive-lang-chinese, taken without its dependencies; HanaMin (rare characters in names)
# from fonts-hanazono. Runs in no time when they are there; a cache keeps them for the next clone on this machine.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
target="${1:-$root/src/ProposalDesk.Typesetting/Fonts/files}"
cache="${XDG_CACHE_HOME:-$HOME/.cache}/proposaldesk/fonts"
# FandolHei-Bold shares its family and weight with FandolHei-Regular and would be taken for it: only these files.
fandol=(FandolFang-Regular.otf FandolKai-Regular.otf FandolHei-Regular.otf FandolSong-Regular.otf)
hanazono=(HanaMinA.ttf HanaMinB.ttf)

complete() {
  local file
  for file in "${fandol[@]}" "${hanazono[@]}"; do
    [ -s "$1/$file" ] || return 1
  done
}

# Copies through a temporary name, so that an interrupted run never leaves half a font behind.
copy_all() {
  local file
  mkdir -p "$2"
  for file in "${fandol[@]}" "${hanazono[@]}"; do
    [ -s "$2/$file" ] && continue
    cp "$1/$file" "$2/.$file.$$" && chmod 644 "$2/.$file.$$" && mv -f "$2/.$file.$$" "$2/$file"
  done
}

fail() {
  echo "排版字体没有准备好：$1" >&2
  echo "The fonts for typesetting could not be fetched: $2" >&2
  echo "  sudo apt-get update && sudo apt-get install --no-install-recommends fonts-hanazono texlive-lang-chinese" >&2
  echo "  ./scripts/fetch-fonts.sh" >&2
  exit 1
}

# Collects the faces of a file tree (an unpacked package, or this machine) in one folder.
collect() {
  local file found
  mkdir -p "$2"
  for file in "${fandol[@]}"; do
    found="$1/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/$file"
    [ -s "$found" ] && cp -L "$found" "$2/"
  done
  for file in "${hanazono[@]}"; do
    found="$1/usr/share/fonts/truetype/hanazono/$file"
    [ -s "$found" ] && cp -L "$found" "$2/"
  done
  return 0
}

if complete "$target"; then
  exit 0
fi
if complete "$cache"; then
  copy_all "$cache" "$target"
  exit 0
fi

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
collect "" "$work/faces"

if ! complete "$work/faces"; then
  command -v apt-get > /dev/null && command -v dpkg-deb > /dev/null ||
    fail "本机没有 apt-get，请把 ${fandol[*]} ${hanazono[*]} 放到 $target。" \
         "there is no apt-get here; put ${fandol[*]} ${hanazono[*]} into $target yourself."
  echo "正在下载排版字体（约 70 MB，只需一次）… / downloading fonts (about 70 MB, once)…" >&2
  cd "$work"
  download() { apt-get -q download texlive-lang-chinese fonts-hanazono > "$work/log" 2>&1; }
  if ! download; then
    # package lists may be missing or old; only root can renew them
    if [ "$(id -u)" -eq 0 ]; then
      apt-get -q update >> "$work/log" 2>&1 || true
    fi
    download || { tail -n 5 "$work/log" >&2; fail "软件包下载失败。" "the packages could not be downloaded."; }
  fi
  for package in ./*.deb; do
    dpkg-deb -x "$package" "$work/tree"
  done
  collect "$work/tree" "$work/faces"
  complete "$work/faces" || fail "软件包里没有找到所需的字体文件。" "the packages do not hold the expected font files."
fi

# a cache that cannot be written is no reason to stop
copy_all "$work/faces" "$cache" 2> /dev/null || true
copy_all "$work/faces" "$target"
echo "排版字体已就绪：$target" >&2
