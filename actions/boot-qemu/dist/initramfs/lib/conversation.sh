# shellcheck shell=sh disable=SC3045
# A llama program that stays loaded and is talked with through two FIFOs: descriptor 3 to it, 4 from it.
#
# It is asked and read by its own prompt, "> " at the start of a line. A model may write that as well, so the kernel is
# asked whether llama waits for input. llama-cli before and since December 2025 and llama-completion do this alike.

to_llama=$ZOSIA_ROOT/tmp/to-llama
from_llama=$ZOSIA_ROOT/tmp/from-llama
clears_itself=
speeds=

# start_llama COMMAND…: until it asks; fails when it ends before.
start_llama() {
  [ -e "$to_llama" ] || mkfifo "$to_llama" "$from_llama"
  "$@" --simple-io <"$to_llama" >"$from_llama" &
  llama=$!
  exec 3>"$to_llama" 4<"$from_llama"
  on_interrupt=leave_while_loading
  show_until_prompt >/dev/null || return 1
  on_interrupt=stop_answer
}

# end_llama: sets $status to what it ended with.
end_llama() {
  status=0
  wait "$llama" 2>/dev/null || status=$? # ash reports a killed job here
  exec 3>&- 4<&-
}

kill_llama() {
  kill -KILL "$llama"
  end_llama
}

# ask TEXT: and shows the answer. A trailing slash ends what llama reads and is not part of it; a trailing backslash
# announces another line.
ask() {
  rest=$1
  while case $rest in *"$newline"*) ;; *) false ;; esac; do
    printf '%s\\\n' "${rest%%"$newline"*}"
    rest=${rest#*"$newline"}
  done >&3
  printf '%s/\n' "$rest" >&3
  show_until_prompt
}

# show_until_prompt: shows what llama writes until it waits for us; fails when it ends.
show_until_prompt() {
  line='' stopped=
  while :; do
    ! look_for_interrupt || "$on_interrupt"
    if IFS= read -r -n 1 -t 1 byte <&4; then
      show_byte
      [ "$line" = "$prompt" ] || continue
    fi
    watch_llama 2>/dev/null # there is nothing to read once it is gone
    case $state in
      waiting) return 0 ;;
      gone) return 1 ;;
    esac
  done
}

# show_byte: what may become llama's prompt is held back.
show_byte() {
  case $byte in
    '')
      case $line in '>' | "$prompt") printf %s "$line" ;; esac
      echo
      note_line
      line=
      return
      ;;
  esac
  # Of a long line the start says what it is; all of it would be copied for each byte.
  [ ${#line} -ge 200 ] || line=$line$byte
  case $line in
    '>' | "$prompt") ;;
    '>'[!\ ] | "$prompt"?) printf %s "$line" ;;
    *) printf %s "$byte" ;;
  esac
}

# What llama tells about itself.
note_line() {
  case $line in
    '[ Prompt: '*' t/s ]') speeds=$line ;;
    '  /clear '*) clears_itself=1 ;;
  esac
}

# llama-cli takes a second signal for the wish to leave.
stop_answer() {
  [ -z "$stopped" ] || return 0
  stopped=1
  kill -INT "$llama"
}

# watch_llama: sets $state to waiting (in read(2) of descriptor 0: call 63 on aarch64, 0 on x86_64), gone or busy.
watch_llama() {
  state=busy
  read -r _ _ letter _ <"/proc/$llama/stat" && [ "$letter" != Z ] || state=gone
  read -r call descriptor _ <"/proc/$llama/syscall" || return 0
  case $call,$descriptor in 63,0x0 | 0,0x0) state=waiting ;; esac
}
