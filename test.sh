#!/usr/bin/env bash
# Installs what the tests need, builds once, runs all of them, and ends with the line "N passed, N failed".
#   ./test.sh FILTER runs only the tests whose full name (namespace, class, method) contains FILTER.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. scripts/require.sh

filter="${1:-}"
projects=(Core Typesetting Web Browser)
results=artifacts/test-results
most_seconds_a_project=1500

require_build_tools
require_packages chromium=chromium pdftotext=poppler-utils soffice=libreoffice-writer-nogui '/usr/lib/postgresql/*/bin/initdb=postgresql' \
  '/usr/share/fonts/*/*/*[Dd]roid*allback*=fonts-droid-fallback'
fetch_fonts

say "Building"
dotnet build -v q -nologo || stop "The build failed; the messages above say why." "0 passed, 1 failed"

passed=0
failed=0
rm -rf "$results"
mkdir -p "$results"

if [ -z "$filter" ]; then
  say "Format"
  if dotnet format whitespace . --folder --verify-no-changes --include src tests bench --exclude src/ProposalDesk.Core/Data/Migrations; then
    echo "as .editorconfig asks"
  else
    echo "Run: dotnet format whitespace . --folder --include src tests bench"
    failed=$((failed + 1))
  fi
fi

# attribute NAME FILE: sums an attribute over the assemblies in a result file
attribute() {
  grep -o '<assembly [^>]*>' "$2" | { grep -o " $1=\"[0-9]*\"" || true; } | tr -dc '0-9\n' | awk '{ sum += $1 } END { print sum + 0 }'
}

for project in "${projects[@]}"; do
  name="ProposalDesk.$project.Tests"
  file="$results/$name.xml"
  log="$results/$name.log"
  say "$name"

  arguments=(-noLogo -noColor -noAutoReporters -reporter quiet -result-xml "$file")
  [ -n "$filter" ] && arguments+=(-method "*$filter*")
  began=$SECONDS
  code=0
  timeout --kill-after=20 "$most_seconds_a_project" dotnet "artifacts/bin/$name/debug/$name.dll" "${arguments[@]}" > "$log" 2>&1 || code=$?

  if [ ! -s "$file" ]; then
    echo "did not finish (code $code); the end of $log:"
    tail -n 40 "$log"
    failed=$((failed + 1))
    continue
  fi

  good=$(attribute passed "$file")
  # A skipped test has not been passed: nothing is skipped here.
  bad=$(($(attribute failed "$file") + $(attribute errors "$file") + $(attribute skipped "$file")))
  [ "$code" -ne 0 ] && [ "$bad" -eq 0 ] && bad=1
  [ "$bad" -eq 0 ] || { grep -A 25 -E '\[(FAIL|SKIP)\]|\[.*(Error|Failure).*\]' "$log" | head -n 400 || tail -n 60 "$log"; }
  echo "$good passed, $bad failed, $((SECONDS - began)) s"
  passed=$((passed + good))
  failed=$((failed + bad))
done

printf '\n'
if [ $((passed + failed)) -eq 0 ]; then
  echo "No test was run${filter:+: no name contains '$filter'}."
  failed=1
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
