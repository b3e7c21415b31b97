# shellcheck shell=sh
# Events for the host: JSON lines on the virtio-serial port org.zosia.events.
# Descriptors: 6 our queue, 7 the port. A port blocks its writer for as long as no host is connected, so init
# writes to a FIFO, which never blocks it, and a process of its own hands on.

relay=
fine_clock=

# find_port NAME: sets $port to the device of a virtio-serial port.
find_port() {
  for entry in "$ZOSIA_ROOT"/sys/class/virtio-ports/*/name; do
    [ -r "$entry" ] || continue
    read -r name <"$entry"
    [ "$name" = "$1" ] || continue
    entry=${entry%/name}
    port=$ZOSIA_ROOT/dev/${entry##*/}
    return 0
  done
  return 1
}

open_events() {
  find_port org.zosia.events || return 0
  open_events_port "$port" || return 0
  mkfifo "$ZOSIA_ROOT/run/events"
  exec 6<>"$ZOSIA_ROOT/run/events"
  [ ! -e "$fw_cfg/fine-clock/raw" ] || fine_clock=1
  relay_events &
  relay=$!
}

# Ends when the host acknowledges the last record; until then it hears of a changed terminal. A host that hangs up before is dead: nobody would stop this VM.
relay_events() {
  IFS= read -r record <&6
  printf '%s\n' "$record" >&7 # waits here for a host, so that below end of file means that it has left
  while IFS= read -r record; do printf '%s\n' "$record"; done <&6 >&7 &
  while IFS= read -r line; do
    case $line in
      ack) exit 0 ;;
      'resize '*) resize_console "${line#resize }" ;;
      history | 'history '*) line=${line#history}; note_history "${line# }" ;;
      'restored '* | 'resume') hear_of_snapshot "$line" ;;
    esac
  done <&7
  say 'shutting down'
  power_off
}

await_ack() {
  [ -z "$relay" ] || wait_at_most "$acknowledge_seconds" "$relay"
}

# wait_at_most SECONDS PID: for a background process of ours, which it ends when the time is over.
wait_at_most() {
  { sleep "$1" && kill "$2"; } >/dev/null 2>&1 &
  timer=$!
  wait "$2" 2>/dev/null || : # ash reports a killed job here
  kill "$timer" 2>/dev/null || :
}

# read_nanoseconds: sets $nanoseconds since the kernel started, of "now at N nsecs". It costs a hundred system calls,
# so it is for hosts that ask; /proc/uptime tells hundredths of a second only.
read_nanoseconds() {
  nanoseconds=null
  while read -r word _ value _; do
    [ "$word" != now ] || { nanoseconds=$value; break; }
  done 2>/dev/null <"$ZOSIA_ROOT/proc/timer_list" || :
}

# emit EVENT [KEY=STRING | KEY:=JSON]…
emit() {
  [ -n "$relay" ] || return 0
  read -r uptime _ <"$ZOSIA_ROOT/proc/uptime"
  hundredths=$((1${uptime#*.} - 100)) # "08" would be a bad octal number
  record="{\"v\":1,\"event\":\"$1\",\"t_ms\":$((${uptime%.*} * 1000 + hundredths * 10))"
  shift
  if [ -n "$fine_clock" ]; then
    read_nanoseconds
    record="$record,\"t_ns\":$nanoseconds"
  fi
  for field; do
    key=${field%%=*} value=${field#*=}
    case $key in
      *:) record="$record,\"${key%:}\":$value" ;;
      *) json_string "$value"; record="$record,\"$key\":$json" ;;
    esac
  done
  printf '%s}\n' "$record" >&6
}

# json_string TEXT: sets $json to it, quoted; ASCII only, so what else there is becomes spaces and question marks.
json_string() {
  json=$1
  case $1 in
    *[!\ -~]* | *[\"\\]*)
      json=$(printf '%s' "$1" | tr '\t\r\n' '   ' | tr -c ' -~' '?' | sed 's/["\\]/\\&/g')
      ;;
  esac
  json=\"$json\"
}

# json_or_null TEXT: sets $json to it, quoted, or to null when empty.
json_or_null() {
  json=null
  [ -z "$1" ] || json_string "$1"
}
