#!/usr/bin/env bash
# Installs what is missing, builds, and starts ProposalDesk in demonstration mode on its embedded SQLite database.
#   PORT       port on 127.0.0.1 (5080)
#   DESK_DATA  folder of database, files, keys and logs (./data)
#   DEMO       what an empty data folder is filled with: year (a year of cases, the default) or empty (accounts only)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. scripts/require.sh
. scripts/desk.sh

prepare_desk ./run.sh 5080 ./data
require_build_tools
fetch_fonts

say "Building (the first time takes a minute or two)"
unwatched dotnet publish src/ProposalDesk.Web -c Release -v q -nologo || stop "The build failed; the messages above say why."

export ASPNETCORE_ENVIRONMENT=Production

say "Starting"
cd artifacts/publish/ProposalDesk.Web/release
dotnet ProposalDesk.Web.dll &
web=$!
trap 'kill -TERM "$web" 2> /dev/null || true' INT TERM HUP

for _ in $(seq 300); do
  listening && break
  kill -0 "$web" 2> /dev/null || break
  sleep 0.2
done

if listening; then
  printf '\n  提案办理工作台 ProposalDesk 已启动：%s\n' "$ASPNETCORE_URLS"
  tell_accounts
fi

# The first Ctrl-C only interrupts the waiting; the application is given the time to close what it has open.
code=0
wait "$web" || code=$?
while kill -0 "$web" 2> /dev/null; do
  wait "$web" || code=$?
done

case "$code" in
  0 | 130 | 143) echo "ProposalDesk has stopped." ;;
  *) stop "ProposalDesk ended with code $code; the messages above and $data/logs say why." ;;
esac
