# shellcheck shell=sh
# Generation speed, out of what the llama tools print.

# parse_bench <JSON: of llama-bench -o json. Prints "TOKENS SECONDS TOK_PER_S", or fails.
parse_bench() {
  awk -F '[:,]' '
    /"n_gen"/ { tokens = $2 + 0 }
    /"avg_ns"/ { seconds = $2 / 1e9 }
    END {
      if (!tokens || !seconds) exit 1
      printf "%d %.3f %.3f\n", tokens, seconds, tokens / seconds
    }'
}

# parse_bench_tests <JSON: of llama-bench -o json. A line "PROMPT_TOKENS TOKENS SAMPLES" for each of its tests, the
# samples in nanoseconds, separated by commas.
parse_bench_tests() {
  awk -F '[:,]' '
    /"n_prompt"/ { prompt = $2 + 0 }
    /"n_gen"/ { tokens = $2 + 0 }
    /"samples_ns"/ { sub(/.*\[/, ""); sub(/\].*/, ""); gsub(/ /, ""); print prompt, tokens, $0 }'
}

# parse_timings TOKENS <TEXT: of any llama.cpp since 2023; TOKENS were asked for, where the text gives a rate only.
# Prints "TOKENS SECONDS", or fails.
#   llama_print_timings | llama_perf_context_print | common_perf_print: … eval time = 2879.34 ms / 47 runs (…)
#   [ Prompt: 171.2 t/s | Generation: 86.0 t/s ]
parse_timings() {
  awk -v asked="$1" '
    /eval time *=/ && !/prompt eval/ { sub(/.*= */, ""); seconds = $1 / 1000; tokens = $4 + 0 }
    /Generation: *[0-9.]+ t\/s/ { sub(/.*Generation: */, ""); if ($1 > 0) { tokens = asked; seconds = asked / $1 } }
    END {
      if (!tokens || !seconds) exit 1
      printf "%d %.5f\n", tokens, seconds
    }'
}

# mean_speed <LINES "TOKENS SECONDS": "TOKENS SECONDS TOK_PER_S" of their mean.
mean_speed() {
  awk '{ tokens = $1; seconds += $2 }
    END { printf "%d %.3f %.3f\n", tokens, seconds / NR, tokens * NR / seconds }'
}

# generations_as_test <LINES "TOKENS SECONDS": them as one test of parse_bench_tests.
generations_as_test() {
  awk '{ tokens = $1; samples = samples (NR > 1 ? "," : "") sprintf("%.0f", $2 * 1e9) }
    END { print 0, tokens, samples }'
}
