import { open, stat } from 'node:fs/promises';
import type { GGUFTensorInfo } from '@huggingface/gguf';
import { architectures } from '../contract/architectures/architecture.js';
import { messageOf, systemErrorCode, UsageError } from '../host/errors.js';
import { ForeignText } from '../text/foreign-text.js';
import { quoted } from '../text/log-text.js';
import { describeForeignFile } from './foreign-file.js';
import { checkWhole, isAlignment, usualAlignment, walkGgufHeader } from './gguf-bounds.js';
import { droppedType, tensorBytes } from './tensor-bytes.js';

/** What a GGUF file says of itself. */
export interface GgufFacts {
  /** llama.cpp's name of the network: `llama`, `phi3`, `gpt-oss`, … */
  readonly architecture: string;
  /** The model's own name, where the file has one. */
  readonly title?: string | undefined;
  /** How most tensors are stored: `Q4_K_M`, `Q8_0`, `MXFP4_MOE`, …; `unknown` where the file does not say. */
  readonly quantization: string;
  /** Tokens of context that the model was trained for. */
  readonly contextLength: number;
  readonly blockCount: number;
  readonly embeddingLength: number;
  /** Tokens that the model knows: the width of its output. */
  readonly vocabularySize: number;
  /** Bytes of KV cache that one token of context takes at f16; an upper bound where a model slides a window. */
  readonly kvBytesPerToken: number;
  /** Whether the file says how a conversation is written for the model; undefined where nobody looked. */
  readonly hasChatTemplate?: boolean | undefined;
}

interface FileHead {
  readonly bytes: Buffer;
  readonly sizeBytes: number;
}

/**
 * Reads a local GGUF file's header and checks that all of its tensors are in the file.
 * Throws UsageError, naming the file and what is wrong with it, for what llama.cpp could not load as a model.
 */
export async function readGguf(file: string): Promise<GgufFacts> {
  const sizeBytes = await checkIsGguf(file);
  walkGgufHeader(file, sizeBytes);
  // Loaded only here: it costs every start of the program a tenth of a second otherwise.
  const { gguf, GGMLFileQuantizationType } = await import('@huggingface/gguf');
  let parsed: Awaited<ReturnType<typeof gguf>>;
  try {
    parsed = await gguf(file, { allowLocalFile: true });
  } catch (error) {
    throw new UsageError(`${file} is a damaged or truncated GGUF file (${sizeBytes} bytes): ${messageOf(error)}`);
  }
  const metadata = new Metadata(file, parsed.metadata as unknown as Record<string, unknown>);
  checkIsWholeModel(file, metadata, parsed.tensorInfos);
  checkWhole(file, endOfTensors(parsed.tensorInfos, Number(parsed.tensorDataOffset)), sizeBytes);
  return factsOf(metadata, (fileType) => GGMLFileQuantizationType[fileType]);
}

/** The size of a file in bytes that begins as a GGUF file that can be read. Throws UsageError for any other. */
export async function checkIsGguf(file: string): Promise<number> {
  const head = await readHead(file);
  checkHead(file, head);
  return head.sizeBytes;
}

async function readHead(file: string): Promise<FileHead> {
  try {
    // Told before it is opened: opening a named pipe would wait for ever.
    const stats = await stat(file);
    if (!stats.isFile()) throw new UsageError(`${file} is not a file`);
    const handle = await open(file, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
      return { bytes: buffer.subarray(0, bytesRead), sizeBytes: stats.size };
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UsageError(`${file}: there is no such file`);
    if (code === 'EACCES' || code === 'EPERM') throw new UsageError(`${file} may not be read by you`);
    throw error;
  }
}

/** Magic, version, number of tensors, number of metadata entries. */
const fixedHeaderBytes = 24;
/** The fewest bytes of a metadata entry (key length, type, one byte) and of a tensor's description. */
const leastEntryBytes = 13;
const leastTensorBytes = 24;

/** Refuses by the first bytes what the parser would take for an endless or a strange header. */
function checkHead(file: string, { bytes, sizeBytes }: FileHead): void {
  if (bytes.toString('latin1', 0, 4) !== 'GGUF') {
    throw new UsageError(`${file} is not a GGUF file: ${describeForeignFile(bytes)}`);
  }
  checkWhole(file, fixedHeaderBytes, sizeBytes);
  const version = bytes.readUInt32LE(4);
  if ((version & 0xffff) === 0) {
    throw new UsageError(`${file} is a big-endian GGUF file, which neither ${architectures.join(' nor ')} can run`);
  }
  if (version !== 2 && version !== 3) {
    throw new UsageError(`${file} is a GGUF file of version ${version}; llama.cpp reads versions 2 and 3`);
  }
  const leastBytes =
    bytes.readBigUInt64LE(8) * BigInt(leastTensorBytes) + bytes.readBigUInt64LE(16) * BigInt(leastEntryBytes);
  checkWhole(file, fixedHeaderBytes + Number(leastBytes), sizeBytes);
}

function checkIsWholeModel(file: string, metadata: Metadata, tensors: readonly GGUFTensorInfo[]): void {
  const kind = metadata.text('general.type') ?? 'model';
  if (kind !== 'model')
    throw new UsageError(`${file} is a GGUF file of type ${quoted(ForeignText.of(kind))}, not a model`);
  const parts = metadata.count('split.count') ?? 1;
  if (parts > 1) {
    throw new UsageError(
      `${file} is one of ${parts} parts of a model, and is not called as llama.cpp calls them: ` +
        `NAME-00001-of-${String(parts).padStart(5, '0')}.gguf`,
    );
  }
  const alignment = metadata.count('general.alignment') ?? usualAlignment;
  if (!isAlignment(alignment)) {
    throw metadata.refused(`its tensors are aligned to ${alignment} bytes`);
  }
  if (tensors.length === 0) throw new UsageError(`${file} is a GGUF file without tensors: a vocabulary, not a model`);
  for (const { dtype } of tensors) {
    const reason = droppedType(dtype);
    if (reason !== undefined) {
      throw new UsageError(`${file} is quantized in a way that llama.cpp reads no more (${reason})`);
    }
  }
  const purpose = otherPurpose(metadata);
  if (purpose !== undefined) {
    throw new UsageError(`${file} ${purpose} and cannot answer: take a model that generates text`);
  }
}

/** llama.cpp's `enum llama_pooling_type`: how the vectors of a text's tokens become one. */
const ranks = 4;

/** What a model is for that does not generate text, as its file says it. */
function otherPurpose(metadata: Metadata): string | undefined {
  const architecture = metadata.text('general.architecture') ?? '';
  const pooling = metadata.count(`${architecture}.pooling_type`) ?? 0;
  if (pooling === ranks) return 'ranks texts';
  if (pooling > 0 || metadata.flag(`${architecture}.attention.causal`) === false) return 'only embeds text';
  return undefined;
}

/** The first offset that no tensor needs. The last tensor's padding may be missing. */
function endOfTensors(tensors: readonly GGUFTensorInfo[], dataOffset: number): number {
  const ends = tensors.map(({ offset, dtype, shape }) => dataOffset + Number(offset) + tensorBytes(dtype, shape));
  return ends.reduce((last, end) => Math.max(last, end), 0);
}

const f16Bytes = 2;

function factsOf(metadata: Metadata, nameOfFileType: (fileType: number) => string | undefined): GgufFacts {
  const architecture = metadata.text('general.architecture');
  if (architecture === undefined) throw metadata.lacks('general.architecture');
  const key = (name: string): string => `${architecture}.${name}`;
  const title = metadata.text('general.name');
  const fileType = metadata.count('general.file_type');
  const blockCount = metadata.need(key('block_count'));
  const embeddingLength = metadata.need(key('embedding_length'));
  // A recurrent network has no attention heads, and no KV cache.
  const heads = metadata.counts(key('attention.head_count')) ?? [0];
  const kvHeads = metadata.counts(key('attention.head_count_kv')) ?? heads;
  const kvHeadsOfAllBlocks = kvHeads.length === 1 ? (kvHeads[0] ?? 0) * blockCount : sum(kvHeads);
  const headLength = embeddingLength / heads.reduce((most, count) => Math.max(most, count), 1);
  const keyLength = metadata.count(key('attention.key_length')) ?? headLength;
  const valueLength = metadata.count(key('attention.value_length')) ?? headLength;
  const kvBytesPerToken = Math.ceil(kvHeadsOfAllBlocks * (keyLength + valueLength) * f16Bytes);
  if (!Number.isSafeInteger(kvBytesPerToken)) throw metadata.refused('its attention takes more memory than there is');
  return {
    architecture,
    ...(title === undefined ? {} : { title }),
    quantization: (fileType === undefined ? undefined : nameOfFileType(fileType)) ?? 'unknown',
    contextLength: metadata.need(key('context_length')),
    blockCount,
    embeddingLength,
    vocabularySize: metadata.count(key('vocab_size')) ?? metadata.length('tokenizer.ggml.tokens') ?? 0,
    hasChatTemplate: metadata.text('tokenizer.chat_template') !== undefined,
    kvBytesPerToken,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Typed look-ups in a file's metadata: a value of another type counts as absent. */
class Metadata {
  constructor(
    private readonly file: string,
    private readonly entries: Readonly<Record<string, unknown>>,
  ) {}

  lacks(key: string): UsageError {
    return new UsageError(`${this.file} is a GGUF file without ${key}: llama.cpp could not load it`);
  }

  refused(why: string): UsageError {
    return new UsageError(`${this.file} is a damaged GGUF file: ${why}`);
  }

  text(key: string): string | undefined {
    const value = this.entries[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  count(key: string): number | undefined {
    return countOf(this.entries[key]);
  }

  flag(key: string): boolean | undefined {
    const value = this.entries[key];
    return typeof value === 'boolean' ? value : undefined;
  }

  need(key: string): number {
    const value = this.count(key);
    if (value === undefined) throw this.lacks(key);
    return value;
  }

  /** Numbers that are given for each block, or one for all. */
  counts(key: string): number[] | undefined {
    const value = this.entries[key];
    const counts = (Array.isArray(value) ? (value as unknown[]) : [value]).map(countOf);
    return counts.length > 0 && counts.every((count) => count !== undefined) ? counts : undefined;
  }

  length(key: string): number | undefined {
    const value = this.entries[key];
    return Array.isArray(value) ? value.length : undefined;
  }
}

/** Of a number, which GGUF may have as one of 64 bits. */
function countOf(value: unknown): number | undefined {
  const count = typeof value === 'bigint' ? Number(value) : value;
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}
