# shellcheck shell=bash disable=SC2034,SC2154
# What people type is text: in it a control word of the model's, such as <|im_end|>, ends nobody's turn. The engine makes
# one text of its template and theirs, in which they cannot be told apart. So the prompt of a conversation that has such
# words is made here, of tokens. A Ctrl+C meanwhile ends the program that is at work, and with it all of this.

bodies=$ZOSIA_ROOT/tmp/bodies # of requests, one on each line

# Every model's control words have a < or a [ in them.
may_have_control_words() {
  [[ $(<"$asked")$(<"$conversation") == *[\<[]* ]]
}

# has_control_words: whether the model would take a part of the conversation for one.
has_control_words() {
  local texts words
  jq -nc --slurpfile messages "$conversation" --rawfile asked "$asked" \
    '{content: ([$messages[].content, $asked] | join("\n"))} | . + {parse_special: (false, true)}' >"$bodies" || return 1
  { read -r texts; read -r words; } <"$bodies"
  texts=$(post /tokenize "$texts") && words=$(post /tokenize "$words") && [[ $texts != "$words" ]]
}

# compose_literal: makes $request of tokens, in which the template's control words alone are such; sets $thinking.
compose_literal() {
  local mark template body tokens='' part
  read -r mark </proc/sys/kernel/random/uuid
  mark=zosia${mark//-/}
  jq -nc --slurpfile messages "$conversation" --arg mark "$mark" '
    $messages + [{role: "user"}] | to_entries
    | {messages: map({role: .value.role, content: "\($mark)x\(.key)x"})}' >"$bodies" || return 1
  template=$(post /apply-template "$(<"$bodies")") || return 1
  # First how the answer begins, then what is to become tokens: the template's texts, with the people's between them.
  jq -nrc --slurpfile messages "$conversation" --rawfile asked "$asked" --arg mark "$mark" \
    --argjson template "$template" '
    ([$messages[].content, $asked]) as $texts
    | ($template.prompt | split($mark)) as $parts
    | if $template.prompt | test("<think>\\s*$") then "opened" else "apart" end,
      ({content: $parts[0], parse_special: true, add_special: true},
        ($parts[1:][] | ltrimstr("x") | index("x") as $after
          | {content: $texts[.[:$after] | tonumber], parse_special: false},
            (.[$after + 1:] | select(. != "") | {content: ., parse_special: true}))
        | tojson)' >"$bodies" || return 1
  while IFS= read -r body; do
    if [[ $body != '{'* ]]; then
      thinking=$body
      continue
    fi
    part=$(post /tokenize "$body") || return 1
    part=${part#*[} part=${part%%]*}
    tokens+=${part:+,$part}
  done <"$bodies"
  request="{\"prompt\":[${tokens#,}],\"stream\":true,\"stream_options\":{\"include_usage\":true}}"
}
