#!/usr/bin/env bash
# For work on ProposalDesk: runs it on a demonstration of its own and takes over what is saved (hot reload); a change that
# cannot be taken over restarts it. Reload the page to see it.
#   PORT       port on 127.0.0.1 (5090)
#   DESK_DATA  folder of database, files, keys and logs (./data/dev)
#   DEMO       what an empty data folder is filled with: year (a year of cases, the default) or empty (accounts only)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. scripts/require.sh
. scripts/desk.sh

prepare_desk ./dev.sh 5090 ./data/dev
require_build_tools
fetch_fonts

export ASPNETCORE_ENVIRONMENT=Development
# The pages' security headers let no other script in, not even the one that reloads them.
export DOTNET_WATCH_SUPPRESS_BROWSER_REFRESH=1 DOTNET_WATCH_SUPPRESS_LAUNCH_BROWSER=1
export DOTNET_WATCH_RESTART_ON_RUDE_EDIT=1

say "提案办理工作台 ProposalDesk：$ASPNETCORE_URLS"
tell_accounts
exec dotnet watch --project src/ProposalDesk.Web run --no-launch-profile
