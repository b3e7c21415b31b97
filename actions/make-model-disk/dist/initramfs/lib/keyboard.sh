# shellcheck shell=sh disable=SC3045
# The keys of the terminal. For BusyBox ash: `read -n` is its own, and no key starts a process.
# Ctrl+C is a key like the others: after a trapped signal, `read` of BusyBox 1.38 never returns.

LC_ALL=C # patterns are to see bytes
newline='
'
# One command substitution, for each costs a process.
IFS=, read -r separator ctrl_b ctrl_c ctrl_d ctrl_e ctrl_f backspace tab ctrl_k ctrl_l ctrl_n ctrl_p ctrl_u ctrl_w \
  escape rubout first_continuation last_continuation <<END
$(printf '\001,\002,\003,\004,\005,\006,\010,\011,\013,\014,\016,\020,\025,\027,\033,\177,\200,\277')
END
ctrl_a=$separator # never part of a text, so lists are made with it
csi="${escape}["
typed_ahead=

# prepare_terminal: for reading it key by key; `stty "$terminal"` undoes that.
prepare_terminal() {
  terminal=$(stty -g)
  stty -icanon -isig -echo -ixon min 1 time 0
  size=$(stty size)
  case ${size#* } in
    '' | 0) ;; # a terminal that does not know its size
    *) columns=${size#* } ;;
  esac
}

# read_key: sets $key to what it does, or to a byte of text. Fails at the end of the input.
read_key() {
  read_byte || return 1
  key=$byte
  case $key in
    "$newline") key=enter ;;
    "$escape") read_escape_sequence ;;
    "$ctrl_a") key=home ;;
    "$ctrl_b") key=left ;;
    "$ctrl_c") key=interrupt ;;
    "$ctrl_d") key=hang-up ;;
    "$ctrl_e") key=end ;;
    "$ctrl_f") key=right ;;
    "$backspace" | "$rubout") key=erase ;;
    "$tab") key=' ' ;; # of pasted text, where it parts words
    "$ctrl_k") key=erase-to-end ;;
    "$ctrl_l") key=new-screen ;;
    "$ctrl_n") key=down ;;
    "$ctrl_p") key=up ;;
    "$ctrl_u") key=erase-to-start ;;
    "$ctrl_w") key=erase-word ;;
    [[:cntrl:]]) key=none ;;
  esac
}

# read_byte [SECONDS]: sets $byte; waits for SECONDS at most.
read_byte() {
  if [ -n "$typed_ahead" ]; then
    byte=${typed_ahead%"${typed_ahead#?}"} typed_ahead=${typed_ahead#?}
  else
    IFS= read -r -n 1 ${1:+-t "$1"} byte || return 1
    byte=${byte:-$newline}
  fi
}

# ESC [ parameters letter, ESC O letter, and ESC with Enter. A lone ESC is nothing.
read_escape_sequence() {
  key=none parameters=
  read_byte 1 || return 0
  case $byte in
    "$newline") key=new-line; return ;;
    '[' | O) ;;
    *) return ;;
  esac
  while read_byte 1; do
    case $byte in
      [0-9\;]) parameters=$parameters$byte ;;
      *) break ;;
    esac
  done
  case $parameters$byte in
    *A) key=up ;;
    *B) key=down ;;
    *C) key=right ;;
    *D) key=left ;;
    *H | 1~ | 7~) key=home ;;
    *F | 4~ | 8~) key=end ;;
    3~) key=delete ;;
  esac
}

# look_for_interrupt: whether Ctrl+C was typed; other keys are kept for the next question. Does not wait.
look_for_interrupt() {
  while read -r -t 0 byte; do
    IFS= read -r -n 1 byte || return 1
    case $byte in
      "$ctrl_c") typed_ahead=; return 0 ;;
      '') typed_ahead=$typed_ahead$newline ;;
      *) typed_ahead=$typed_ahead$byte ;;
    esac
  done
  return 1
}
