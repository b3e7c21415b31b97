# shellcheck shell=sh
# The machine under us: everything that only root in a VM may do. Tests put their own file in its place.

mount_file_systems() {
  mkdir -p /proc /sys /dev /run /tmp /models
  mount -t proc -o nosuid,nodev,noexec proc /proc
  mount -t sysfs -o nosuid,nodev,noexec sysfs /sys
  mount -t devtmpfs -o nosuid,noexec devtmpfs /dev
  # What llama writes ends here; the size is the cap of its log.
  mount -t tmpfs -o nosuid,nodev,noexec,size=8m,mode=0755 tmpfs /run
  mount -t tmpfs -o nosuid,nodev,noexec,size=8m,mode=1777 tmpfs /tmp
}

# An image may carry llama.cpp as a file system, of which the kernel unpacks no more than is read.
mount_llama() {
  [ -f /opt/llama.squashfs ] || return 0
  mount -t squashfs -o loop,ro,nosuid,nodev /opt/llama.squashfs /opt/llama || warn 'llama.cpp does not mount'
}

# The image lists its modules in load order, so no modprobe and no modules.dep is needed.
load_modules() {
  [ -r /lib/modules/modules.load ] || return 0
  cd /lib/modules # what the list's relative paths start from
  while read -r module; do
    insmod "$module" || warn "kernel module $module does not load"
  done <modules.load
  cd /
}

harden_kernel() {
  # Errors (3) still reach the console, for the host reads them; chatter does not break into a prompt.
  set_sysctl kernel/printk 4
  set_sysctl kernel/dmesg_restrict 1
}

set_sysctl() {
  [ ! -w "/proc/sys/$1" ] || echo "$2" >"/proc/sys/$1"
}

# What llama.cpp allocates is touched in some hundred faults, and not in sixty thousand. The kernel takes huge pages by
# itself from 512 MiB on, of which a guest of 512 MiB has a little less; the smallest guests have none to spare.
use_huge_pages() {
  read -r _ kib _ <"$ZOSIA_ROOT/proc/meminfo" # MemTotal
  huge=$ZOSIA_ROOT/sys/kernel/mm/transparent_hugepage/enabled
  [ "$kib" -lt 400000 ] || [ ! -w "$huge" ] || echo always >"$huge"
}

# The engine is asked over 127.0.0.1, and llama-cli has a server thread of its own there.
start_loopback() {
  ifconfig lo 127.0.0.1 up || warn 'no loopback interface: llama.cpp will not answer'
}

# resize_console 'COLUMNS ROWS': the programs on it hear of it by SIGWINCH. The kernel takes no size but a number.
resize_console() {
  stty -F /dev/console cols "${1% *}" rows "${1#* }" || warn "resize $1 is not COLUMNS ROWS"
}

# set_clock SECONDS: since 1970.
set_clock() {
  date -s "@$1" >/dev/null 2>&1 || warn "the clock takes no $1"
}

# stir_random_numbers TEXT: what comes of them from now on depends on it as well.
stir_random_numbers() {
  printf %s "$1" >/dev/urandom
}

# mount_model DEVICE: whether it is an ext4 disk, then at /models.
mount_model() {
  mount -t ext4 -o ro,noload,nosuid,nodev,noexec "$1" /models 2>/dev/null
}

unmount_model() {
  umount /models
}

# A port opens once only, so this one descriptor serves both directions.
open_events_port() {
  command exec 7<>"$1"
}

open_http_port() {
  command exec 8<>"$1"
}

# as_llama PROGRAM ARGS…: unprivileged for good, and without init's channels.
as_llama() {
  (become_llama "$@")
}

# become_llama PROGRAM ARGS…: the same, in place of this shell.
become_llama() {
  # Options that older builds refuse go by environment, which they ignore. Fitting is for GPUs, and reads the model
  # twice.
  export LLAMA_ARG_LOG_COLORS=off LLAMA_ARG_FIT=off
  exec setpriv --nnp su -s /bin/sh -c 'exec "$@"' -- llama sh "$@" 6<&- 7<&- 8<&-
}

killed_for_memory() {
  dmesg | grep -q 'Out of memory: Killed process'
}

# poweroff syncs by itself.
power_off() {
  poweroff -f
}
