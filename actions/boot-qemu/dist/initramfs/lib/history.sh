# shellcheck shell=sh
# The prompt's history, which a host may keep between sessions: earlier questions come from it as lines, in Base64, and
# each new one goes to it as an event.

earlier_questions=$ZOSIA_ROOT/run/history # for the prompt; exists where the host keeps them
new_questions=$ZOSIA_ROOT/run/questions   # from the prompt

# note_history TEXT: what the host says behind `history`: a question, or nothing, by which it says that it keeps them.
note_history() {
  is_base64 "$1" || return 0
  printf '%s\n' "$1" >>"$earlier_questions"
}

# tell_questions: in the background, while there is a prompt.
tell_questions() {
  mkfifo -m 0622 "$new_questions"
  while IFS= read -r question; do
    ! is_base64 "$question" || emit question text="$question"
  done <>"$new_questions" &
  teller=$!
}

is_base64() {
  case $1 in *[!A-Za-z0-9+/=]*) return 1 ;; esac
}
