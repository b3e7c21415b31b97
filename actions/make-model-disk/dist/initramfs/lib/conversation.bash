# shellcheck shell=bash disable=SC2154
# The conversation: what the engine is asked, and what of its answers is kept. The engine itself remembers nothing.

conversation=$ZOSIA_ROOT/tmp/conversation # its messages, a JSON object on each line
asked=$ZOSIA_ROOT/tmp/asked
record=$ZOSIA_ROOT/tmp/record # what came of the answer
figures=$ZOSIA_ROOT/tmp/figures

questions=0
last_answer='none yet'
context_used=0
context_length=0

forget() {
  : >"$conversation"
  context_used=0
}
forget

# answer QUESTION: shows the answer, and remembers both. Fails where the engine is gone.
answer() {
  printf %s "$1" >"$asked"
  questions=$((questions + 1))
  interrupted=''
  keep "$1"
  exchange || return 1
  if [[ $error_type = exceed_context_size_error && -s $conversation ]]; then
    echo "(The context of $context_length tokens is full: a new conversation begins.)"
    forget
    exchange || return 1
  fi
  tell_end
}

# exchange: asks, shows the answer and takes its record. A Ctrl+C before anything was asked ends our programs, and after
# the answer it comes too late.
exchange() {
  local since=$EPOCHREALTIME size status=1
  waiting_since=$SECONDS
  echo '{}' >"$record"
  size=$(stty size 2>/dev/null) # which fails where the terminal does not know
  compose
  if [[ -z $interrupted ]] && connect; then
    send POST "$endpoint" "$request" 2>/dev/null && read_head wait_for_answer && status=0
    hide_waiting
    [[ $status != 0 || -n $interrupted ]] || show_answer "${size#* }"
    hang_up
  fi
  trap '' INT
  tenths=$(((${EPOCHREALTIME//[!0-9]/} - ${since//[!0-9]/}) / 100000))
  read_record
  trap 'interrupted=1' INT
  [[ -n $interrupted || -n $finish || -n $error ]] || engine_has_survived
}

# compose: makes $request for $endpoint. A byte that is not UTF-8 becomes U+FFFD here.
compose() {
  endpoint=/v1/completions
  if may_have_control_words && render_marked && { has_control_words || template_makes_control_words; }; then
    ! compose_literal || return 0
  fi
  endpoint=/v1/chat/completions thinking=told
  request=$(jq -nc --slurpfile messages "$conversation" --rawfile asked "$asked" \
    '{messages: ($messages + [{role: "user", content: $asked}]), stream: true, stream_options: {include_usage: true}}')
}

wait_for_answer() {
  [[ -z $interrupted ]] || return 1
  show_waiting 'Thinking'
}

# show_answer COLUMNS: Ctrl+C ends `cat`, and with it the connection, by which the engine knows. What has come by then is
# shown and kept.
show_answer() {
  if [[ $http_status = 200 ]]; then
    cat <&"$engine" | (trap '' INT && exec jq -Rnj --unbuffered --argjson chunked "$chunked" \
      --argjson columns "${1:-0}" --arg thinking "$thinking" -f "$ZOSIA_LIB/answer.jq" 2>"$record")
  else
    cat <&"$engine" >"$record"
  fi
}

# read_record: sets $finish, $error_type, $error, and what /stats tells.
read_record() {
  local fields
  jq -r '
    def line: tostring | gsub("[[:cntrl:]]+"; " ");
    def rate: . * 10 | floor / 10;
    def count: if type == "number" and . >= 0 and . < 1e9 then floor else 0 end;
    (.finish // ""),
    (.error.type // ""),
    (.error.message // .error // "" | line),
    (.usage | (.prompt_tokens? | count) + (.completion_tokens? | count)),
    (if .timings then
      "prompt \(.timings.prompt_per_second | rate) t/s, answer \(.timings.predicted_per_second | rate) t/s"
    else "" end),
    (.begun // false),
    ((.message.content // "") != "")' "$record" >"$figures" 2>/dev/null || :
  mapfile -t fields <"$figures" # the image has no /dev/fd for <()
  finish=${fields[0]-} error_type=${fields[1]-} error=${fields[2]-}
  [[ ${fields[3]:-0} = 0 ]] || context_used=${fields[3]}
  last_answer="$((tenths / 10)).$((tenths % 10)) s${fields[4]:+, ${fields[4]}}"
  [[ ${fields[5]-} != true ]] || echo
  [[ ${fields[6]-} != true ]] || remember_answer
}

remember_answer() {
  jq -c --rawfile asked "$asked" '{role: "user", content: $asked}, .message' "$record" >>"$conversation"
}

# tell_end: what is to be said of an answer that did not simply end.
tell_end() {
  if [[ -n $error ]]; then
    case "$error_type: $error" in
      exceed_context_size_error:*) echo "(The question alone does not fit into the context of $context_length tokens.)" ;;
      *'does not match the expected '*) echo "(The answer does not have the form that the model's chat template prescribes.)" ;;
      *) echo "(The engine refuses: $error)" ;;
    esac
  elif [[ $finish = length ]] && ((context_used < context_length - 8)); then
    echo '(Cut: the engine was started with a limit of tokens.)'
  elif [[ $finish = length ]]; then # the engine leaves a place or two empty
    echo "(Cut: the context of $context_length tokens is full. A new conversation begins.)"
    forget
  elif [[ -z $finish && -n $interrupted ]]; then
    echo '(stopped)'
  elif [[ -z $finish ]]; then
    echo '(The answer broke off.)'
  fi
  echo
}
