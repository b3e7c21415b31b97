#!/usr/bin/env bash
set -euo pipefail
# Sourced by the boot scripts: turns their environment into `options`, the zosia command's own. `arch` and `kernel_name`
# are those of lib/arch.sh.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
options=(--arch "$arch" --accel "${QEMU_ACCEL:-auto}" --cpu "${QEMU_CPU:-auto}" --cpus "${SMP:-auto}")

# An error names a value as its reader wrote it.
export ZOSIA_OPTION_NAMES='accel=QEMU_ACCEL cpu=QEMU_CPU cpus=SMP memory=RAM_MB kernel=KERNEL_IMAGE initrd=INITRD_IMAGE
  model-disk=MODEL_DISK_IMAGE append=APPEND_EXTRA serial=QEMU_SERIAL min-tok-s=PERF_MIN_TOK_S profile=PERF_PROFILE
  runs=PERF_RUNS timeout=PERF_TIMEOUT threads=PERF_THREADS batch-threads=PERF_BATCH_THREADS tokens=PERF_TOKENS
  llama-args=PERF_LLAMA_ARGS matrix-file=PERF_MATRIX_FILE'

if [[ -n "${RAM_MB:-}" ]]; then options+=(--memory "$RAM_MB"); fi
if [[ -n "${KERNEL_IMAGE:-}" || -n "${INITRD_IMAGE:-}" ]]; then
  options+=(--kernel "${KERNEL_IMAGE:-$root/artifacts/$arch/$kernel_name}")
  options+=(--initrd "${INITRD_IMAGE:-$root/artifacts/$arch/initramfs.cpio.gz}")
else
  options+=(--image "$root/artifacts/$arch")
fi
if [[ -n "${MODEL_DISK_IMAGE:-}" ]]; then options+=(--model-disk "$MODEL_DISK_IMAGE"); fi
if [[ -n "${APPEND_EXTRA:-}" ]]; then options+=(--append "$APPEND_EXTRA"); fi
if [[ -n "${QEMU_SERIAL:-}" && "$QEMU_SERIAL" != stdio ]]; then options+=(--serial "$QEMU_SERIAL"); fi
if [[ "${ZOSIA_USE_UEFI:-0}" == 1 ]]; then options+=(--uefi); fi
