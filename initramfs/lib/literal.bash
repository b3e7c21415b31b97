# shellcheck shell=bash disable=SC2034,SC2154
# What people type is text: in it a control word of the model's, such as <|im_end|>, ends nobody's turn. The engine makes
# one text of its template and theirs, in which they cannot be told apart. So the prompt of a conversation that has such
# words is made here, of tokens. A Ctrl+C meanwhile ends the program that is at work, and with it all of this.

bodies=$ZOSIA_ROOT/tmp/bodies # of requests, one on each line

# Every model's control words have a < or a [ in them.
may_have_control_words() {
  [[ $(<"$asked")$(<"$conversation") == *[\<[]* ]]
}

# render_marked: sets $template to what the engine makes of the conversation with $mark and a number for each text.
render_marked() {
  read -r mark </proc/sys/kernel/random/uuid
  mark=zosia${mark//-/}
  jq -nc --slurpfile messages "$conversation" --arg mark "$mark" '
    $messages + [{role: "user"}] | to_entries
    | {messages: map({role: .value.role, content: "\($mark)x\(.key)x"})}' >"$bodies" || return 1
  template=$(post /apply-template "$(<"$bodies")")
}

# has_control_words: whether the model would take a part of the conversation for one.
has_control_words() {
  local texts
  texts=$(jq -nc --slurpfile messages "$conversation" --rawfile asked "$asked" \
    '[$messages[].content, $asked] | join("\n")') && are_control_words "$texts"
}

# are_control_words TEXT: whether the model would take a part of a text, which is in JSON, for one.
are_control_words() {
  local texts words
  texts=$(post /tokenize "{\"content\":$1,\"parse_special\":false}") || return 1
  words=$(post /tokenize "{\"content\":$1,\"parse_special\":true}") && [[ $texts != "$words" ]]
}

# template_makes_control_words: whether the template edits texts without such words into some that have them: one that
# takes /think out of what is typed makes <|im_end|> of <|im_/thinkend|>. Also where it cannot be seen what it made.
template_makes_control_words() {
  local rendered edited
  jq -nc --slurpfile messages "$conversation" --rawfile asked "$asked" \
    '{messages: ($messages + [{role: "user", content: $asked}])}' >"$bodies" || return 1
  rendered=$(post /apply-template "$(<"$bodies")") || return 1
  # What stands between the template's own texts now; false where that is what was typed, null where they are not there.
  edited=$(jq -nc --slurpfile messages "$conversation" --rawfile asked "$asked" --arg mark "$mark" \
    --argjson template "$template" --argjson rendered "$rendered" '
    ([$messages[].content, $asked]) as $texts
    | ($template.prompt | split($mark)) as $pieces
    | [$pieces[1:][] | ltrimstr("x") | index("x") as $after
        | {text: $texts[.[:$after] | tonumber], own: .[$after + 1:]}] as $pairs
    | ([$pieces[0], $pairs[].own]) as $own
    | $rendered.prompt
    | if . == $pieces[0] + ($pairs | map(.text + .own) | add // "") then false
      elif startswith($own[0]) and endswith($own[-1])
        and length >= ($own[0] | length) + ($own[-1] | length) | not then null
      else
        reduce $own[1:-1][] as $part (
          {rest: .[($own[0] | length):length - ($own[-1] | length)], between: []};
          if . == null then null
          elif $part == "" then .between += [""]
          else
            (.rest | split($part)) as $around
            | if ($around | length) < 2 then null
              else {rest: ($around[1:] | join($part)), between: (.between + $around[:1])} end
          end)
        | if . then .between + [.rest] | join("\n") else null end
      end') || return 1
  [[ $edited != false ]] || return 1
  [[ $edited == null ]] || are_control_words "$edited"
}

# compose_literal: makes $request of tokens, in which the template's control words alone are such; sets $thinking.
compose_literal() {
  local body tokens='' part
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
