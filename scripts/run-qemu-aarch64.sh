#!/usr/bin/env bash
set -euo pipefail

# shellcheck disable=SC2034 # of lib/arch.sh
ZOSIA_ARCH=aarch64
# shellcheck source-path=SCRIPTDIR source=lib/run-qemu.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/run-qemu.sh" "$@"
