# shellcheck shell=sh
# The modes of a boot, one function each. Every one of them sets the outcome.

# introduce: the mode's own line and what it works with, once.
introduce() {
  [ -z "${introduced-}" ] || return 0
  introduced=1
  say "$mode"
  say "model_dev=${model_dev:-none}"
  say "llama_bin=${program:-none}"
  say "model_path=${model_path:-none}"
}

run_diag() {
  pick_program llama-cli llama-completion
  introduce
  describe_machine
  succeed
}

run_selftest() {
  pick_program llama-cli llama-completion
  introduce
  require_program || return 0
  run_llama "$program" --help </dev/null >/dev/null
  judge_llama
}

run_ci() {
  if [ "$model_reason" = no-disk ]; then
    run_stub "$ZOSIA_ROOT/bin/zosia-repl" </dev/null
  elif require_model; then
    succeed
  fi
  say 'ci mode; powering off'
}

# prepare_console: before the host hears that it may send keys. What comes before the prompt reads it is kept as it is,
# Ctrl+D and Enter too, and not shown twice.
prepare_console() {
  stty -icanon -echo eof undef
  read_fw_cfg terminal-size ''
  [ -z "$value" ] || stty cols "${value% *}" rows "${value#* }" || warn "terminal-size=$value is not COLUMNS ROWS"
}

run_interactive() {
  if [ "$model_reason" = no-disk ]; then
    run_stub setsid -c "$ZOSIA_ROOT/bin/zosia-repl"
    return
  fi
  require_model || return 0
  if has_engine; then
    ! converse || return 0
    warn "this image's llama-server is too old to be asked: this is llama-cli's own prompt"
  else
    warn "this image's llama.cpp has no llama-server: this is llama-cli's own prompt"
  fi
  pick_program llama-cli llama-completion
  require_program || return 0
  stty icanon echo eof '^D'
  if has_new_cli; then set -- --no-jinja; else set -- -cnv; fi
  with_llama_args run_llama setsid -c "$program" -m "$model_path" -c "$context_length" -t "$threads" \
    -tb "$batch_threads" -s "$seed" --temp "$temperature" --simple-io --no-escape --no-warmup "$@"
  leave_terminal
  [ "$status" != 130 ] || status=0 # Ctrl+C is a way to leave
  judge_llama
}

# converse: the conversation at the console; fails where the image's engine is none that can be asked.
converse() {
  engine_start # an answer may fill the context
  if host_keeps_snapshots; then
    hold_prompt
    offer_snapshot_at_prompt &
  fi
  tell_questions
  status=0
  engine_run_prompt setsid -c "$ZOSIA_ROOT/bin/zosia-chat" "$engine_port" || status=$?
  rm -f "$engine_files/prompt"
  kill "$teller" 2>/dev/null || : # it ends by itself where init has lost its FIFO
  leave_terminal
  if engine_is_running; then
    engine_stop
    case $status in
      0 | 130) succeed ;; # Ctrl+C at an empty prompt is a way to leave
      *) fail init-failed "the prompt ended with status $status" ;;
    esac
  elif engine_is_too_old; then
    return 1
  else
    engine_failure
  fi
}

# run_stub COMMAND…: the prompt of a guest without a model.
run_stub() {
  say 'model not found in /models; starting stub prompt'
  status=0
  as_llama "$@" || status=$?
  leave_terminal
  case $status in
    0 | 130) succeed ;;
    *) fail init-failed "the stub prompt ended with status $status" ;;
  esac
}

# A program that did not end by itself leaves the cursor within a line.
leave_terminal() {
  [ "$status" = 0 ] || echo
}

# The host asks the engine by the port org.zosia.http, as often as it likes. A host that has no such port, and an image
# that has no such engine, get one answer by the port org.zosia.output.
run_prompt() {
  if open_engine_port; then
    program=$engine_program
    introduce
    require_model_for_prompt || return 0
    ! answer_by_engine || return 0
    warn "this image's llama-server is too old to be asked: no finish reason and no token counts"
  fi
  pick_program llama-completion llama-cli
  introduce
  require_model_for_prompt && require_program && take_prompt || return 0
  with_llama_args answer "$program" -m "$model_path" -f "$ZOSIA_ROOT/run/prompt" -n "$max_tokens" \
    -c "$context_length" -t "$threads" -tb "$batch_threads" -s "$seed" --temp "$temperature" \
    -cnv -st --no-display-prompt --no-escape --simple-io --no-warmup
  judge_llama
}

# open_engine_port: whether there are both a port for the host to ask by and an engine to answer.
open_engine_port() {
  find_port org.zosia.http || return 1
  if ! has_engine; then
    warn "this image's llama.cpp has no llama-server: no finish reason and no token counts"
    return 1
  fi
  open_http_port "$port"
}

# answer_by_engine: fails where the image's engine is none that can be asked.
answer_by_engine() {
  engine_start -n "$max_tokens"
  if engine_wait; then
    offer_snapshot
    emit engine port=org.zosia.http
    relay_requests
  fi
  if engine_is_running; then
    engine_stop
    succeed
  elif engine_is_too_old; then
    return 1
  else
    engine_failure
  fi
}

require_model_for_prompt() {
  require_model || {
    say "prompt requires model $ZOSIA_ROOT/models/model.gguf"
    return 1
  }
}

# take_prompt: copies the prompt to where llama may read it.
take_prompt() {
  read -r size <"$fw_cfg/prompt/size"
  if [ "$size" = 0 ] || [ "$size" -gt "$guest_file_bytes" ]; then
    fail init-failed "the prompt has $size bytes; it needs 1 to $guest_file_bytes"
    return 1
  fi
  cat "$fw_cfg/prompt/raw" >"$ZOSIA_ROOT/run/prompt"
}

# answer COMMAND…: runs llama with its standard output on the port org.zosia.output, or the console without one.
# Through a pipe: the port stays ours, and llama sees no terminal to colour its answer for.
answer() {
  mkfifo "$ZOSIA_ROOT/run/answer"
  if find_port org.zosia.output; then
    cat <"$ZOSIA_ROOT/run/answer" >"$port" &
  else
    cat <"$ZOSIA_ROOT/run/answer" &
  fi
  courier=$!
  run_llama "$@" </dev/null >"$ZOSIA_ROOT/run/answer"
  wait_at_most 5 "$courier"
}

run_perf() {
  tool=llama-completion
  ! bench_can_measure || tool=llama-bench
  pick_program "$tool" llama-cli
  introduce
  if ! require_model; then
    say "perf requires model $ZOSIA_ROOT/models/model.gguf"
    return
  fi
  require_program || return 0
  [ "$perf_settle" = 0 ] || settle
  speed=
  if [ "$tool" = llama-bench ]; then measure_by_bench; else measure_by_completion; fi
  judge_llama
  [ "$outcome" = ok ] || return 0
  if [ -z "$speed" ]; then
    fail llama-failed "$program printed no timings"
    return
  fi
  # shellcheck disable=SC2086 # three words
  set -- $speed
  say "perf tokens=$1 seconds=$2 tok_per_s=$3"
  emit_tests
  emit perf tokens:="$1" seconds:="$2" tok_per_s:="$3" tool="$tool"
}

# The kernel still tests its ciphers behind our back, and the disk has its own speed: neither is to be in the figures.
settle() {
  cat "$model_path" >/dev/null
  sleep "$perf_settle"
}

# llama-bench takes neither a context nor batch threads: where either is asked for, llama-completion measures.
bench_can_measure() {
  [ -x "$ZOSIA_ROOT/bin/llama-bench" ] || return 1
  [ -z "${asked_llama_batch_threads+asked}" ] && [ ! -e "$fw_cfg/context-length/raw" ] || return 1
  case ,${asked_llama_args-}, in
    *,-c,* | *,--ctx-size,* | *,-tb,* | *,--threads-batch,*) return 1 ;;
  esac
}

# The longest generation comes last, and is the one that counts.
measure_by_bench() {
  generations=$perf_tokens
  [ "$perf_short_tokens" = 0 ] || generations=$perf_short_tokens,$perf_tokens
  with_llama_args run_llama "$program" -m "$model_path" -p "$perf_prompt_tokens" -n "$generations" -r "$perf_runs" \
    -t "$threads" -o json </dev/null >"$ZOSIA_ROOT/run/bench.json"
  speed=$(parse_bench <"$ZOSIA_ROOT/run/bench.json") || :
  parse_bench_tests <"$ZOSIA_ROOT/run/bench.json" >"$ZOSIA_ROOT/run/tests"
}

emit_tests() {
  while read -r prompt_tokens tokens samples; do
    emit perf-test prompt_tokens:="$prompt_tokens" tokens:="$tokens" samples_ns:="[$samples]"
  done <"$ZOSIA_ROOT/run/tests"
}

# The first token comes out of the prompt's evaluation, so one more is asked for than is timed. llama-completion does not
# repeat: it is run again.
measure_by_completion() {
  echo 'Once upon a time' >"$ZOSIA_ROOT/run/prompt"
  generations=$ZOSIA_ROOT/run/generations
  : >"$generations"
  remaining=$perf_runs
  while [ "$remaining" -gt 0 ]; do
    remaining=$((remaining - 1))
    with_llama_args run_llama "$program" -m "$model_path" -f "$ZOSIA_ROOT/run/prompt" -n $((perf_tokens + 1)) \
      -c "$context_length" -t "$threads" -tb "$batch_threads" -s "$seed" --temp "$temperature" \
      -no-cnv --ignore-eos --no-display-prompt --simple-io </dev/null >/dev/null
    [ "$status" = 0 ] || return 0
    parse_timings "$perf_tokens" <"$llama_log" >>"$generations" || return 0
  done
  generations_as_test <"$generations" >"$ZOSIA_ROOT/run/tests"
  speed=$(mean_speed <"$generations")
}
