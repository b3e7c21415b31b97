#!/usr/bin/env bash
set -euo pipefail

usage() {
  cat <<'USAGE'
usage: scripts/ci/gen-perf-matrix.sh [--out PATH] [--help]

Writes every combination of settings as lines threads|batch_threads|llama_args, for PERF_MATRIX_FILE.

  --out PATH                        where to write it (perf.matrix)
  PERF_MATRIX_THREADS_LIST          threads, separated by spaces or commas ("4 6 8")
  PERF_MATRIX_BATCH_THREADS_LIST    batch threads, separated by spaces or commas ("4 6 8")
  PERF_MATRIX_ARGS_LIST             sets of llama.cpp arguments, separated by semicolons ("-b 256;-b 512")
USAGE
}

out=perf.matrix
while [[ $# -gt 0 ]]; do
  case "$1" in
    --out)
      if [[ -z "${2:-}" ]]; then printf 'missing value: --out PATH\n' >&2; usage >&2; exit 2; fi
      out=$2; shift 2 ;;
    -h | --help) usage; exit 0 ;;
    *) printf 'unknown argument: %s\n' "$1" >&2; usage >&2; exit 2 ;;
  esac
done

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
# An error names a value as its reader wrote it.
export ZOSIA_OPTION_NAMES='threads-list=PERF_MATRIX_THREADS_LIST batch-threads-list=PERF_MATRIX_BATCH_THREADS_LIST
  args-list=PERF_MATRIX_ARGS_LIST'
node "$root/scripts/zosia.mjs" perf-matrix --out "$out" \
  --threads-list "${PERF_MATRIX_THREADS_LIST-4 6 8}" \
  --batch-threads-list "${PERF_MATRIX_BATCH_THREADS_LIST-4 6 8}" \
  --args-list="${PERF_MATRIX_ARGS_LIST--b 256;-b 512}"
printf 'wrote %s\n' "$out"
