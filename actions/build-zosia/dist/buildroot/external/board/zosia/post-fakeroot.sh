#!/bin/sh
# Run by Buildroot on the copy of TARGET_DIR that it packs: what it gives every root file system goes out, and llama.cpp
# into a file system of its own. Not in TARGET_DIR itself, where its next build edits these files.
set -eu

target=$1
for name in THIS_IS_NOT_YOUR_ROOT_FILESYSTEM media mnt var; do
  rm -rf "${target:?}/$name"
done
# Of what programs share, the prompt reads the description of one terminal.
find "$target/usr/share" ! -type d ! -path "$target/usr/share/terminfo/x/xterm" -delete
find "$target/usr/share" -type d -empty -delete
find "$target/etc" -mindepth 1 ! -path "$target/etc/passwd" ! -path "$target/etc/group" -delete

# Of ncurses and Readline, bash needs one library each.
find "$target/usr/lib" \( -name 'lib*curses.so' -o -name 'libform.so*' -o -name 'libmenu.so*' -o -name 'libpanel.so*' \
  -o -name 'libhistory.so*' \) -delete
# Buildroot's own is setuid root; nobody in the guest is to become root by an applet.
chmod u-s "$target/bin/busybox"

# The kernel unpacks a whole initramfs before init starts. Of a squashfs it unpacks what is read: of the CPU variants one.
llama=$target/opt/llama
find "$target/lib" "$target/usr/lib" -name 'libatomic.so*' -delete -o -name '*-gdb.py' -delete \
  -o \( -name 'libstdc++.so*' -o -name 'libgcc_s.so*' \) -exec mv {} "$llama/lib/" \;
"$HOST_DIR/bin/mksquashfs" "$llama" "$target/opt/llama.squashfs" \
  -noappend -no-progress -quiet -all-root -no-xattrs -no-exports -comp zstd -Xcompression-level 22 -b 256K
find "$llama" -mindepth 1 -delete
