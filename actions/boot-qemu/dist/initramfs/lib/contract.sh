# shellcheck shell=sh
# Written by `npm run contract` from src/contract/guest.ts: change it there.
# shellcheck disable=SC2034 # read elsewhere

contract_version=3
fw_cfg_folder=opt/org.zosia
model_disk_serial=zosia-models
guest_file_bytes=65536
request_body_bytes=4194304
acknowledge_seconds=5

kernel_parameters='zosia.ci zosia.diag zosia.selftest zosia.perf zosia.perf.tokens zosia.llama_threads zosia.llama_batch_threads zosia.llama_args'

# read_flag WORD: sets asked_… to what a flag says, unset where there is none. Fails for a word that is no flag.
read_flag() {
  case $1 in
    zosia.ci=*) asked_ci=${1#*=} ;;
    zosia.diag=*) asked_diag=${1#*=} ;;
    zosia.selftest=*) asked_selftest=${1#*=} ;;
    zosia.perf=*) asked_perf=${1#*=} ;;
    zosia.perf.tokens=*) asked_perf_tokens=${1#*=} ;;
    zosia.llama_threads=*) asked_llama_threads=${1#*=} ;;
    zosia.llama_batch_threads=*) asked_llama_batch_threads=${1#*=} ;;
    zosia.llama_args=*) asked_llama_args=${1#*=} ;;
    *) return 1 ;;
  esac
}

# read_settings: sets what the flags and files with a default of their own say, each usable.
read_settings() {
  whole zosia.perf.tokens "${asked_perf_tokens-64}" 1 64; perf_tokens=$number
  read_fw_cfg max-tokens 256; whole max-tokens "$value" 1 256; max_tokens=$number
  read_fw_cfg context-length 4096; whole context-length "$value" 1 4096; context_length=$number
  read_fw_cfg model-name model.gguf; model_name=$value
  read_fw_cfg seed 1; whole seed "$value" 0 1; seed=$number
  read_fw_cfg temperature 0; decimal temperature "$value" 0; temperature=$number
  read_fw_cfg perf-runs 1; whole perf-runs "$value" 1 1; perf_runs=$number
  read_fw_cfg perf-prompt-tokens 0; whole perf-prompt-tokens "$value" 0 0; perf_prompt_tokens=$number
  read_fw_cfg perf-short-tokens 0; whole perf-short-tokens "$value" 0 0; perf_short_tokens=$number
  read_fw_cfg perf-settle 0; whole perf-settle "$value" 0 0; perf_settle=$number
}
