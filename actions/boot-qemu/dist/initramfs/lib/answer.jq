# Shows an answer of llama-server while it comes, and says on standard error what came of it, as one JSON object:
# message (what the conversation goes on with), finish (the finish_reason), usage, timings and error, each null if absent.
#
# Input: the raw lines of a body of Server-Sent Events. $chunked: whether it comes in HTTP's chunks.
# $columns: of the terminal, 0 where they are unknown.
# $thinking: how thoughts are told from the answer: by the engine (told), or by the words around them, of which the first
# is the answer's (apart) or the prompt's (opened).

def hexadecimal:
  reduce (ascii_downcase | explode[]) as $digit (0; . * 16 + (if $digit > 57 then $digit - 87 else $digit - 48 end));

# The lines within HTTP's chunks. `left` are the bytes to come of a chunk, null before its size; of a line that two
# chunks share, `start` is the first part.
def unchunked:
  foreach inputs as $raw ({left: null, start: ""};
    .line = null
    | ($raw | utf8bytelength) as $bytes
    | if .left == null then
        ($raw | sub("[;\r].*"; "")) as $size
        | if $size == "" then . else .left = ($size | hexadecimal) end
      elif $bytes >= .left then
        .start += ($raw | rtrimstr("\r")) | .left = null
      else
        .line = .start + $raw | .start = ""
        | .left -= $bytes + 1
        | if .left == 0 then .left = null else . end
      end;
    .line // empty);

def events:
  (if $chunked then unchunked else inputs end)
  | if startswith("data: {") then ltrimstr("data: ") elif startswith("{") then . else empty end
  | try fromjson catch {error: {message: "its answer is no JSON"}};

# Without what could drive the terminal or turn its text round: control characters other than \t and \n, and Unicode's
# overrides and isolates of direction.
def harmless:
  explode
  | map(select(
      (. >= 32 or . == 9 or . == 10) and (. < 127 or . > 159)
      and (. < 8234 or . > 8238) and (. < 8294 or . > 8297)))
  | implode;

# Columns that text takes, by the ranges of Unicode that are wide or take none.
def width:
  if utf8bytelength == length then length
  else
    reduce (gsub("[\\p{Mn}\\p{Me}\\p{Cf}]"; "") | explode[]) as $c (0;
      . + (if
        ($c >= 4352 and $c <= 4447) or ($c >= 11904 and $c <= 42191 and $c != 12351)
        or ($c >= 43360 and $c <= 43391) or ($c >= 44032 and $c <= 55203) or ($c >= 63744 and $c <= 64255)
        or ($c >= 65072 and $c <= 65135) or ($c >= 65281 and $c <= 65376) or ($c >= 65504 and $c <= 65510)
        or ($c >= 127744 and $c <= 128591) or ($c >= 128640 and $c <= 128767) or ($c >= 129280 and $c <= 129791)
        or ($c >= 131072 and $c <= 262141)
      then 2 else 1 end))
  end;

# The last column stays empty: terminals differ in where the cursor is once it is filled.
def room: $columns - 1;

def new_line: .out += "\n" | .column = 0 | .word = "" | .taken = 0;

# A word that does not fit is taken back and begun on a new line, unless no line has room for it.
def put_word($text; $width):
  (.taken + $width) as $whole
  | if $columns > 0 and .column + $width > room and $whole <= room and .taken < .column then
      .out += (if .taken > 0 then "\u001b[\(.taken)D\u001b[K" else "" end) + "\n" + .word
      | .column = .taken
    else . end
  | .out += $text | .word += $text | .taken = $whole
  | .column += $width
  | if $columns > 0 and .column > room then .column %= $columns else . end;

def put_blanks($text; $width):
  if $columns > 0 and .column + $width >= room then new_line
  else .out += $text | .column += $width | .word = "" | .taken = 0 end;

def put($text):
  reduce ($text | harmless | scan("\n|\t|[ ]+|[^\n\t ]+")) as $part (.;
    if $part == "\n" then new_line
    elif $part == "\t" then put_blanks($part; 8 - .column % 8)
    elif $part[0:1] == " " then put_blanks($part; $part | length)
    else put_word($part; $part | width) end);

# What a model thinks is dim, and a paragraph of its own.
def put_thought($text):
  if .dim then . else .dim = true | .out += "\u001b[2m" end | .thought += $text | put($text);

def put_content($text):
  if .dim then .dim = false | .out += "\u001b[22m" | new_line | new_line | .content = ($text | ltrimstr("\n") | ltrimstr("\n"))
    | put(.content)
  else .content += $text | put($text) end;

def white: "^[ \t\n\r]+";

# The most of `.held` that is the beginning of a word.
def beginning_of($word):
  . as $held
  | first(range([($held | length), ($word | length) - 1] | min; -1; -1) as $length
    | select($held | endswith($word[:$length])) | $length);

# White space before the first word of a thought is none.
def put_settled_thought($text):
  (if .thought == "" then $text | sub(white; "") else $text end) as $thought
  | if $thought == "" then . else put_thought($thought) end;

# A piece of text in which the model itself writes where its thoughts begin and end. `held`: of which that is not known yet.
def put_raw($text):
  .held += $text
  | if .phase == "start" then
      (.held | sub(white; "")) as $begin
      | if $begin | startswith("<think>") then .phase = "thought" | .held = ($begin | ltrimstr("<think>"))
        elif "<think>" | startswith($begin) then .
        else .phase = "text" end
    else . end
  | if .phase == "thought" then
      (.held | split("</think>")) as $parts
      | if $parts | length > 1 then
          put_settled_thought($parts[0]) | .phase = "gap" | .held = ($parts[1:] | join("</think>"))
        else
          (.held | length - beginning_of("</think>")) as $settled
          | put_settled_thought(.held[:$settled]) | .held |= .[$settled:]
        end
    else . end
  | if .phase == "gap" then
      .held |= sub(white; "") | if .held == "" then . else .phase = "text" end
    else . end
  | if .phase == "text" and .held != "" then put_content(.held) | .held = "" else . end;

def put_held:
  if .held == "" then . elif .phase == "thought" then put_settled_thought(.held) else put_content(.held) end;

foreach (events, null) as $event (
  {content: "", thought: "", finish: null, usage: null, timings: null, error: null,
    out: "", column: 0, word: "", taken: 0, dim: false,
    held: "", phase: (if $thinking == "opened" then "thought" else "start" end)};
  .out = ""
  | if $event == null then
      put_held | .done = true | if .dim then .out += "\u001b[22m" else . end
    else
      ($event.choices[0] // {}) as $choice
      | ($choice.delta.reasoning_content // "") as $thought
      | ($choice.delta.content // "") as $content
      | if $thought == "" then . else put_thought($thought) end
      | if $content == "" then . else put_content($content) end
      | put_raw($choice.text // "")
      | .finish = ($choice.finish_reason // .finish)
      | .usage = ($event.usage // .usage) | .timings = ($event.timings // .timings)
      | .error = ($event.error // .error)
    end;
  if .out == "" then empty else .out end,
  if .done then
    {message: {role: "assistant", content: .content}, thought: (.thought != ""), finish, usage, timings, error,
      begun: (.column > 0)}
    | stderr | empty
  else empty end)
