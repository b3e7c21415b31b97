#!/usr/bin/env bash
set -euo pipefail

usage() {
  cat <<'USAGE'
usage: scripts/ci/smoke-boot.sh [--help]

Boots artifacts/ARCH/ with zosia.ci=1. Ends with 0 only when the guest reached init and powered off by itself.

  ZOSIA_ARCH  aarch64 or x86_64 (aarch64)

Takes the environment of scripts/run-qemu-aarch64.sh: RAM_MB SMP QEMU_ACCEL QEMU_CPU APPEND_EXTRA KERNEL_IMAGE
INITRD_IMAGE MODEL_DISK_IMAGE QEMU_SERIAL ZOSIA_USE_UEFI.
USAGE
}

case "${1:-}" in
  "") ;;
  -h | --help) usage; exit 0 ;;
  *) printf 'unknown argument: %s\n' "$1" >&2; usage >&2; exit 2 ;;
esac

# shellcheck source-path=SCRIPTDIR source=../lib/arch.sh
source "$(dirname "${BASH_SOURCE[0]}")/../lib/arch.sh"
# shellcheck source-path=SCRIPTDIR source=../lib/boot-options.sh
source "$(dirname "${BASH_SOURCE[0]}")/../lib/boot-options.sh"

exec node "$root/scripts/zosia.mjs" smoke "${options[@]}"
