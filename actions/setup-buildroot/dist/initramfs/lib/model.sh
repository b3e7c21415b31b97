# shellcheck shell=sh
# The model: found on a disk by its virtio serial, else in the initramfs, else on the first disk that carries one.

# find_model: sets model_dev and model_path (empty when absent) and model_reason: ok, no-disk, no-model, bad-model.
find_model() {
  await_model_disk
  if [ -n "$disk" ]; then
    inspect_disk "$disk"
  elif [ -f "$ZOSIA_ROOT/models/model.gguf" ]; then # of an ISO: what else this machine has is none of our business
    model_dev=initramfs
    inspect_model
  else
    search_disks
  fi
}

announce_model() {
  json_or_null "$model_dev"; dev=$json
  json_or_null "$model_path"; path=$json
  emit model dev:="$dev" path:="$path" reason="$model_reason"
}

# await_model_disk: sets $disk to the device with our serial; waits two seconds at most for a disk still being probed.
await_model_disk() {
  tries=20
  until find_disk_by_serial || [ "$tries" = 0 ] || ! disk_is_pending; do
    tries=$((tries - 1))
    sleep 0.1
  done
}

find_disk_by_serial() {
  for entry in "$ZOSIA_ROOT"/sys/block/vd*/serial; do
    [ -r "$entry" ] || continue
    read -r serial <"$entry" || : # the kernel ends it without a newline
    [ "$serial" = "$model_disk_serial" ] || continue
    entry=${entry%/serial}
    disk=$ZOSIA_ROOT/dev/${entry##*/}
    return 0
  done
  disk=
  return 1
}

# A virtio device of type 2 (block) to which no block device belongs yet.
disk_is_pending() {
  for device in "$ZOSIA_ROOT"/sys/bus/virtio/devices/*; do
    [ -r "$device/device" ] || continue
    read -r type <"$device/device"
    [ "$type" != 0x0002 ] || [ -d "$device/block" ] || return 0
  done
  return 1
}

search_disks() {
  for entry in "$ZOSIA_ROOT"/sys/block/*; do
    case ${entry##*/} in
      loop* | ram* | zram* | '*') continue ;;
    esac
    inspect_disk "$ZOSIA_ROOT/dev/${entry##*/}"
    [ "$model_reason" != ok ] || return 0
    unmount_model 2>/dev/null || : # most are not even mounted
  done
  model_dev='' model_path='' model_reason=no-disk
}

# inspect_disk DEVICE: leaves it mounted.
inspect_disk() {
  model_dev=$1 model_path='' model_reason=no-model
  mount_model "$1" || return 0
  [ ! -f "$ZOSIA_ROOT/models/model.gguf" ] || inspect_model
}

inspect_model() {
  model_path=$ZOSIA_ROOT/models/model.gguf
  model_reason=bad-model
  [ "$(head -c 4 "$model_path")" != GGUF ] || model_reason=ok
}

# require_model: whether there is one; if not, that is the outcome.
require_model() {
  case $model_reason in
    ok) return 0 ;;
    no-disk) fail no-model-disk "no model disk (virtio serial $model_disk_serial) is attached" ;;
    no-model) fail model-unreadable "$model_dev is no ext4 disk with a /model.gguf" ;;
    bad-model) fail model-unreadable "$model_path on $model_dev is not a GGUF file" ;;
  esac
  return 1
}
