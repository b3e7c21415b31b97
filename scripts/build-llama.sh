#!/usr/bin/env bash
set -euo pipefail

usage() {
  cat <<'USAGE'
usage: scripts/build-llama.sh [--help]

Compiles llama.cpp alone, at the pinned ref, for this host: its programs go to artifacts/host/.

environment (default):
  ZOSIA_LLAMA_CPP_REF         llama.cpp's commit (the pin of scripts/versions.sh)
  ZOSIA_LLAMA_CPP_REPOSITORY  the git repository to fetch it from (llama.cpp's own)
  ZOSIA_LLAMA_CPP_SRC         a source tree of llama.cpp (fetched)
  ZOSIA_JOBS                  compilers at a time (as many as there are processors)
USAGE
}

case "${1:-}" in
  "") ;;
  -h | --help) usage; exit 0 ;;
  *) printf 'unknown argument: %s\n' "$1" >&2; usage >&2; exit 2 ;;
esac

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
# shellcheck source-path=SCRIPTDIR source=versions.sh
source "$root/scripts/versions.sh"
cache="${ZOSIA_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/zosia}/llama.cpp"

for program in cmake git tar; do
  if ! command -v "$program" >/dev/null; then
    printf 'missing dependency: %s\n' "$program" >&2
    exit 1
  fi
done

source="${ZOSIA_LLAMA_CPP_SRC:-$cache/$ZOSIA_LLAMA_CPP_REF}"
if [[ ! -d "$source" && -z "${ZOSIA_LLAMA_CPP_SRC:-}" ]]; then
  mkdir -p "$cache"
  aside="$(mktemp -d "$cache/.part.XXXXXX")"
  trap 'rm -rf "$aside"' EXIT
  "$root/buildroot/external/package/zosia-llama-cpp/fetch-source.sh" \
    "${ZOSIA_LLAMA_CPP_REPOSITORY:-https://github.com/ggml-org/llama.cpp}" "$ZOSIA_LLAMA_CPP_REF" \
    "$aside/source.tar.gz"
  mkdir "$aside/source"
  tar -xzf "$aside/source.tar.gz" -C "$aside/source" --strip-components=1
  mv "$aside/source" "$source"
fi
if [[ ! -f "$source/CMakeLists.txt" ]]; then
  printf 'no source tree of llama.cpp: %s\n' "$source" >&2
  exit 1
fi

programs=(llama-cli llama-bench llama-quantize)
# Until December 2025 llama-cli did what llama-completion does since.
if [[ -d "$source/tools/completion" ]]; then programs+=(llama-completion); fi
build="$cache/build-$(basename "$source")"
# Static, so that a program is one file; without the network code that would need libraries of the host.
cmake -S "$source" -B "$build" -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=OFF -DLLAMA_CURL=OFF \
  -DLLAMA_OPENSSL=OFF -DLLAMA_BUILD_TESTS=OFF -DLLAMA_BUILD_UI=OFF -DLLAMA_USE_PREBUILT_UI=OFF
cmake --build "$build" --parallel "${ZOSIA_JOBS:-$(getconf _NPROCESSORS_ONLN)}" --target "${programs[@]}"
mkdir -p "$root/artifacts/host"
for program in "${programs[@]}"; do
  cp "$build/bin/$program" "$root/artifacts/host/"
done
printf '%s/artifacts/host\n' "$root"
