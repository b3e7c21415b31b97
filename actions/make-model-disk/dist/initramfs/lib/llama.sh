# shellcheck shell=sh
# llama.cpp: which program, how it is run, and what its end means.

llama_log=$ZOSIA_ROOT/run/llama.log

# pick_program NAME…: sets $program to the first that the image carries, else to nothing.
pick_program() {
  for name; do
    program=$ZOSIA_ROOT/bin/$name
    [ ! -x "$program" ] || return 0
  done
  program=
}

# require_program: whether there is one; if not, that is the outcome.
require_program() {
  [ -z "$program" ] || return 0
  fail llama-failed 'this image carries no llama program for this mode'
  return 1
}

# Since December 2025 llama-cli chats only, and llama-completion does what the old llama-cli did: where both
# are, llama-cli is the new one.
has_new_cli() {
  [ -x "$ZOSIA_ROOT/bin/llama-cli" ] && [ -x "$ZOSIA_ROOT/bin/llama-completion" ]
}

# with_llama_args COMMAND…: runs it with the arguments that the command line asked for behind its own.
with_llama_args() {
  set -f
  IFS=,
  # shellcheck disable=SC2086 # to be split at the commas
  set -- "$@" ${asked_llama_args-}
  unset IFS
  set +f
  "$@"
}

# run_llama COMMAND…: runs $program by that command; sets $status. Its diagnostics go to the log.
run_llama() {
  emit llama-start program="$program" threads:="$threads" batch_threads:="$batch_threads"
  status=0
  as_llama "$@" 2>"$llama_log" || status=$?
  emit llama-exit status:="$status"
}

# judge_llama: makes the outcome of $status and the log.
judge_llama() {
  if [ "$status" = 0 ]; then
    succeed
    return
  fi
  if read_template_error; then
    fail llama-failed "llama.cpp cannot use the model's chat template${template_error:+ ($template_error)};\
 zosia.llama_args=--chat-template,chatml sets another"
    return
  fi
  show_log
  if killed_for_memory || grep -qiE 'insufficient memory|(failed|unable) to allocate|bad_alloc' "$llama_log"; then
    fail out-of-memory 'the model and its context do not fit into memory'
  elif grep -q 'no backends are loaded' "$llama_log"; then
    fail llama-failed 'llama.cpp finds none of its CPU backends in this image'
  elif grep -qiE 'failed to load model|error loading model' "$llama_log"; then
    fail model-unreadable "llama cannot load $model_path from $model_dev"
  elif grep -q 'prompt is too long' "$llama_log"; then
    fail llama-failed "the prompt does not fit into a context of $context_length tokens; give it a longer context"
  else
    fail llama-failed "$program ended with status $status"
  fi
}

# read_template_error: whether llama ended for the model's chat template; sets $template_error to the reason, if it gave
# one. Its own advice, to do without Jinja, helps no template that is not in its list.
read_template_error() {
  grep -q 'chat template parsing error' "$llama_log" || return 1
  template_error=$(sed -n 's/^Error: //p' "$llama_log" | tail -n 1 | tr -cd ' -~')
}

# The last words of llama, without what could drive a terminal.
show_log() {
  tail -n 5 "$llama_log" | tr -cd '\n -~' | while IFS= read -r line; do
    say "error: $line"
  done
}
