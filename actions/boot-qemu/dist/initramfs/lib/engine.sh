# shellcheck shell=sh
# The engine: llama.cpp's llama-server, on the guest's own loopback interface only.

: "${engine_port:=8080}" # only init's tests have another
engine_program=$ZOSIA_ROOT/bin/llama-server
engine_files=$ZOSIA_ROOT/run/engine

# has_engine: whether this image carries one.
has_engine() {
  [ -x "$engine_program" ]
}

# engine_start [ARGUMENT…]: as the user llama, in the background. What it says of itself goes to $llama_log.
engine_start() {
  program=$engine_program
  mkdir -p "$engine_files"
  rm -f "$engine_files/status"
  emit llama-start program="$program" threads:="$threads" batch_threads:="$batch_threads"
  with_llama_args supervise_engine -m "$model_path" -c "$context_length" "$@" \
    -t "$threads" -tb "$batch_threads" -s "$seed" --temp "$temperature" -np 1 --no-warmup \
    --host 127.0.0.1 --port "$engine_port" &
}

# supervise_engine ARGS…: until the engine ends; the host hears of that at once.
supervise_engine() {
  jinja=1
  ! prefers_builtin_template || jinja=0
  # Options that older builds refuse go by environment, which they ignore.
  export LLAMA_ARG_JINJA=$jinja LLAMA_ARG_UI=0 LLAMA_ARG_CACHE_RAM=0 LLAMA_ARG_LOG_VERBOSITY=2
  become_llama "$engine_program" "$@" </dev/null >"$llama_log" 2>&1 &
  echo $! >"$engine_files/pid"
  status=0
  wait $! 2>/dev/null || status=$? # ash reports a killed job here
  echo "$status" >"$engine_files/status"
  emit llama-exit status:="$status"
}

# SmolLM2's own template puts a text about itself before the question, and so small a model answers worse for it.
prefers_builtin_template() {
  head -c 4096 "$model_path" | grep -qi smollm2
}

# engine_wait: until it answers; fails when it ends before. To ask takes time from its loading, so it is asked often for
# a second only: longer loads are those of an emulated CPU.
engine_wait() {
  pauses=10
  until wget -q -O /dev/null "http://127.0.0.1:$engine_port/health" 2>/dev/null; do
    engine_is_running || return 1
    pauses=$((pauses - 1))
    if [ "$pauses" -ge 0 ]; then sleep 0.1; else sleep 0.5; fi
  done
}

engine_is_running() {
  [ ! -e "$engine_files/status" ]
}

# engine_stop: there is nothing that it would have to save.
engine_stop() {
  engine_is_running || return 0
  read -r pid <"$engine_files/pid"
  kill -KILL "$pid" 2>/dev/null || : # it may have ended meanwhile
  while engine_is_running; do sleep 0.1; done
}

# engine_failure: makes the outcome of an engine that ended by itself.
engine_failure() {
  read -r status <"$engine_files/status"
  # It was to run until it is stopped.
  [ "$status" != 0 ] || status=1
  judge_llama
}

# engine_is_too_old: whether it ended because it does not know an option of ours.
engine_is_too_old() {
  ! engine_is_running && [ -z "${asked_args-}" ] && grep -qiE '(unknown|invalid) argument' "$llama_log"
}
