import type { ModelFile } from './model-file.js';

export interface ModelMemory {
  /** With less the kernel kills llama.cpp, in MiB of guest memory. */
  readonly minimumMib: number;
  /** With this the whole model stays in memory, in MiB of guest memory. */
  readonly comfortableMib: number;
}

const mib = 2 ** 20;

/*
 * Measured on aarch64 with the debian system image (kernel 6.12, 55 MiB of unpacked initramfs) and llama-server 0.7.0
 * on SmolLM2-135M: which -m the kernel's OOM killer spares. llama-completion, which perf runs, takes 10 MiB less.
 *   Q4_1, context  512: 149 is killed, 159 runs (slowly); the formula says 159
 *   Q4_1, context 4096:                242 runs;          the formula says 242
 *   Q8_0, context 4096: 345 is killed, 355 runs;          the formula says 355
 */

/** Kernel, initramfs and init. */
const systemMib = 75;
/** The kernel's own share of each MiB: page descriptors and reserves. */
const kernelShare = 0.05;
/** llama-server's vocabulary, graph and heap. */
const heapMib = 64;
/** Tokens that llama.cpp computes at once (its n_ubatch), and roughly how many rows of the network's width it holds. */
const batchTokens = 512;
const rowsPerToken = 20;
/**
 * The part of a model that llama.cpp copies into its own order when it loads, so that the kernel cannot drop it. Of the
 * other quantizations too little is known to refuse anyone for it: 0.2 was seen of a Q4_K_M.
 */
const repackedShare: Readonly<Record<string, number>> = { Q8_0: 0.78, Q6_K: 0.78 };

/**
 * Guest memory that a model needs, where pages of the model file itself may be dropped and read again (minimum) or
 * all fit beside a full batch (comfortable). `contextLength` in tokens.
 */
export function memoryOfModel(model: Pick<ModelFile, 'gguf' | 'sizeBytes'>, contextLength: number): ModelMemory {
  const { gguf, sizeBytes } = model;
  const kvMib = (gguf.kvBytesPerToken * contextLength) / mib;
  const modelMib = sizeBytes / mib;
  const computeMib = (batchTokens * 4 * (gguf.vocabularySize + rowsPerToken * gguf.embeddingLength)) / mib;
  const fixedMib = systemMib + heapMib + kvMib;
  const total = (needMib: number): number => Math.ceil(needMib / (1 - kernelShare));
  return {
    minimumMib: total(fixedMib + modelMib * (repackedShare[gguf.quantization] ?? 0)),
    comfortableMib: total(fixedMib + modelMib + computeMib),
  };
}

/** Most vocabularies and widths of small models make less of it. */
const usualComputeMib = 300;

/** About the comfortable memory of a model of which only size and KV cache are known, in MiB. */
export function approximateMemoryMib(
  model: { readonly sizeBytes: number; readonly kvBytesPerToken: number },
  contextLength: number,
): number {
  const kvMib = (model.kvBytesPerToken * contextLength) / mib;
  return Math.ceil((systemMib + heapMib + kvMib + model.sizeBytes / mib + usualComputeMib) / (1 - kernelShare));
}
