#!/usr/bin/env bash
# Measures: ./bench.sh NAME [options] prints one JSON object per line and exits 0 only if all targets are met.
# Without a name it lists the names. ./bench.sh attack [POSTS [SEED]] sends hostile forms to a desk of its own on this machine,
# and asks for every route as everybody. ./bench.sh samples DIR writes every kind of document into DIR.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. scripts/require.sh

require_build_tools
fetch_fonts >&2

if [ "${1:-}" = attack ]; then
    # The tests themselves, at length: what they find fails here as it does there.
    unwatched dotnet build -c Release -v q -nologo tests/ProposalDesk.Web.Tests >&2 || stop "The build failed; the messages above say why."
    ATTACK_COUNTS="$(mktemp)"
    export ATTACK_COUNTS ATTACK_POSTS="${2:-20000}" ATTACK_SEED="${3:-$((RANDOM * 32768 + RANDOM))}"
    echo "seed $ATTACK_SEED" >&2
    found=0
    dotnet artifacts/bin/ProposalDesk.Web.Tests/release/ProposalDesk.Web.Tests.dll -noLogo -noColor \
        -class "*AttackTests+OnSqlite" -class "*RouteTableTests" >&2 || found=1
    cat "$ATTACK_COUNTS"
    rm -f "$ATTACK_COUNTS"
    exit "$found"
fi

# Only figures go to standard output.
build_all -c Release bench/ProposalDesk.Bench >&2 || stop "The build failed; the messages above say why."
case "${1:-}" in
  load | pages)
    # What is measured is what is put into service.
    unwatched dotnet publish -c Release -r "$(this_processor)" -v q -nologo src/ProposalDesk.Web -o artifacts/publish/in-service >&2 ||
      stop "The application could not be published; the messages above say why."
    ;;
esac
exec dotnet artifacts/bin/ProposalDesk.Bench/release/ProposalDesk.Bench.dll "$@"
