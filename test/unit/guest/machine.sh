# shellcheck shell=sh
# Stands in for initramfs/lib/machine.sh: a machine that is a folder, ZOSIA_ROOT.
# Descriptor 7 comes from the test: the other end of the events port.

mount_file_systems() { :; }
load_modules() { :; }
harden_kernel() { :; }
start_loopback() { :; }
mount_llama() { :; }

# A disk that mounts is a folder, any other is a file.
mount_model() {
  [ -d "$1" ] && ln -sfn "$1" "$ZOSIA_ROOT/models"
}

unmount_model() {
  rm -f "$ZOSIA_ROOT/models"
}

open_events_port() { :; }

as_llama() {
  [ "$1" != setsid ] || shift 2
  "$@" 6<&- 7<&-
}

stty() {
  echo "stty $*" >>"$ZOSIA_ROOT/calls"
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
