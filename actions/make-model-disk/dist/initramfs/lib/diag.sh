# shellcheck shell=sh
# The machine as the guest sees it, a fact a line.

describe_machine() {
  read -r _ _ kernel _ <"$ZOSIA_ROOT/proc/version"
  say "kernel=$kernel"
  say "cpus=$cpus features=$(cpu_features)"
  awk '/^(MemTotal|MemAvailable):/ { printf "zosia: %s=%d MiB\n", substr($1, 1, length($1) - 1), $2 / 1024 }' \
    "$ZOSIA_ROOT/proc/meminfo"
  for entry in "$ZOSIA_ROOT"/sys/block/*; do
    [ -r "$entry/size" ] || continue
    read -r sectors <"$entry/size"
    serial=none
    [ ! -r "$entry/serial" ] || read -r serial <"$entry/serial" || :
    say "disk=${entry##*/} size=$((sectors / 2048)) MiB serial=$serial"
  done
  for entry in "$ZOSIA_ROOT"/sys/class/virtio-ports/*/name; do
    [ -r "$entry" ] || continue
    read -r name <"$entry"
    say "port=$name"
  done
  for entry in "$ZOSIA_ROOT"/usr/lib/*/ggml/backends*/*.so "$ZOSIA_ROOT"/opt/llama/lib/backends/*.so; do
    [ ! -e "$entry" ] || say "backend=${entry##*/}"
  done
}

# Of what the first CPU has, what ggml's speed hangs on.
cpu_features() {
  awk -F : '
    /^(Features|flags)/ {
      n = split($2, all, " ")
      for (i = 1; i <= n; i++)
        if (all[i] ~ /^(asimd|asimdhp|asimddp|i8mm|bf16|sve2?|sme2?|avx|avx2|avx_vnni|avx512f|fma|f16c|sse4_2)$/)
          short = short (short ? "," : "") all[i]
      exit
    }
    END { print short ? short : "none" }' "$ZOSIA_ROOT/proc/cpuinfo"
}
