#!/usr/bin/env bash
# Measures: ./bench.sh NAME [options] prints one JSON object per line and exits 0 only if all targets are met.
# Without a name it lists the names. ./bench.sh samples DIR writes every kind of document into DIR.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. scripts/require.sh

require_build_tools
fetch_fonts >&2

# Only figures go to standard output.
dotnet build -c Release -v q -nologo bench/ProposalDesk.Bench >&2 || stop "The build failed; the messages above say why."
if [ "${1:-}" = load ]; then
    # What is put under load is what is put into service.
    dotnet publish -c Release -v q -nologo src/ProposalDesk.Web >&2 || stop "The application could not be published; the messages above say why."
fi
exec dotnet artifacts/bin/ProposalDesk.Bench/release/ProposalDesk.Bench.dll "$@"
