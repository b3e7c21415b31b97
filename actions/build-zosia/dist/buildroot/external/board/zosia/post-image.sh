#!/bin/sh
# Run by Buildroot when its images are made: names the initramfs as our users know it and writes image.json
# (src/image/manifest.ts says what is in it).
set -eu

cd "$BINARIES_DIR"
config=$(echo "$BUILD_DIR"/linux-[0-9]*/.config)
llama=$TARGET_DIR/opt/llama
# As the guest itself has it.
contract_version=$(sed -n 's/^contract_version=//p' "$TARGET_DIR/lib/zosia/contract.sh")
# The architecture and the kernel's name, as src/contract/architectures has them.
arch=aarch64 kernel=Image
if grep -q '^CONFIG_X86_64=y' "$config"; then arch=x86_64 kernel=bzImage; fi

ln -f rootfs.cpio.gz initramfs.cpio.gz
cp "$config" kernel.config

# built_version PACKAGE: as its build folder says it.
built_version() {
  for folder in "$BUILD_DIR/$1"-*/; do
    folder=${folder%/}
    case ${folder##*/"$1"-} in
      [0-9a-f]*) echo "${folder##*/"$1"-}" ;;
    esac
  done | tail -n 1
}

# bytes FILE…: their sizes together; a folder counts with all that is in it.
bytes() {
  find "$@" -type f -exec cat {} + | wc -c
}

has() {
  if grep -q "^$1=y" "$config"; then echo true; else echo false; fi
}

sum() {
  sha256sum "$1" | cut -d ' ' -f 1
}

file_facts() {
  printf '{ "name": "%s", "sha256": "%s", "sizeBytes": %d }' "$1" "$(sum "$1")" "$(bytes "$1")"
}

llama_programs() {
  (cd "$llama/bin" && printf '"%s"\n' llama-*) | paste -s -d , -
}

# package NAME VERSION LICENSE [SOURCE]
package() {
  printf '%s    { "name": "%s", "version": "%s", "license": "%s"' "$separator" "$1" "$2" "$3"
  [ ! -f "${4-}" ] || printf ', "sha256": "%s"' "$(sum "$4")"
  printf ' }'
  separator=',
'
}

# built NAME LICENSE: of a package that the build unpacked.
built() {
  version=$(built_version "$1")
  package "$1" "$version" "$2" "$(echo "$BR2_DL_DIR/$1"/*"$version".tar.*)"
}

# What the image holds, in the words of https://spdx.org/licenses/.
packages() {
  separator=
  built busybox 'GPL-2.0-only AND bzip2-1.0.6'
  built linux 'GPL-2.0-only WITH Linux-syscall-note'
  built zosia-llama-cpp MIT
  built bash GPL-3.0-or-later
  built readline GPL-3.0-or-later
  built ncurses X11-distribute-modifications-variant
  built jq 'MIT AND ICU AND CC-BY-3.0'
  built oniguruma BSD-2-Clause
  # Both may come out of an SDK, with no sources beside them.
  package musl "$(tr '\000' '\n' <"$TARGET_DIR/lib/libc.so" | grep -ax '[0-9]\.[0-9.]*[0-9]' | head -n 1)" MIT
  compiler=$(echo "$HOST_DIR"/bin/*-linux-gcc)
  package gcc "$("$compiler" -dumpfullversion)" 'GPL-3.0-or-later WITH GCC-exception-3.1'
}

cat >image.json <<END
{
  "manifestVersion": 1,
  "arch": "$arch",
  "builder": "buildroot",
  "guestContract": $contract_version,
  "kernelRelease": "$(cat "${config%/.config}/include/config/kernel.release")",
  "kernelFeatures": { "pvpanic": $(has CONFIG_PVPANIC_PCI), "sve": $(has CONFIG_ARM64_SVE) },
  "llamaVersion": "$(built_version zosia-llama-cpp)",
  "llamaPrograms": [$(llama_programs)],
  "kernel": $(file_facts "$kernel"),
  "initramfs": $(file_facts initramfs.cpio.gz),
  "initramfsParts": {
    "busybox": $(bytes "$TARGET_DIR/bin/busybox"),
    "llamaPrograms": $(bytes "$llama/bin"),
    "prompt": $(bytes "$TARGET_DIR/bin/bash" "$TARGET_DIR/usr/bin/jq" "$TARGET_DIR/usr/share/terminfo/x/xterm"),
    "libraries": $(($(bytes "$TARGET_DIR/lib" "$TARGET_DIR/usr/lib" "$llama/lib") - $(bytes "$llama/lib/backends" "$TARGET_DIR/lib/zosia"))),
    "ggmlBackends": $(bytes "$llama/lib/backends"),
    "modules": 0,
    "guestScripts": $(bytes "$TARGET_DIR/init" "$TARGET_DIR"/bin/zosia-* "$TARGET_DIR/lib/zosia")
  },
  "packages": [
$(packages)
  ]
}
END
