#!/bin/sh
# Run by Buildroot before it packs the root file system: the checkout's initramfs/ goes into TARGET_DIR.
set -eu

target=$1
guest_files=$BR2_EXTERNAL_ZOSIA_PATH/../../initramfs

# Where init mounts. /lib is the C library's, so our scripts have a folder of their own there.
mkdir -p "$target/dev" "$target/models" "$target/proc" "$target/root" "$target/run" "$target/sys" "$target/tmp"
rm -rf "$target/lib/zosia"
(cd "$guest_files" && find . -type f ! -path '*/.*') | while IFS= read -r file; do
  file=${file#./}
  case $file in
    lib/*) goal=lib/zosia/${file#lib/} ;;
    *) goal=$file ;;
  esac
  mode=644
  [ ! -x "$guest_files/$file" ] || mode=755
  install -D -m "$mode" "$guest_files/$file" "$target/$goal"
done
