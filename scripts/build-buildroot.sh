#!/usr/bin/env bash
set -euo pipefail

usage() {
  cat <<'USAGE'
usage: scripts/build-buildroot.sh [--help] [OPTION…]

Compiles kernel and initramfs by Buildroot into artifacts/aarch64/. A build that was stopped goes on where it was;
one with nothing changed takes seconds. On macOS, and wherever Linux is not, it runs in Docker.

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
if [[ "$root" == *[[:space:]]* ]]; then
  printf 'Buildroot cannot work in a path with spaces: %s\n' "$root" >&2
  exit 2
fi

options=()
if [[ -n "${ZOSIA_JOBS:-}" ]]; then options+=(--jobs "$ZOSIA_JOBS"); fi
if [[ "${ZOSIA_MAKE_SILENT:-0}" == 1 ]]; then options+=(--quiet); fi

if [[ "$(uname -s)" == Linux || "${ZOSIA_IN_DOCKER:-0}" == 1 || "${ZOSIA_NO_DOCKER:-0}" == 1 ]]; then
  exec node "$root/scripts/zosia.mjs" buildroot "${options[@]+"${options[@]}"}" "$@"
fi

if ! command -v docker >/dev/null; then
  echo 'missing dependency: docker (Buildroot runs on Linux only)' >&2
  exit 1
fi
docker build --tag zosia-buildroot "$root/buildroot/docker"
# A volume to build in, for Buildroot needs a file system that tells upper from lower case.
exec docker run --rm --init \
  --volume "$root:$root" --volume zosia-buildroot:/zosia --workdir "$root" \
  --env ZOSIA_IN_DOCKER=1 --env ZOSIA_CACHE=/zosia --env ZOSIA_JOBS --env ZOSIA_MAKE_SILENT \
  --env ZOSIA_BUILDROOT_REF --env ZOSIA_LLAMA_CPP_REF \
  zosia-buildroot scripts/build-buildroot.sh "$@"
