# shellcheck shell=sh
# HTTP for the host: the virtio-serial port org.zosia.http leads to the engine, and to nothing else.
# Descriptor 8 is the port. A port is one stream of bytes, so requests come one after the other; each says how long it
# is (Content-Length) and that its connection is its own (Connection: close).

carriage_return=$(printf '\r')

# relay_requests: until the host hangs up. A request that comes before the answer to the last one is over, takes its
# place.
relay_requests() {
  connection=
  while read_head; do
    drop_connection
    mv "$engine_files/next-head" "$engine_files/head"
    if [ "$body_bytes" -gt "$request_body_bytes" ]; then
      head -c "$body_bytes" <&8 >/dev/null
      refuse_body >&8
      continue
    fi
    head -c "$body_bytes" <&8 >"$engine_files/body"
    connect_engine &
    connection=$!
  done
  drop_connection
}

# read_head: the lines of a request up to the empty one; sets $body_bytes and $mark. Fails when the host has hung up.
read_head() {
  body_bytes=0 mark=
  : >"$engine_files/next-head" # what is being answered may still be read
  while IFS= read -r line <&8; do
    line=${line%"$carriage_return"}
    case $line in
      [Cc]ontent-[Ll]ength:*) body_bytes=${line#*:}; body_bytes=$((body_bytes)) ;;
      [Zz]osia-[Mm]ark:*) mark=${line#*:}; continue ;;
    esac
    printf '%s\r\n' "$line" >>"$engine_files/next-head"
    [ -n "$line" ] || return 0
  done
  return 1
}

# write_mark: tells the host that what comes now belongs to this request, whatever it gave up before.
write_mark() {
  [ -z "$mark" ] || printf '%s\r\n' "${mark# }"
}

refuse_body() {
  write_mark
  printf 'HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'
}

connect_engine() {
  write_mark >&8
  # shellcheck disable=SC2016 # for the other shell
  exec nc 127.0.0.1 "$engine_port" -e sh -c 'cat "$1/head" "$1/body"; exec cat >&8' sh "$engine_files" 2>/dev/null
}

# The engine stops generating for who has hung up.
drop_connection() {
  [ -n "$connection" ] || return 0
  kill "$connection" 2>/dev/null || : # most are over
  wait "$connection" 2>/dev/null || :
  connection=
}
