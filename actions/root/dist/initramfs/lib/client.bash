# shellcheck shell=bash disable=SC2034,SC2154
# HTTP with the engine, llama-server on loopback, by bash alone.

# Callers set $engine_port.

dots=('.  ' '.. ' '...')

trap : PIPE # an engine that hangs up while it is asked must not end us

# connect: opens $engine; fails where nothing listens.
connect() {
  { exec {engine}<>"/dev/tcp/127.0.0.1/$engine_port"; } 2>/dev/null
}

hang_up() {
  exec {engine}>&-
}

# send METHOD PATH BODY
send() {
  local LC_ALL=C # lengths are of bytes
  printf '%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n' "$1" "$2"
  printf 'Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s' "${#3}" "$3"
} >&"$engine"

# read_head [COMMAND]: sets $http_status and $chunked. While nothing comes it runs the command, and fails when that fails.
read_head() {
  local line part='' status
  http_status='' chunked=false
  while :; do
    line=''
    until IFS= read -r -t 0.5 -u "$engine" part; do
      status=$?
      line+=$part
      ((status > 128)) || return 1
      "${1:-:}" || return 1
    done
    line=${line}${part%$'\r'}
    case ${line,,} in
      '') return 0 ;;
      http/1.*) http_status=${line#* } http_status=${http_status%% *} ;;
      transfer-encoding:*chunked*) chunked=true ;;
    esac
  done
}

# get PATH [COMMAND]: writes the body; fails unless the engine answers with 200. The command is `read_head`'s.
get() {
  fetch GET "$1" "" "${2:-:}"
}

# post PATH BODY: as `get`.
post() {
  fetch POST "$1" "$2" :
}

fetch() {
  connect || return 1
  send "$1" "$2" "$3" 2>/dev/null && read_head "$4" && [[ $http_status = 200 ]] && cat <&"$engine"
  local status=$?
  hang_up
  return "$status"
}

# engine_is_ready [COMMAND]: whether it has loaded its model. Until then it answers with 503.
engine_is_ready() {
  get /health "${1:-:}" >/dev/null 2>&1
}

# engine_lives: as far as init knows, which started it.
engine_lives() {
  [[ ! -e $ZOSIA_ROOT/run/engine/status ]]
}

# engine_has_survived: whether what broke off was not its end, of which init knows a moment after us.
engine_has_survived() {
  for _ in {1..20}; do
    engine_lives || return 1
    sleep 0.1
  done
}

# show_waiting WORDS: moves, and tells how long it has been since `waiting_since`.
show_waiting() {
  printf '\r%s%s %d s\e[K' "$1" "${dots[SECONDS % 3]}" $((SECONDS - waiting_since))
} >/dev/tty

hide_waiting() {
  printf '\r\e[K'
} >/dev/tty
