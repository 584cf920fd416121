#!/usr/bin/env bash
# One model change, one migration in each provider, under one name: scripts/add-migration.sh AddReceivedOn
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

name="${1:-}"
if [[ ! $name =~ ^[A-Z][A-Za-z0-9]+$ ]]; then
  echo "usage: scripts/add-migration.sh NAME   (what the migration does, such as AddReceivedOn)" >&2
  exit 1
fi

dotnet tool restore > /dev/null
dotnet build -v q -nologo src/ProposalDesk.Core

for provider in Sqlite PostgreSql; do
  dotnet ef migrations add "$name" --no-build --project src/ProposalDesk.Core \
    --context "${provider}DeskContext" --output-dir "Data/Migrations/$provider"
done

echo "Added $name for SQLite and PostgreSQL. Read both as code before committing them."
