#!/bin/sh
# Run by Buildroot on the copy of TARGET_DIR that it packs: what it gives every root file system goes out. Not in
# TARGET_DIR itself, where its next build edits these files.
set -eu

target=$1
for name in THIS_IS_NOT_YOUR_ROOT_FILESYSTEM media mnt opt usr/share var; do
  rm -rf "${target:?}/$name"
done
find "$target/etc" -mindepth 1 ! -path "$target/etc/passwd" ! -path "$target/etc/group" -delete
