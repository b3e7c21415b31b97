#!/usr/bin/env bash
# The pins: the one place that says which versions zosia is made of. The environment wins.
# Read by scripts/*.sh (source) and by src/host/versions.ts (the same lines, parsed).

# shellcheck disable=SC2034  # read by those who source this file
ZOSIA_BUILDROOT_REF="${ZOSIA_BUILDROOT_REF:-2024.11.1}"
ZOSIA_LLAMA_CPP_REF="${ZOSIA_LLAMA_CPP_REF:-2995341730f18deb64faa4538bda113328fd791f}"
ZOSIA_DEBIAN_KERNEL_SUITE="${ZOSIA_DEBIAN_KERNEL_SUITE:-trixie}"
ZOSIA_DEBIAN_LLAMA_SUITE="${ZOSIA_DEBIAN_LLAMA_SUITE:-forky}"
