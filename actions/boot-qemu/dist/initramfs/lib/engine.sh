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
  emit llama-start program="$program" threads:="$threads" batch_threads:="$batch_threads"
  with_llama_args supervise_engine -m "$model_path" -c "$context_length" "$@" \
    -t "$threads" -tb "$batch_threads" -s "$seed" --temp "$temperature" -np 1 --no-warmup &
  supervisor=$!
}

# supervise_engine ARGS…: until the engine ends; the host and the prompt hear of that at once.
supervise_engine() {
  jinja=1
  ! prefers_builtin_template || jinja=0
  # Options that older builds refuse go by environment, which they ignore.
  export LLAMA_ARG_JINJA=$jinja LLAMA_ARG_ALIAS="$model_name" LLAMA_ARG_UI=0 LLAMA_ARG_CACHE_RAM=0 LLAMA_ARG_LOG_VERBOSITY=2
  # Where it listens is not for zosia.llama_args to say: nobody would find it.
  become_llama "$engine_program" "$@" --host 127.0.0.1 --port "$engine_port" </dev/null >"$llama_log" 2>&1 &
  echo $! >"$engine_files/pid"
  status=0
  wait $! 2>/dev/null || status=$? # ash reports a killed job here
  echo "$status" >"$engine_files/new-status"
  mv "$engine_files/new-status" "$engine_files/status" # whoever finds it finds it whole
  emit llama-exit status:="$status"
  engine_end_prompt
}

# engine_run_prompt COMMAND…: as the user llama, in a process that the engine's end ends as well.
engine_run_prompt() {
  (
    sh -c 'echo "$PPID"' >"$engine_files/prompt"
    become_llama "$@"
  )
}

# A prompt that waits for a key would not hear of it.
engine_end_prompt() {
  [ -s "$engine_files/prompt" ] || return 0
  read -r pid <"$engine_files/prompt"
  kill "$pid" 2>/dev/null || : # it may have ended meanwhile
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

# engine_is_running: if not, the host has been told.
engine_is_running() {
  [ -e "$engine_files/status" ] || return 0
  wait "$supervisor" || :
  return 1
}

# engine_stop: there is nothing that it would have to save.
engine_stop() {
  until [ -s "$engine_files/pid" ] || ! engine_is_running; do sleep 0.1; done # it may only just have been started
  engine_is_running || return 0
  read -r pid <"$engine_files/pid"
  kill -KILL "$pid" 2>/dev/null || : # it may have ended meanwhile
  while engine_is_running; do sleep 0.1; done
}

# engine_failure: makes the outcome of an engine that ended by itself.
engine_failure() {
  read -r status <"$engine_files/status"
  if [ "$status" = 0 ]; then # as with zosia.llama_args=--version
    fail llama-failed "$program ended by itself"
  else
    judge_llama
  fi
}

# engine_is_too_old: whether it ended because it does not know an option of ours, rather than of zosia.llama_args.
engine_is_too_old() {
  ! engine_is_running || return 1
  unknown=$(sed -nE 's/.*([Uu]nknown|[Ii]nvalid) argument: *//p' "$llama_log")
  case ,${asked_llama_args-}, in *,"$unknown",*) return 1 ;; esac
  [ -n "$unknown" ]
}
