#!/usr/bin/env bash
set -euo pipefail

usage() {
  cat <<'USAGE'
usage: scripts/build-buildroot.sh [--help] [OPTION…]

Compiles kernel and initramfs by Buildroot into artifacts/aarch64/. A build that was stopped goes on where it was;
one with nothing changed takes seconds. On macOS, and wherever Linux is not, it runs in Docker, in a container that gets
a copy of the sources and shares nothing with the checkout.

options: those of `zosia buildroot` (scripts/zosia.mjs buildroot --help)

environment (default):
  ZOSIA_JOBS             jobs of one make (one more than there are processors)
  ZOSIA_MAKE_SILENT      1: say each package, and not each line, of the build (0)
  ZOSIA_NO_DOCKER        1: never use Docker (0)
  ZOSIA_IN_DOCKER        1: this is the container already (0; set by this script)
  ZOSIA_BUILDROOT_REF    Buildroot's release (the pin of scripts/versions.sh)
  ZOSIA_LLAMA_CPP_REF    llama.cpp's commit (the pin of scripts/versions.sh)
USAGE
}

case "${1:-}" in
  -h | --help) usage; exit 0 ;;
esac

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

build_here() {
  if [[ "$root" == *[[:space:]]* ]]; then
    printf 'Buildroot cannot work in a path with spaces: %s\n' "$root" >&2
    exit 2
  fi
  local options=()
  if [[ -n "${ZOSIA_JOBS:-}" ]]; then
    options+=(--jobs "$ZOSIA_JOBS")
    # An error names a value as its reader wrote it.
    export ZOSIA_OPTION_NAMES='jobs=ZOSIA_JOBS'
  fi
  if [[ "${ZOSIA_MAKE_SILENT:-0}" == 1 ]]; then options+=(--quiet); fi
  exec node "$root/scripts/zosia.mjs" buildroot "${options[@]+"${options[@]}"}" "$@"
}

refuse_folders_of_this_host() {
  local option
  for option in "$@"; do
    case "${option%%=*}" in
      --source | --dl | --workspace)
        printf '%s: names a folder of this host, and Docker builds in its own; leave it out\n' "${option%%=*}" >&2
        exit 2
        ;;
    esac
  done
}

# The checkout without what was made on this host, which a container could not use and must not change.
sources() {
  local made=(.git node_modules build artifacts models perf-results site coverage .setup-lock)
  # Without the variable macOS's tar adds a file of attributes to each file.
  COPYFILE_DISABLE=1 tar -C "$root" "${made[@]/#/--exclude=./}" -cf - .
}

# File by file, for what is there may be a link into this host's cache; the manifest last, which speaks of the others.
place() {
  local folder file
  for folder in "$1"/*/; do
    folder="$(basename "$folder")"
    mkdir -p "$root/artifacts/$folder"
    for file in "$1/$folder"/*; do
      if [[ "$file" != */image.json ]]; then mv -f "$file" "$root/artifacts/$folder/"; fi
    done
    mv -f "$1/$folder/image.json" "$root/artifacts/$folder/"
    printf 'image      %s\n' "$root/artifacts/$folder"
  done
}

container=''
aside=''
clean_up() {
  if [[ -n "$container" ]]; then docker rm --force "$container" >/dev/null; fi
  if [[ -n "$aside" ]]; then rm -rf "$aside"; fi
}

build_in_docker() {
  refuse_folders_of_this_host "$@"
  if ! command -v docker >/dev/null; then
    echo 'missing dependency: docker (Buildroot runs on Linux only)' >&2
    exit 1
  fi
  docker build --tag zosia-buildroot "$root/buildroot/docker"
  trap clean_up EXIT
  # A volume to build in, for Buildroot needs a file system that tells upper from lower case, and the next build its cache.
  container="$(docker create --init --volume zosia-buildroot:/zosia --workdir /checkout \
    --env ZOSIA_IN_DOCKER=1 --env ZOSIA_CACHE=/zosia --env npm_config_cache=/zosia/npm \
    --env ZOSIA_JOBS --env ZOSIA_MAKE_SILENT --env ZOSIA_BUILDROOT_REF --env ZOSIA_LLAMA_CPP_REF \
    zosia-buildroot scripts/build-buildroot.sh "$@")"
  sources | docker cp - "$container:/checkout"
  docker start --attach "$container"
  mkdir -p "$root/artifacts"
  aside="$(mktemp -d "$root/artifacts/.docker-XXXXXX")"
  docker cp "$container:/checkout/artifacts/." "$aside"
  place "$aside"
}

if [[ "$(uname -s)" == Linux || "${ZOSIA_IN_DOCKER:-0}" == 1 || "${ZOSIA_NO_DOCKER:-0}" == 1 ]]; then
  build_here "$@"
else
  build_in_docker "$@"
fi
