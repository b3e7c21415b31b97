# shellcheck shell=sh
# A snapshot: the host may keep this guest as it is once its engine is loaded, and go on with copies of it. The place for
# that is where nothing was asked yet, and nothing shown that a person would miss.

resumed=$ZOSIA_ROOT/run/resumed       # what the host says, from the process that hears it
held_prompt=$ZOSIA_ROOT/run/held      # lets the prompt go on
prompt_waits=$ZOSIA_ROOT/run/prompt-waits # from the prompt

host_keeps_snapshots() {
  [ -n "$relay" ] && [ -e "$fw_cfg/snapshot/raw" ]
}

# offer_snapshot: waits until the host has made its snapshot or says that it makes none. Each copy comes out of here, at
# another time than it went in.
offer_snapshot() {
  host_keeps_snapshots || return 0
  mkfifo "$resumed"
  emit ready
  read -r word seconds seed <"$resumed"
  rm "$resumed"
  [ "$word" = restored ] || return 0
  set_clock "$seconds"
  stir_random_numbers "$seed"
  emit restored
}

# hear_of_snapshot LINE: the host's. One that nobody waits for is none.
hear_of_snapshot() {
  [ ! -p "$resumed" ] || printf '%s\n' "$1" >"$resumed"
}

# offer_snapshot_at_prompt: beside the prompt, which waits in `begin` of zosia-chat.
offer_snapshot_at_prompt() {
  read -r _ <"$prompt_waits"
  offer_snapshot
  echo >"$held_prompt"
}

# hold_prompt: before it starts.
hold_prompt() {
  mkfifo -m 0644 "$held_prompt"
  mkfifo -m 0622 "$prompt_waits"
}
