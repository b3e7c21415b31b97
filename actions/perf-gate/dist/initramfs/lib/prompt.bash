# shellcheck shell=bash
# Questions, edited at the terminal by GNU Readline. Callers set commands=(…): what Tab completes.
#
# `read -e` gives the first line of what was typed only, and nothing at Ctrl+C. So Enter and Ctrl+C are macros, which
# first hand the whole of it to us. No key is a signal while Readline reads; while an answer is shown Ctrl+C is.

# The image has the description of this one locale, and of its characters only.
unset LC_ALL
export LC_CTYPE=C.UTF-8

ps1='> '
question='' interrupted=''

# prepare_terminal: call `restore_terminal` before the end.
prepare_terminal() {
  terminal=$(stty -g)
  # Keys that come while nobody reads are kept as they are, Ctrl+C or not, and not shown.
  stty -icanon -echo -ixon noflsh intr '^C' quit undef susp undef
  set -o emacs
  # The kernel says "linux", of which the image has no description. Every terminal of today understands what is written
  # for this one.
  export TERM=xterm
  bind 'set enable-bracketed-paste on'
  bind 'set bind-tty-special-chars off'
  bind 'set keyseq-timeout 0' # the bytes of a key may come far apart from a slow host
  bind 'set bell-style none'
  bind 'set echo-control-characters off'
  bind -x '"\C-x\C-q": take_line'
  bind -x '"\C-x\C-c": interrupted=1'
  bind -x '"\C-x\C-t": complete_command'
  bind '"\e[": skip-csi-sequence' # keys that mean nothing
  bind '"\C-m": "\C-x\C-q\C-x\C-a"'
  bind '"\C-j": "\C-x\C-q\C-x\C-a"'
  bind '"\C-c": "\C-x\C-c\C-x\C-q\C-x\C-a"'
  bind '"\C-i": "\C-x\C-t"'
  bind '"\e\C-m": "\C-v\C-j"'
  bind '"\e\C-j": "\C-v\C-j"'
  bind '"\e[3;5~": kill-word'
}

restore_terminal() {
  stty "$terminal"
}

# next_question: sets $question to one of more than blanks. Fails at the end of the input; ends with 130 by Ctrl+C, which
# drops what is typed and leaves where it is the second at an empty prompt.
next_question() {
  local status warned=''
  while :; do
    status=0
    read_question || status=$?
    case $status in
      0) [[ $question != *[![:space:]]* ]] || return 0 ;;
      130) if [[ -n $question ]]; then warned=''; else leave_at_second; fi ;;
      *) return 1 ;;
    esac
  done
}

leave_at_second() {
  [[ -z $warned ]] || exit 130
  echo '(To leave, press Ctrl+C again or Ctrl+D, or type /exit.)'
  warned=1
}

# read_question: sets $question. Fails with 130 at Ctrl+C and with 1 at the end of the input.
read_question() {
  question=''
  # Readline would take a terminal without echo for one where a password is typed. Ctrl+C may end stty itself.
  stty echo intr undef || stty echo intr undef
  interrupted='' # one that came before there was anything to drop
  IFS= read -e -r -p "$ps1" _ || [[ -n $interrupted ]] || return 1
  stty -echo intr '^C'
  [[ -z $interrupted ]] || return 130
  remember "$question"
}

# take_line: all that was typed is the question, unless a backslash at its end asks for another line.
take_line() {
  if [[ -z $interrupted && $READLINE_LINE == *\\ ]]; then
    READLINE_LINE=${READLINE_LINE%\\}$'\n' READLINE_POINT=${#READLINE_LINE}
    bind '"\C-x\C-a": redraw-current-line'
    return
  fi
  question=$READLINE_LINE
  bind '"\C-x\C-a": accept-line'
}

# complete_command: the start of one of $commands is completed; anywhere else a tab is text, as in pasted code.
complete_command() {
  local command matches=()
  if [[ $READLINE_LINE == /* && $READLINE_LINE != *[[:space:]]* ]]; then
    for command in "${commands[@]}"; do
      [[ $command != "$READLINE_LINE"* ]] || matches+=("$command")
    done
    [[ ${#matches[@]} != 1 ]] || READLINE_LINE=${matches[0]} READLINE_POINT=${#matches[0]}
    return
  fi
  READLINE_LINE=${READLINE_LINE:0:READLINE_POINT}$'\t'${READLINE_LINE:READLINE_POINT}
  READLINE_POINT=$((READLINE_POINT + 1))
}

# recall: the questions of earlier sessions, where the host keeps them.
recall() {
  local earlier=() one
  [[ -s $ZOSIA_ROOT/run/history ]] || return 0
  jq -Rj '(try @base64d catch "") | select(. != "") + "\u0000"' "$ZOSIA_ROOT/run/history" >"$ZOSIA_ROOT/tmp/history"
  mapfile -d '' -t earlier <"$ZOSIA_ROOT/tmp/history"
  for one in "${earlier[@]}"; do remember "$one"; done
}

# keep QUESTION: for later sessions, unless it is long: pipes pass on 4096 bytes in one piece.
keep() {
  [[ -e $ZOSIA_ROOT/run/history && -p $ZOSIA_ROOT/run/questions && ${#1} -le 700 ]] || return 0
  (trap '' INT && printf %s "$1" | jq -Rsr @base64 >"$ZOSIA_ROOT/run/questions") &
}

remember() {
  [[ $1 == *[![:space:]]* && $1 != "${last_question-}" ]] || return 0
  history -s -- "$1"
  last_question=$1
}
