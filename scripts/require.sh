# shellcheck shell=bash
# Sourced by run.sh, test.sh and bench.sh: what all of them need, and how they say that it is missing.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=true
# A fresh account has no certificate for development, and needs none.
export DOTNET_GENERATE_ASPNET_CERTIFICATE=false

say() { printf '\n== %s\n' "$*"; }

stop() {
  printf '\n%s\n' "$@" >&2
  exit 1
}

require_build_tools() {
  command -v dotnet > /dev/null ||
    stop "The .NET 10 SDK is missing: https://learn.microsoft.com/dotnet/core/install/linux says how to install it."
  dotnet --version > /dev/null 2>&1 ||
    stop "The installed .NET SDK does not fit global.json, which asks for .NET 10: see https://learn.microsoft.com/dotnet/core/install/linux."
  command -v node > /dev/null && command -v npm > /dev/null ||
    stop "Node.js and npm are missing. As root: apt-get install -y nodejs npm"
}

# The kind of processor this is, as .NET names it.
this_processor() {
  case "$(uname -m)" in
    aarch64 | arm64) echo linux-arm64 ;;
    *) echo linux-x64 ;;
  esac
}

# Watching which methods are hot, and compiling them again, pays in a server that runs for days; of a build it takes two fifths.
unwatched() { DOTNET_TieredPGO=0 DOTNET_TC_CallCountThreshold=500 "$@"; }

# build_all ARGUMENT…: the compiler stays for all projects, warm from the second on, and goes when they are built.
build_all() {
  local built=0
  UseSharedCompilation=true unwatched dotnet build -v q -nologo "$@" || built=$?
  dotnet build-server shutdown --vbcscompiler > /dev/null 2>&1 || true

  return "$built"
}

fetch_fonts() {
  scripts/fetch-fonts.sh ||
    stop "The fonts of the official letters could not be fetched; the message above says why."
}

# require_packages PROGRAM=PACKAGE…: root installs what is missing, anyone else is told the one line.
require_packages() {
  local pair missing=()
  for pair in "$@"; do
    has_program "${pair%%=*}" || missing+=("${pair#*=}")
  done
  [ ${#missing[@]} -eq 0 ] && return 0

  local line="apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
  command -v apt-get > /dev/null || stop "Please install: ${missing[*]}"
  [ "$(id -u)" -eq 0 ] || stop "The tests need ${missing[*]}. As root, once:" "  $line"

  say "Installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq &&
    apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null ||
    stop "${missing[*]} could not be installed. Try it by hand, as root:" "  $line"
}

has_program() {
  case "$1" in
    /*) compgen -G "$1" > /dev/null ;;
    *) command -v "$1" > /dev/null ;;
  esac
}
