import { describe, expect, it } from '@jest/globals';
import type { GgufFacts } from '../../../src/model/gguf.js';
import { memoryOfModel } from '../../../src/model/memory.js';

const smollm2: GgufFacts = {
  architecture: 'llama',
  quantization: 'Q4_1',
  contextLength: 8192,
  blockCount: 30,
  embeddingLength: 576,
  vocabularySize: 49_152,
  kvBytesPerToken: 23_040,
};

describe('memoryOfModel', () => {
  it.each([
    ['Q4_1', 98_362_432, 512, { dies: 149, lives: 159 }],
    ['Q4_1', 98_362_432, 4096, { dies: 216, lives: 242 }],
    ['Q8_0', 144_811_072, 4096, { dies: 345, lives: 355 }],
  ])('sets the minimum of SmolLM2 %s between what died and what lived', (quantization, sizeBytes, context, seen) => {
    const { minimumMib } = memoryOfModel({ sizeBytes, gguf: { ...smollm2, quantization } }, context);
    expect(minimumMib).toBeGreaterThan(seen.dies);
    expect(minimumMib).toBeLessThanOrEqual(seen.lives);
  });

  it('is comfortable with the whole model, its context and a batch', () => {
    expect(memoryOfModel({ sizeBytes: 98_362_432, gguf: smollm2 }, 4096)).toEqual({
      minimumMib: 242,
      comfortableMib: 465,
    });
  });

  it('asks for more the longer the context', () => {
    const phi = { ...smollm2, quantization: 'Q4_K_M', embeddingLength: 3072, kvBytesPerToken: 393_216 };
    const short = memoryOfModel({ sizeBytes: 2_393_232_672, gguf: phi }, 1024);
    const long = memoryOfModel({ sizeBytes: 2_393_232_672, gguf: phi }, 4096);
    expect(long.minimumMib - short.minimumMib).toBeCloseTo((3072 * 0.375) / 0.95, -1);
  });
});
