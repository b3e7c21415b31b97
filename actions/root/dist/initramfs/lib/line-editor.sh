# shellcheck shell=sh
# Reads a question from the terminal as readline does: moving, erasing, history, more than one line.
# The text is two lists, what is before the cursor and what is after it. An item is a character, whatever its number of
# bytes, and ends in a separator; that of a new line holds its indentation as well.

prompt='> '
line_break="$newline  "
columns=80
history_size=0

# read_question: sets $question. Status 130 after Ctrl+C with nothing typed, 1 after Ctrl+D or at the end of the input.
read_question() {
  start_line
  while read_key; do
    case $key in
      enter) ! end_line || return 0 ;;
      interrupt) [ -n "$before$after" ] || return 130; go_to_end; echo '^C'; start_line ;;
      hang-up) [ -n "$before$after" ] || return 1; erase_next; draw ;;
      *) edit ;;
    esac
  done
  return 1
}

start_line() {
  before='' after='' cursor_row=0 cursor_column=${#prompt} recalled=$((history_size + 1))
  printf %s "$prompt"
}

# end_line: whether the text is complete; then sets $question. A backslash at its end asks for another line.
end_line() {
  go_to_end
  case $before in
    *"\\$separator")
      before=${before%"\\$separator"}
      insert_break
      return 1
      ;;
  esac
  echo
  remember
  text_of "$before"
  question=
  while case $text in *"$line_break"*) ;; *) false ;; esac; do
    question=$question${text%%"$line_break"*}$newline
    text=${text#*"$line_break"}
  done
  question=$question$text
}

edit() {
  case $key in
    none) return ;;
    ?) insert; return ;;
    new-line) insert_break; return ;;
    left) [ -z "$before" ] || { last_of "$before"; before=${before%"$item"} after=$item$after; } ;;
    right) [ -z "$after" ] || { first_of "$after"; before=$before$item after=${after#"$item"}; } ;;
    home) after=$before$after before='' ;;
    end) before=$before$after after='' ;;
    erase) erase_previous ;;
    delete) erase_next ;;
    erase-to-start) before= ;;
    erase-to-end) after= ;;
    erase-word) erase_word ;;
    up) recall $((recalled - 1)) ;;
    down) recall $((recalled + 1)) ;;
    new-screen) printf %s "${csi}H"; cursor_row=0 ;;
  esac
  draw
}

# insert: the byte of $key. At the end of a row that has room, printing it is all there is to draw.
insert() {
  case $key in
    ["$first_continuation"-"$last_continuation"])
      [ -n "$before" ] || return 0
      before=${before%"$separator"}$key$separator
      ;;
    *)
      before=$before$key$separator
      cursor_column=$((cursor_column + 1))
      ;;
  esac
  if [ -z "$after" ] && [ "$cursor_column" -lt "$columns" ]; then printf %s "$key"; else draw; fi
}

insert_break() {
  before=$before$line_break$separator
  draw
}

# last_of LIST, first_of LIST: set $item to an item of a list that has one.
last_of() {
  item=${1%"$separator"}
  item=${item##*"$separator"}$separator
}

first_of() {
  item=${1%%"$separator"*}$separator
}

erase_previous() {
  [ -n "$before" ] || return 0
  last_of "$before"
  before=${before%"$item"}
}

erase_next() {
  after=${after#*"$separator"}
}

# Blanks before the cursor, and the word before them.
erase_word() {
  while case $before in *[' ']"$separator") ;; *) false ;; esac; do erase_previous; done
  while case $before in '' | *[' ']"$separator") false ;; esac; do erase_previous; done
}

# recall NUMBER: of the history; behind it is what was being typed.
recall() {
  [ "$1" -ge 1 ] && [ "$1" -le $((history_size + 1)) ] || return 0
  [ "$recalled" -le "$history_size" ] || draft=$before$after
  recalled=$1 after=
  if [ "$1" -gt "$history_size" ]; then before=$draft; else eval "before=\$history_$1"; fi
}

remember() {
  latest=
  eval "latest=\${history_$history_size-}"
  [ -n "$before" ] && [ "$before" != "$latest" ] || return 0
  history_size=$((history_size + 1))
  eval "history_$history_size=\$before"
}

go_to_end() {
  [ -n "$after" ] || return 0
  before=$before$after after=''
  draw
}

# draw: all of it again, over what is there.
draw() {
  [ "$cursor_row" = 0 ] || printf %s "$csi${cursor_row}A"
  text_of "$before$after"
  printf '\r%sJ%s%s' "$csi" "$prompt" "$text"
  measure "$before$after"
  # A terminal wraps when the next character comes.
  [ "$column" != 0 ] || printf ' \r'
  end_row=$row
  measure "$before"
  [ "$row" = "$end_row" ] || printf %s "$csi$((end_row - row))A"
  printf '\r'
  [ "$column" = 0 ] || printf %s "$csi${column}C"
  cursor_row=$row cursor_column=$column
}

# measure LIST: sets $row and $column to where it ends, from the prompt's row on.
measure() {
  rest=$1 row=0
  while case $rest in *"$line_break"*) ;; *) false ;; esac; do
    length_of "${rest%%"$line_break"*}"
    row=$((row + (${#prompt} + length - 1) / columns + 1))
    rest=${rest#*"$line_break$separator"}
  done
  length_of "$rest"
  row=$((row + (${#prompt} + length) / columns))
  column=$(((${#prompt} + length) % columns))
}

# length_of LIST: sets $length to its items.
length_of() {
  IFS=$separator
  # shellcheck disable=SC2086 # to be split at the separators
  set -- $1
  unset IFS
  length=$#
}

# text_of LIST: sets $text to its items, one behind the other.
text_of() {
  IFS=$separator
  # shellcheck disable=SC2086 # to be split at the separators
  set -- $1
  IFS=
  text=$*
  unset IFS
}
