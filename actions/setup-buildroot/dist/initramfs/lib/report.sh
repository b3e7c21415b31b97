# shellcheck shell=sh
# What people read on the console, and the one outcome that this boot ends with.

# Until a mode says otherwise, an end of this script is its death.
outcome=init-failed
message=

say() {
  printf 'zosia: %s\n' "$*"
}

warn() {
  say "warning: $*"
  emit warning message="$*"
}

succeed() {
  outcome=ok
  message=
}

# fail OUTCOME MESSAGE
fail() {
  outcome=$1
  message=$2
}

# shut_down STATUS: every way out leads here.
shut_down() {
  trap - EXIT
  set +e
  [ "$outcome" != init-failed ] || message=${message:-init ended early, with status $1}
  [ "$outcome" = ok ] || say "error: $message"
  [ -n "$relay" ] || say "outcome=$outcome" # else the event says it
  say 'shutting down'
  emit end outcome="$outcome" message="$message"
  await_ack
  power_off
}
