/**
 * How ggml stores numbers, by its type id: so many values in a block of so many bytes.
 * Source: llama.cpp, gguf-py/gguf/constants.py, GGML_QUANT_SIZES.
 */
const blocks: Readonly<Record<number, readonly [values: number, bytes: number]>> = {
  0: [1, 4], // F32
  1: [1, 2], // F16
  2: [32, 18], // Q4_0
  3: [32, 20], // Q4_1
  6: [32, 22], // Q5_0
  7: [32, 24], // Q5_1
  8: [32, 34], // Q8_0
  9: [32, 40], // Q8_1
  10: [256, 84], // Q2_K
  11: [256, 110], // Q3_K
  12: [256, 144], // Q4_K
  13: [256, 176], // Q5_K
  14: [256, 210], // Q6_K
  15: [256, 292], // Q8_K
  16: [256, 66], // IQ2_XXS
  17: [256, 74], // IQ2_XS
  18: [256, 98], // IQ3_XXS
  19: [256, 50], // IQ1_S
  20: [32, 18], // IQ4_NL
  21: [256, 110], // IQ3_S
  22: [256, 82], // IQ2_S
  23: [256, 136], // IQ4_XS
  24: [1, 1], // I8
  25: [1, 2], // I16
  26: [1, 4], // I32
  27: [1, 8], // I64
  28: [1, 8], // F64
  29: [256, 56], // IQ1_M
  30: [1, 2], // BF16
  34: [256, 54], // TQ1_0
  35: [256, 66], // TQ2_0
  39: [32, 17], // MXFP4
  40: [64, 36], // NVFP4
};

/**
 * What llama.cpp wrote and reads no more, with its own reason where it gives one.
 * Source: llama.cpp, ggml/src/ggml.c, type_traits.
 */
const dropped: Readonly<Record<number, string>> = {
  4: 'Q4_2',
  5: 'Q4_3',
  31: 'Q4_0_4_4: removed, use Q4_0 with runtime repacking',
  32: 'Q4_0_4_8: removed, use Q4_0 with runtime repacking',
  33: 'Q4_0_8_8: removed, use Q4_0 with runtime repacking',
  36: 'IQ4_NL_4_4: removed, use IQ4_NL with runtime repacking',
  37: 'IQ4_NL_4_8: removed, use IQ4_NL with runtime repacking',
  38: 'IQ4_NL_8_8: removed, use IQ4_NL with runtime repacking',
};

/** A type that llama.cpp reads no more, with its reason; undefined for all others. */
export function droppedType(type: number): string | undefined {
  return dropped[type];
}

/** Bytes of a tensor of this type and shape; 0 for a type that is newer than this table. */
export function tensorBytes(type: number, shape: readonly bigint[]): number {
  const [values, bytes] = blocks[type] ?? [1, 0];
  const elements = shape.reduce((product, side) => product * Number(side), 1);
  return Math.ceil(elements / values) * bytes;
}
