#!/usr/bin/env bash
set -euo pipefail

usage() {
  cat <<'USAGE'
usage: scripts/make-model-disk.sh MODEL.gguf [--out PATH] [--extra-mib N] [--use-docker]

Makes the read-only ext4 disk that holds MODEL.gguf.

  --out PATH       where to write it (models/model.img)
  --extra-mib N    leave N MiB free on it (0)
  --use-docker     make it a second time with mke2fs in Docker, and fail if the two differ
USAGE
}

case "${1:-}" in
  "") usage >&2; exit 2 ;;
  -h | --help) usage; exit 0 ;;
esac

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
out=(--out "$root/models/model.img")
for argument in "$@"; do
  if [[ "$argument" == --out || "$argument" == --out=* ]]; then out=(); fi
done

exec node "$root/scripts/zosia.mjs" disk "$@" "${out[@]+"${out[@]}"}"
