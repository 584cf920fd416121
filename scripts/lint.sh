#!/usr/bin/env bash
# Checks scripts (shellcheck) and style sheets (stylelint, pinned in scripts/lint). Called by ./test.sh; says what it objects to.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

objections=0

shellcheck -x ./*.sh scripts/*.sh .ci/run || objections=1

stylelint=scripts/lint/node_modules/.bin/stylelint
stamp=scripts/lint/node_modules/.restored
if ! [ "$stamp" -nt scripts/lint/package-lock.json ]; then
  (cd scripts/lint && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error > /dev/null)
  touch "$stamp"
fi
"$stylelint" --config scripts/lint/package.json 'src/ProposalDesk.Web/wwwroot/css/*.css' || objections=1

exit "$objections"
