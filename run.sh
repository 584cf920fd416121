#!/usr/bin/env bash
# Installs what is missing, builds, and starts ProposalDesk in demonstration mode on its embedded SQLite database.
#   PORT       port on 127.0.0.1 (5080)
#   DESK_DATA  folder of database, files, keys and logs (./data)
#   DEMO       what an empty data folder is filled with: year (a year of cases, the default) or empty (accounts only)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. scripts/require.sh

port="${PORT:-5080}"
data="${DESK_DATA:-./data}"
demo="${DEMO:-year}"

[[ $port =~ ^[0-9]+$ ]] && [ "$port" -ge 1 ] && [ "$port" -le 65535 ] || stop "PORT is '$port'; use a number between 1 and 65535."
case "$demo" in
  year) mode=Year ;;
  empty) mode=Empty ;;
  *) stop "DEMO is '$demo'; use year or empty." ;;
esac

listening() { (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; }

listening && stop "Port $port is in use. Choose another: PORT=5081 ./run.sh"
mkdir -p "$data" && [ -w "$data" ] || stop "The data folder $data cannot be written. Choose another: DESK_DATA=/path ./run.sh"
data="$(cd "$data" && pwd)"

require_build_tools
fetch_fonts

say "Building (the first time takes a minute or two)"
dotnet publish src/ProposalDesk.Web -c Release -v q -nologo || stop "The build failed; the messages above say why."

export ASPNETCORE_ENVIRONMENT=Production
export ASPNETCORE_URLS="http://127.0.0.1:$port"
export Database__Provider=Sqlite
export ConnectionStrings__Desk="Data Source=$data/desk.db"
export Desk__DataDirectory="$data"
export PublicUrl="http://127.0.0.1:$port"
export Demo__Mode="$mode"
export Demo__Password=tian2021ban

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
  cat << TEXT

  提案办理工作台 ProposalDesk 已启动：http://127.0.0.1:$port

  演示账号（密码都是 $Demo__Password）：
    clerk               收文办理员        head1 … head5        科室负责人
    handler1 … handler5 承办人            deputy1, deputy2     分管领导
    director            主要领导          observer             督查观察员
    admin               系统管理员

  数据在 $data，按 Ctrl-C 停止。

TEXT
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
