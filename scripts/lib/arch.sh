#!/usr/bin/env bash
set -euo pipefail
# Sourced by scripts/ci: the images' `arch` by ZOSIA_ARCH, and the `kernel_name` that goes with it.

arch="${ZOSIA_ARCH:-aarch64}"
# shellcheck disable=SC2034 # for who sources this
case "$arch" in
  aarch64) kernel_name=Image ;;
  x86_64) kernel_name=bzImage ;;
  *) printf 'ZOSIA_ARCH: "%s" is not one of aarch64, x86_64\n' "$arch" >&2; exit 2 ;;
esac
