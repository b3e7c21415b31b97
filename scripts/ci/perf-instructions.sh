#!/usr/bin/env bash
set -euo pipefail

usage() {
  cat <<'USAGE'
usage: scripts/ci/perf-instructions.sh [--help]

Counts the instructions of this checkout's guest and compares them with perf/virtual.json. Where that was counted with
another QEMU or other Debian packages, the commit before (HEAD^1) is counted on the spot and takes its place; a commit
that touches perf/virtual.json accepts its own cost, and is then only reported. Ends as zosia perf does.

  ZOSIA_ARCH      aarch64 or x86_64 (aarch64)
  PERF_LOG_DIR    where results.json, chart.svg and comment.md go (perf-results)
USAGE
}

case "${1:-}" in
  "") ;;
  -h | --help) usage; exit 0 ;;
  *) printf 'unknown argument: %s\n' "$1" >&2; usage >&2; exit 2 ;;
esac

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
# shellcheck source=scripts/lib/arch.sh
source "$root/scripts/lib/arch.sh"
logs="${PERF_LOG_DIR:-perf-results}"
otherKind=3
mkdir -p "$logs"

count() {
  node "$root/scripts/zosia.mjs" perf --mode virtual --arch "$arch" --install "$@" --results-json "$logs/results.json" \
    --chart "$logs/chart.svg" --comment "$logs/comment.md"
}

code=0
count --baseline "$root/perf/virtual.json" || code=$?
if [[ "$code" != "$otherKind" ]]; then exit "$code"; fi
if ! git -C "$root" rev-parse --quiet --verify HEAD^1 >/dev/null; then
  echo 'the commit before is not in this clone: there is nothing to hold the figures against' >&2
  exit "$otherKind"
fi
if ! git -C "$root" diff --quiet HEAD^1 HEAD -- perf/virtual.json; then
  echo 'perf/virtual.json was changed: the new figures are accepted, and not judged'
  exit 0
fi

scratch="$(mktemp -d)"
trap 'git -C "$root" worktree remove --force "$scratch/base" || true; rm -rf "$scratch"' EXIT
git -C "$root" worktree add --quiet --detach "$scratch/base" HEAD^1
node "$scratch/base/scripts/zosia.mjs" perf --mode virtual --arch "$arch" --install --results-json "$scratch/base.json"
count --baseline "$scratch/base.json"
