#!/usr/bin/env bash
set -euo pipefail

usage() {
  cat <<'USAGE'
usage: scripts/ci/perf-boot.sh [--help]

Measures generation speed of artifacts/ARCH/ with models/model.img. Ends with 0 when it is at least PERF_MIN_TOK_S,
with 1 when it is not, with 3 when the runs do not say, else with the exit code of the boot that went wrong.

  ZOSIA_ARCH           aarch64 or x86_64 (aarch64)
  PERF_MIN_TOK_S       fewest tokens per second that pass (20)
  PERF_PROFILE         phi35_fast or none (phi35_fast)
  PERF_THREADS         threads for generation (the profile's)
  PERF_BATCH_THREADS   threads for the prompt (the profile's)
  PERF_LLAMA_ARGS      further llama.cpp arguments, separated by spaces or commas (the profile's)
  PERF_RUNS            boots of each configuration that count (1: five repetitions within one boot)
  PERF_TOKENS          tokens to generate (the profile's)
  PERF_TIMEOUT         seconds for each boot (300)
  PERF_MATRIX_FILE     measure each line threads|batch_threads|llama_args of a file
  PERF_LOOP            1: measure again and again, until interrupted or nothing can be measured (0)
  PERF_FAIL_FAST       1: stop at the first configuration that fails, and a loop with it (0)
  PERF_RESULTS         write every run as CSV, those of all rounds of a loop
  PERF_LOG_DIR         keep the serial log of each boot, results, chart and comment there; of a loop in round-N

Takes the environment of scripts/run-qemu-aarch64.sh as well: RAM_MB SMP QEMU_ACCEL QEMU_CPU APPEND_EXTRA
KERNEL_IMAGE INITRD_IMAGE MODEL_DISK_IMAGE ZOSIA_USE_UEFI.
USAGE
}

case "${1:-}" in
  "") ;;
  -h | --help) usage; exit 0 ;;
  *) printf 'unknown argument: %s\n' "$1" >&2; usage >&2; exit 2 ;;
esac

# QEMU's -serial belongs to runs that a person watches.
unset QEMU_SERIAL
# shellcheck source-path=SCRIPTDIR source=../lib/arch.sh
source "$(dirname "${BASH_SOURCE[0]}")/../lib/arch.sh"
# shellcheck source-path=SCRIPTDIR source=../lib/boot-options.sh
source "$(dirname "${BASH_SOURCE[0]}")/../lib/boot-options.sh"

if [[ -z "${MODEL_DISK_IMAGE:-}" ]]; then options+=(--model-disk "$root/models/model.img"); fi
options+=(--min-tok-s "${PERF_MIN_TOK_S:-20}" --profile "${PERF_PROFILE:-phi35_fast}")
options+=(--runs "${PERF_RUNS:-1}" --timeout "${PERF_TIMEOUT:-300}")
if [[ -n "${PERF_THREADS:-}" ]]; then options+=(--threads "$PERF_THREADS"); fi
if [[ -n "${PERF_BATCH_THREADS:-}" ]]; then options+=(--batch-threads "$PERF_BATCH_THREADS"); fi
if [[ -n "${PERF_TOKENS:-}" ]]; then options+=(--tokens "$PERF_TOKENS"); fi
if [[ -n "${PERF_LLAMA_ARGS:-}" ]]; then options+=("--llama-args=$(tr -s ' ' ',' <<<"$PERF_LLAMA_ARGS")"); fi
if [[ -n "${PERF_MATRIX_FILE:-}" ]]; then options+=(--matrix-file "$PERF_MATRIX_FILE"); fi
if [[ "${PERF_FAIL_FAST:-0}" == 1 ]]; then options+=(--fail-fast); fi

# measure LOG_DIR CSV: either may be empty
measure() {
  local files=()
  if [[ -n "$1" ]]; then
    files+=(--log-dir "$1" --results-json "$1/results.json" --chart "$1/chart.svg" --comment "$1/comment.md")
  fi
  if [[ -n "$2" ]]; then files+=(--results-csv "$2"); fi
  node "$root/scripts/zosia.mjs" perf "${options[@]}" ${files[@]+"${files[@]}"}
}

if [[ "${PERF_LOOP:-0}" != 1 ]]; then
  measure "${PERF_LOG_DIR:-}" "${PERF_RESULTS:-}"
  exit
fi

rows="$(mktemp)"
trap 'rm -f "$rows"' EXIT
if [[ -n "${PERF_RESULTS:-}" ]]; then
  mkdir -p "$(dirname "$PERF_RESULTS")"
  rm -f "$PERF_RESULTS"
fi
for ((round = 1; ; round++)); do
  : >"$rows"
  code=0
  measure "${PERF_LOG_DIR:+$PERF_LOG_DIR/round-$round}" "$rows" || code=$?
  # Without a row nothing was measured, nor will it be.
  if [[ ! -s "$rows" ]]; then exit "$code"; fi
  # The header once.
  if [[ -n "${PERF_RESULTS:-}" ]]; then tail -n "+$((round == 1 ? 1 : 2))" "$rows" >>"$PERF_RESULTS"; fi
  if [[ "${PERF_FAIL_FAST:-0}" == 1 && "$code" == 1 ]]; then exit 1; fi
done
