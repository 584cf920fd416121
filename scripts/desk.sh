# shellcheck shell=bash
# Sourced by run.sh and dev.sh: where a desk for trying things out listens, keeps its data, and what it is filled with.

# prepare_desk COMMAND PORT FOLDER: takes PORT, DESK_DATA and DEMO from the environment where they are set, and sets
# $port, $data and the settings of the application.
prepare_desk() {
  local command="$1" demo="${DEMO:-year}"
  port="${PORT:-$2}"
  data="${DESK_DATA:-$3}"

  [[ $port =~ ^[0-9]+$ ]] && [ "$port" -ge 1 ] && [ "$port" -le 65535 ] || stop "PORT is '$port'; use a number between 1 and 65535."
  case "$demo" in
    year) Demo__Mode=Year ;;
    empty) Demo__Mode=Empty ;;
    *) stop "DEMO is '$demo'; use year or empty." ;;
  esac

  listening && stop "Port $port is in use. Choose another: PORT=$((port + 1)) $command"
  mkdir -p "$data" && [ -w "$data" ] || stop "The data folder $data cannot be written. Choose another: DESK_DATA=/path $command"
  data="$(cd "$data" && pwd)"

  export Demo__Mode
  export ASPNETCORE_URLS="http://127.0.0.1:$port"
  export Database__Provider=Sqlite
  export ConnectionStrings__Desk="Data Source=$data/desk.db"
  export Desk__DataDirectory="$data"
  export PublicUrl="http://127.0.0.1:$port"
  export Demo__Password=tian2021ban
}

listening() { (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; }

tell_accounts() {
  cat << TEXT

  演示账号（密码都是 $Demo__Password）：
    clerk               收文办理员        head1 … head5        科室负责人
    handler1 … handler5 承办人            deputy1, deputy2     分管领导
    director            主要领导          observer             督查观察员
    admin               系统管理员

  数据在 $data，按 Ctrl-C 停止。

TEXT
}
