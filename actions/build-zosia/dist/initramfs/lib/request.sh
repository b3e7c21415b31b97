# shellcheck shell=sh
# What the host asks for: the kernel command line and the fw_cfg files.

fw_cfg=$ZOSIA_ROOT/sys/firmware/qemu_fw_cfg/by_name/$fw_cfg_folder

# read_cmdline: sets asked_… to what the flags say, unset where there is no flag.
read_cmdline() {
  read -r cmdline <"$ZOSIA_ROOT/proc/cmdline" || :
  set -f # a * in a flag is no file name pattern
  for word in $cmdline; do
    read_flag "$word" && continue
    case $word in zosia.*) warn_of_flag "${word%%=*}" ;; esac
  done
  set +f
}

# warn_of_flag NAME: a mistyped flag must not pass in silence.
warn_of_flag() {
  nearest=
  for flag in $kernel_parameters; do
    case $1 in
      "$flag") warn "$1 has no value"; return ;;
      "$flag"*) nearest=$flag ;;
    esac
    case $flag in "$1"*) nearest=$flag ;; esac
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

# read_numbers: sets what llama is run with, each usable.
read_numbers() {
  cpus=$(nproc)
  whole zosia.llama_threads "${asked_llama_threads-$cpus}" 1 "$cpus"; threads=$number
  whole zosia.llama_batch_threads "${asked_llama_batch_threads-$threads}" 1 "$threads"; batch_threads=$number
  read_settings
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
