#!/usr/bin/env bash
# Installs what the tests need, builds once, runs all of them, and ends with the line "N passed, N failed".
#   ./test.sh quick  runs the tier for every change: no browser, no LibreOffice, no inspection of samples, SQLite only.
#   PICTURES=1 ./test.sh leaves pictures of the journeys' pages in artifacts/screenshots.
#   ./test.sh FILTER runs only the tests whose full name (namespace, class, method) contains FILTER.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. scripts/require.sh
. scripts/test-project.sh

filter="${1:-}"
projects=(Web Browser)
selection=()
# What a test may take on average where the machine is slow or busy: many times what it takes on two quiet cores.
declare -A seconds_a_test=([Core]=2 [Typesetting]=5 [Web]=5 [Browser]=150)

packages=(pdftotext=poppler-utils shellcheck=shellcheck /usr/sbin/clamd=clamav-daemon '/usr/share/fonts/*/*/*[Dd]roid*allback*=fonts-droid-fallback')
case "$filter" in
  quick)
    projects=(Web)
    selection=(-class- '*OnPostgreSql*' -class- '*LibreOffice*' -namespace- '*.Inspection')
    ;;
  *)
    packages+=(chromium-headless-shell=chromium-headless-shell soffice=libreoffice-writer-nogui '/usr/lib/postgresql/*/bin/initdb=postgresql')
    [ -z "$filter" ] || selection=(-method "*$filter*")
    ;;
esac

require_build_tools
require_packages "${packages[@]}"
fetch_fonts

# What looks at the source needs no build and goes beside it; what asks the registries goes beside the tests.
looks="$(mktemp -d)"
trap 'rm -rf "$looks"' EXIT
declare -A look_of=()

look() { # name, command…: begins it
  local name="$1"
  shift
  "$@" > "$looks/$name" 2>&1 &
  look_of[$name]=$!
}

tell() { # name, title, what to say where it objects to nothing: waits for it and counts
  say "$2"
  if wait "${look_of[$1]}"; then
    cat "$looks/$1"
    echo "$3"
  else
    cat "$looks/$1"
    failed=$((failed + 1))
  fi
}

check_format() {
  unwatched dotnet format whitespace . --folder --verify-no-changes --include src/ tests/ bench/ --exclude src/ProposalDesk.Core/Data/Migrations/ \
    || { echo "Run: dotnet format whitespace . --folder --include src/ tests/ bench/"; return 1; }
}

if [ -z "$filter" ] || [ "$filter" = quick ]; then
  look format check_format
  look lint scripts/lint.sh
fi

say "Building"
build_all ProposalDesk.sln || stop "The build failed; the messages above say why." "0 passed, 1 failed"

passed=0
failed=0
rm -rf "$results"
mkdir -p "$results"

if [ -z "$filter" ] || [ "$filter" = quick ]; then
  tell format "Format" "as .editorconfig asks"
  tell lint "Scripts and style sheets" "nothing to object to"
fi

if [ -z "$filter" ]; then
  look weaknesses node scripts/known-weaknesses.mjs
fi

# Tests on the real papers carry "real" in their names, and exist only where these lie beside the checkout.
if [ -d ../shared/fixtures ]; then
  papers="the repository's own papers (own) and the real ones beside the checkout (real)"
else
  papers="the repository's own papers only (own): the real ones do not lie beside the checkout"
fi
say "Imports are tested with $papers"

run_project() { # short name
  test_project "ProposalDesk.$1.Tests" "${seconds_a_test[$1]}" ${selection[@]+"${selection[@]}"}
}

# Core waits for nothing, Typesetting much for other programs: side by side they keep two processors busy.
beside() { # short name: leaves in files what is told and counted
  passed=0
  failed=0
  run_project "$1" > "$looks/$1" 2>&1
  echo "$passed $failed" > "$looks/$1.count"
}

beside Core &
core=$!
beside Typesetting &
wait "$core" || true
wait "$!" || true
for project in Core Typesetting; do
  cat "$looks/$project"
  good=0
  bad=1
  [ ! -f "$looks/$project.count" ] || read -r good bad < "$looks/$project.count"
  passed=$((passed + good))
  failed=$((failed + bad))
done

for project in "${projects[@]}"; do
  run_project "$project"
done

if [ -z "$filter" ]; then
  tell weaknesses "Known weaknesses of what the program is made of" "no weakness is known of what was checked"
fi

printf '\n'
if [ $((passed + failed)) -eq 0 ]; then
  echo "No test was run${filter:+: no name contains \"$filter\"}."
  failed=1
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
