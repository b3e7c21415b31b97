#!/usr/bin/env bash
set -euo pipefail
# Sourced by scripts/run-qemu-ARCH.sh: boots ZOSIA_ARCH to the prompt.

# shellcheck source-path=SCRIPTDIR source-path=SCRIPTDIR/lib source=arch.sh
source "$(dirname "${BASH_SOURCE[0]}")/arch.sh"

usage() {
  cat <<USAGE
usage: scripts/run-qemu-$arch.sh [--help]

Boots artifacts/$arch/ with models/model.img, where there is one, to its prompt.

environment (default):
  RAM_MB            guest memory in MiB (32768, cut to what model and host need)
  SMP               vCPUs (as many cores as are free)
  QEMU_ACCEL        hvf, kvm, tcg or auto (auto)
  QEMU_CPU          QEMU's -cpu value or auto (auto)
  QEMU_SERIAL       QEMU's -serial value (stdio)
  APPEND_EXTRA      further words of the kernel command line
  KERNEL_IMAGE      kernel (artifacts/$arch/$kernel_name)
  INITRD_IMAGE      initramfs (artifacts/$arch/initramfs.cpio.gz)
  MODEL_DISK_IMAGE  model disk (models/model.img, where it exists)
  ZOSIA_USE_UEFI    1: boot through UEFI firmware out of assets/uefi/ or the host's (0)
USAGE
}

case "${1:-}" in
  "") ;;
  -h | --help) usage; exit 0 ;;
  *) printf 'unknown argument: %s\n' "$1" >&2; usage >&2; exit 2 ;;
esac

# shellcheck source-path=SCRIPTDIR source-path=SCRIPTDIR/lib source=boot-options.sh
source "$(dirname "${BASH_SOURCE[0]}")/boot-options.sh"

# 32768 MiB is the size for Phi-3.5 on a Mac; as a default it is cut to what model and host need.
if [[ -z "${RAM_MB:-}" ]]; then options+=(--memory 32768 --memory-may-be-cut); fi
if [[ -z "${MODEL_DISK_IMAGE:-}" ]]; then
  if [[ -e "$root/models/model.img" ]]; then
    options+=(--model-disk "$root/models/model.img")
  else
    options+=(--model none)
  fi
fi

exec node "$root/scripts/zosia.mjs" run "${options[@]}"
