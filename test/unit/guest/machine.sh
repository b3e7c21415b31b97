# shellcheck shell=sh
# Stands in for initramfs/lib/machine.sh: a machine that is a folder, ZOSIA_ROOT.
# Descriptors 7 and 8 come from the test: the other ends of the ports for events and for HTTP.

mount_file_systems() { :; }
load_modules() { :; }
harden_kernel() { :; }
use_huge_pages() { :; }
start_loopback() { :; }
mount_llama() { :; }

# A disk that mounts is a folder, any other is a file. What lay where it is mounted is hidden.
mount_model() {
  [ -d "$1" ] || return 1
  [ ! -d "$ZOSIA_ROOT/models" ] || mv "$ZOSIA_ROOT/models" "$ZOSIA_ROOT/hidden"
  ln -sfn "$1" "$ZOSIA_ROOT/models"
}

unmount_model() {
  rm -f "$ZOSIA_ROOT/models"
}

open_events_port() { :; }
open_http_port() { :; }

as_llama() {
  (become_llama "$@")
}

become_llama() {
  [ "$1" != setsid ] || shift 2
  exec "$@" 6<&- 7<&- 8<&-
}

stty() {
  echo "stty $*" >>"$ZOSIA_ROOT/calls"
}

resize_console() {
  echo "resize_console $*" >>"$ZOSIA_ROOT/calls"
}

set_clock() {
  echo "set_clock $*" >>"$ZOSIA_ROOT/calls"
}

stir_random_numbers() {
  echo "stir_random_numbers $*" >>"$ZOSIA_ROOT/calls"
}

nproc() {
  echo 4
}

killed_for_memory() {
  [ -e "$ZOSIA_ROOT/killed-for-memory" ]
}

# The power goes for every process of this boot.
power_off() {
  : >"$ZOSIA_ROOT/powered-off"
  kill -KILL 0
}
