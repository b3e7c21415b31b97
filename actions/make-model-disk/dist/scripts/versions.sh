#!/usr/bin/env bash
# The pins: the one place that says which versions zosia is made of. The environment wins.
# Read by scripts/*.sh (source) and by src/host/versions.ts (the same lines, parsed).

# shellcheck disable=SC2034  # read by those who source this file
ZOSIA_BUILDROOT_REF="${ZOSIA_BUILDROOT_REF:-2024.11.1}"
ZOSIA_LLAMA_CPP_REF="${ZOSIA_LLAMA_CPP_REF:-2995341730f18deb64faa4538bda113328fd791f}"
ZOSIA_DEBIAN_KERNEL_SUITE="${ZOSIA_DEBIAN_KERNEL_SUITE:-trixie}"
ZOSIA_DEBIAN_LLAMA_SUITE="${ZOSIA_DEBIAN_LLAMA_SUITE:-forky}"
# Debian's archive as it was at a moment, for hosts without a mirror of it: the moment, and the sum of the suite's
# InRelease then. `npm run debian:pin` renews both.
ZOSIA_DEBIAN_KERNEL_SNAPSHOT="${ZOSIA_DEBIAN_KERNEL_SNAPSHOT:-20261121T180000Z:bfacad4ca61899ce20d4a0d439f29339f66541561b67506364efb88e27dee870}"
ZOSIA_DEBIAN_LLAMA_SNAPSHOT="${ZOSIA_DEBIAN_LLAMA_SNAPSHOT:-20261030T120000Z:caac9e4cd17a00bf368ac5535b66f567b6b3634db3803e728716d8ae3ff89be6}"
