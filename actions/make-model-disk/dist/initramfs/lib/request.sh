# shellcheck shell=sh
# What the host asks for: the kernel command line and the fw_cfg files.

fw_cfg=$ZOSIA_ROOT/sys/firmware/qemu_fw_cfg/by_name/opt/org.zosia

# read_cmdline: sets asked_… to what the flags say, unset where there is no flag.
read_cmdline() {
  read -r cmdline <"$ZOSIA_ROOT/proc/cmdline" || :
  set -f # a * in a flag is no file name pattern
  for word in $cmdline; do
    case $word in
      zosia.ci=*) asked_ci=${word#*=} ;;
      zosia.diag=*) asked_diag=${word#*=} ;;
      zosia.selftest=*) asked_selftest=${word#*=} ;;
      zosia.perf=*) asked_perf=${word#*=} ;;
      zosia.perf.tokens=*) asked_perf_tokens=${word#*=} ;;
      zosia.llama_threads=*) asked_threads=${word#*=} ;;
      zosia.llama_batch_threads=*) asked_batch_threads=${word#*=} ;;
      zosia.llama_args=*) asked_args=${word#*=} ;;
      zosia.*) warn_of_flag "${word%%=*}" ;;
    esac
  done
  set +f
}

# warn_of_flag NAME: a mistyped flag must not pass in silence.
warn_of_flag() {
  nearest=
  for flag in ci diag selftest perf perf.tokens llama_threads llama_batch_threads llama_args; do
    case $1 in
      "zosia.$flag") warn "$1 has no value"; return ;;
      "zosia.$flag"*) nearest=zosia.$flag ;;
    esac
    case zosia.$flag in "$1"*) nearest=zosia.$flag ;; esac
  done
  warn "$1 is not a flag${nearest:+; did you mean $nearest?}"
}

# choose_mode: sets $mode; diagnosis goes before work.
choose_mode() {
  if [ "${asked_diag-}" = 1 ]; then mode=diag
  elif [ "${asked_selftest-}" = 1 ]; then mode=selftest
  elif [ "${asked_perf-}" = 1 ]; then mode=perf
  elif [ -e "$fw_cfg/prompt/raw" ]; then mode=prompt
  elif [ "${asked_ci-}" = 1 ]; then mode=ci
  else mode=interactive
  fi
}

# read_numbers: sets the figures that llama is run with, each usable.
read_numbers() {
  cpus=$(nproc)
  whole zosia.llama_threads "${asked_threads-$cpus}" 1 "$cpus"; threads=$number
  whole zosia.llama_batch_threads "${asked_batch_threads-$threads}" 1 "$threads"; batch_threads=$number
  whole zosia.perf.tokens "${asked_perf_tokens-64}" 1 64; perf_tokens=$number
  read_fw_cfg perf-runs 1; whole perf-runs "$value" 1 1; perf_runs=$number
  read_fw_cfg perf-prompt-tokens 0; whole perf-prompt-tokens "$value" 0 0; perf_prompt_tokens=$number
  read_fw_cfg perf-short-tokens 0; whole perf-short-tokens "$value" 0 0; perf_short_tokens=$number
  read_fw_cfg perf-settle 0; whole perf-settle "$value" 0 0; perf_settle=$number
  read_fw_cfg max-tokens 256; whole max-tokens "$value" 1 256; max_tokens=$number
  read_fw_cfg context-length 4096; whole context-length "$value" 1 4096; context_length=$number
  read_fw_cfg model-name model.gguf; model_name=$value
  read_fw_cfg seed 1; whole seed "$value" 0 1; seed=$number
  read_fw_cfg temperature 0; decimal temperature "$value" 0; temperature=$number
}

# read_fw_cfg NAME DEFAULT: sets $value to the first line of a fw_cfg file.
read_fw_cfg() {
  value=$2
  [ ! -r "$fw_cfg/$1/raw" ] || read -r value <"$fw_cfg/$1/raw" || : # the file need not end in a newline
}

# whole NAME TEXT LEAST DEFAULT: sets $number.
whole() {
  number=$2
  case $2 in
    '' | *[!0-9]* | 0?* | ??????????*) number= ;;
  esac
  if [ -z "$number" ] || [ "$number" -lt "$3" ]; then
    warn "$1=$2 is not a whole number; using $4"
    number=$4
  fi
}

# decimal NAME TEXT DEFAULT: sets $number.
decimal() {
  number=$2
  case $2 in
    '' | . | *[!0-9.]* | *.*.*)
      warn "$1=$2 is not a decimal number; using $3"
      number=$3
      ;;
  esac
}
