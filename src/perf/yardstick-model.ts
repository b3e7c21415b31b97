/**
 * A llama model of random weights that answers nonsense, made for measuring: a few MiB instead of a hundred, and the
 * same bytes everywhere. Its matrices run through the same Q8_0 kernels of ggml as a tuned model's.
 */
const shape = { embedding: 256, blocks: 8, feedForward: 768, heads: 4, keyHeads: 2, context: 1024, vocabulary: 512 };

/** Part of the name of files made of it: to be raised with every change of the bytes. */
export const yardstickVersion = 1;

interface Tensor {
  readonly name: string;
  readonly dimensions: readonly number[];
  readonly type: 'F32' | 'Q8_0';
}

/** ggml's numbers for the types of tensors. */
const tensorTypes = { F32: 0, Q8_0: 8 } as const;
/** Q8_0 stores 32 weights as a half-precision scale and 32 signed bytes. */
const blockWeights = 32;
const blockBytes = 34;
/** 2^-13 as a half: weights within ±0.016, so that activations stay finite through all blocks. */
const weightScale = 0x0800;
const alignment = 32;

/** The bytes of the GGUF file. */
export function yardstickModel(): Buffer {
  const tensors = tensorList();
  const data: Buffer[] = [];
  const infos: Buffer[] = [];
  const random = randomBytes(20_260_101);
  let offset = 0;
  for (const { name, dimensions, type } of tensors) {
    infos.push(text(name), u32(dimensions.length), ...dimensions.map(u64), u32(tensorTypes[type]), u64(offset));
    const bytes = aligned(type === 'F32' ? ones(product(dimensions)) : quantized(product(dimensions), random));
    data.push(bytes);
    offset += bytes.length;
  }
  const entries = metadata();
  const head = [Buffer.from('GGUF'), u32(3), u64(tensors.length), u64(entries.length), ...entries, ...infos];
  return Buffer.concat([aligned(Buffer.concat(head)), ...data]);
}

function tensorList(): Tensor[] {
  const { embedding, blocks, feedForward, heads, keyHeads, vocabulary } = shape;
  const keys = (embedding / heads) * keyHeads;
  const matrix = (name: string, columns: number, rows: number): Tensor => ({
    name: `${name}.weight`,
    dimensions: [columns, rows],
    type: 'Q8_0',
  });
  const norm = (name: string): Tensor => ({ name: `${name}.weight`, dimensions: [embedding], type: 'F32' });
  const block = (n: number): Tensor[] => [
    norm(`blk.${n}.attn_norm`),
    matrix(`blk.${n}.attn_q`, embedding, embedding),
    matrix(`blk.${n}.attn_k`, embedding, keys),
    matrix(`blk.${n}.attn_v`, embedding, keys),
    matrix(`blk.${n}.attn_output`, embedding, embedding),
    norm(`blk.${n}.ffn_norm`),
    matrix(`blk.${n}.ffn_gate`, embedding, feedForward),
    matrix(`blk.${n}.ffn_up`, embedding, feedForward),
    matrix(`blk.${n}.ffn_down`, feedForward, embedding),
  ];
  return [
    matrix('token_embd', embedding, vocabulary),
    ...Array.from({ length: blocks }, (_, n) => block(n)).flat(),
    norm('output_norm'),
    matrix('output', embedding, vocabulary),
  ];
}

/** What llama.cpp wants to know of a llama model with a SentencePiece vocabulary. */
function metadata(): Buffer[] {
  const { embedding, blocks, feedForward, heads, keyHeads, context, vocabulary } = shape;
  const special = ['<unk>', '<s>', '</s>'];
  const bytes = Array.from({ length: 256 }, (_, n) => `<0x${n.toString(16).toUpperCase().padStart(2, '0')}>`);
  const words = Array.from({ length: vocabulary - special.length - bytes.length }, (_, n) => `▁w${n}`);
  // llama.cpp's token types: 1 normal, 2 unknown, 3 control, 6 byte.
  const types = [2, 3, 3, ...bytes.map(() => 6), ...words.map(() => 1)];
  const q8FileType = 7;
  return [
    entry('general.architecture', valueTypes.string, text('llama')),
    entry('general.name', valueTypes.string, text('zosia yardstick')),
    entry('general.file_type', valueTypes.uint32, u32(q8FileType)),
    ...Object.entries({
      context_length: context,
      embedding_length: embedding,
      block_count: blocks,
      feed_forward_length: feedForward,
      'attention.head_count': heads,
      'attention.head_count_kv': keyHeads,
      'rope.dimension_count': embedding / heads,
      vocab_size: vocabulary,
    }).map(([name, value]) => entry(`llama.${name}`, valueTypes.uint32, u32(value))),
    entry('llama.attention.layer_norm_rms_epsilon', valueTypes.float32, f32(1e-5)),
    entry('tokenizer.ggml.model', valueTypes.string, text('llama')),
    entry(
      'tokenizer.ggml.tokens',
      valueTypes.array,
      list(valueTypes.string, [...special, ...bytes, ...words].map(text)),
    ),
    entry(
      'tokenizer.ggml.scores',
      valueTypes.array,
      list(
        valueTypes.float32,
        types.map(() => f32(0)),
      ),
    ),
    entry('tokenizer.ggml.token_type', valueTypes.array, list(valueTypes.int32, types.map(u32))),
    entry('tokenizer.ggml.bos_token_id', valueTypes.uint32, u32(1)),
    entry('tokenizer.ggml.eos_token_id', valueTypes.uint32, u32(2)),
    entry('tokenizer.ggml.unknown_token_id', valueTypes.uint32, u32(0)),
  ];
}

/** GGUF's numbers for the types of metadata values. */
const valueTypes = { uint32: 4, int32: 5, float32: 6, string: 8, array: 9 } as const;

function entry(key: string, type: number, value: Buffer): Buffer {
  return Buffer.concat([text(key), u32(type), value]);
}

function list(type: number, values: readonly Buffer[]): Buffer {
  return Buffer.concat([u32(type), u64(values.length), ...values]);
}

function quantized(weights: number, random: () => number): Buffer {
  const bytes = Buffer.alloc((weights / blockWeights) * blockBytes);
  for (let at = 0; at < bytes.length; at += blockBytes) {
    bytes.writeUInt16LE(weightScale, at);
    for (let n = 2; n < blockBytes; n++) bytes.writeUInt8(random(), at + n);
  }
  return bytes;
}

function ones(count: number): Buffer {
  return Buffer.concat(Array.from({ length: count }, () => f32(1)));
}

/** Bytes of a linear congruential generator (Numerical Recipes' constants), of its upper bits. */
function randomBytes(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  };
}

function product(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total * number, 1);
}

function aligned(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((alignment - (bytes.length % alignment)) % alignment)]);
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([u64(bytes.length), bytes]);
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

function f32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return bytes;
}
