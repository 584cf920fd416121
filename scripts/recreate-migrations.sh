#!/usr/bin/env bash
# Before the first release only: forgets all migrations and writes one, Initial, for each provider.
# Once a version is in service, add migrations instead (scripts/add-migration.sh): released ones are never edited.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

rm -rf src/ProposalDesk.Core/Data/Migrations/{Sqlite,PostgreSql}
scripts/add-migration.sh Initial
