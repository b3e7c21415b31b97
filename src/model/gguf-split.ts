import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { CancelledError, UsageError } from '../host/errors.js';
import {
  checkWhole,
  isAlignment,
  usualAlignment,
  walkGgufHeader,
  type GgufHeader,
  type Stretch,
} from './gguf-bounds.js';
import { checkIsGguf } from './gguf.js';
import { tensorBytes } from './tensor-bytes.js';

/**
 * The names of all files of a model that was split, first to last, by the name of one of them; undefined for a name that
 * is of none. Source: llama.cpp, src/llama.cpp, `llama_split_path`: `%s-%05d-of-%05d.gguf`.
 */
export function splitNames(name: string): readonly [string, ...string[]] | undefined {
  const [, model, number, of] = /^(.*)-(\d{5})-of-(\d{5})\.gguf$/.exec(name) ?? [];
  const count = Number(of);
  if (model === undefined || count < 1 || Number(number) < 1 || Number(number) > count) return undefined;
  const nameOf = (place: number): string => `${model}-${String(place).padStart(5, '0')}-of-${of ?? ''}.gguf`;
  return [nameOf(1), ...Array.from({ length: count - 1 }, (_, place) => nameOf(place + 2))];
}

/** The name of the model that is split into files of such names. */
export function wholeName(name: string): string {
  return name.replace(/-\d{5}-of-\d{5}\.gguf$/, '.gguf');
}

/** What the files of a split model say of their split, which the whole one does not. Source: llama.cpp, gguf-split. */
const splitKeys = { number: 'split.no', count: 'split.count', tensors: 'split.tensors.count' } as const;

interface Part {
  readonly file: string;
  readonly handle: FileHandle;
  readonly sizeBytes: number;
  readonly header: GgufHeader;
  readonly headerBytes: Buffer;
}

export interface JoinOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called with the bytes that were just written. */
  readonly onChunk?: (bytes: number) => void;
}

const chunkBytes = 2 ** 20;

/**
 * Writes the model whose parts are `files`, first to last, as one GGUF file: the one that `llama-gguf-split` split, to
 * the byte (its `--merge` adds an entry of its own). Answers its sha256. Throws UsageError, naming the file, for one that is not the part it should be; CancelledError
 * when `signal` fires.
 */
export async function joinSplit(files: readonly string[], target: string, options: JoinOptions = {}): Promise<string> {
  const parts: Part[] = [];
  try {
    for (const file of files) parts.push(await openPart(file));
    checkBelongTogether(parts);
    for (const part of parts) checkHasItsTensors(part);
    return await write(parts, target, options);
  } finally {
    for (const { handle } of parts) await handle.close();
  }
}

async function openPart(file: string): Promise<Part> {
  const sizeBytes = await checkIsGguf(file);
  const header = walkGgufHeader(file, sizeBytes);
  const handle = await open(file, 'r');
  const headerBytes = Buffer.alloc(header.endOfHeader);
  await handle.read(headerBytes, 0, headerBytes.length, 0);
  return { file, handle, sizeBytes, header, headerBytes };
}

async function write(parts: readonly Part[], target: string, { signal, onChunk }: JoinOptions): Promise<string> {
  const alignment = commonAlignment(parts);
  const sum = createHash('sha256');
  await using output = await open(target, 'wx');
  const append = async (bytes: Uint8Array): Promise<void> => {
    if (signal?.aborted) throw new CancelledError();
    sum.update(bytes);
    await output.writeFile(bytes);
    onChunk?.(bytes.length);
  };
  await append(joinedHeader(parts, alignment));
  const buffer = Buffer.alloc(chunkBytes);
  for (const part of parts) {
    const { start, end } = dataOf(part, alignment);
    for (let position = start; position < end;) {
      const { bytesRead } = await part.handle.read(buffer, 0, Math.min(chunkBytes, end - position), position);
      if (bytesRead === 0) throw new UsageError(`${part.file} became shorter while it was read`);
      await append(buffer.subarray(0, bytesRead));
      position += bytesRead;
    }
    await append(Buffer.alloc(paddingBytes(end - start, alignment)));
  }
  return sum.digest('hex');
}

function checkBelongTogether(parts: readonly Part[]): void {
  for (const [place, part] of parts.entries()) {
    const [number, count] = [numberIn(part, splitKeys.number), numberIn(part, splitKeys.count)];
    if (number === place && count === parts.length) continue;
    const says = count === undefined ? 'a whole model' : `part ${(number ?? 0) + 1} of ${count}`;
    throw new UsageError(`${part.file} is ${says} by its own header, not part ${place + 1} of ${parts.length}`);
  }
  const tensors = parts.reduce((total, { header }) => total + header.tensors.length, 0);
  const [first] = parts;
  const announced = first && numberIn(first, splitKeys.tensors);
  if (first && announced !== undefined && announced !== tensors) {
    throw new UsageError(`${first.file} announces ${announced} tensors in all parts; they have ${tensors}`);
  }
}

/** Throws UsageError for a part that was cut: the whole would have the next part's bytes in the place of its own. */
function checkHasItsTensors(part: Part): void {
  const { header, headerBytes, sizeBytes, file } = part;
  const { start } = dataOf(part, alignmentOf(part));
  const ends = header.tensors.map(({ start: from, end: to }) => endOfTensor(headerBytes.subarray(from, to)));
  const leastBytes = ends.reduce((most, end) => Math.max(most, start + end), 0);
  checkWhole(file, leastBytes, sizeBytes);
}

/** The first byte behind a tensor in the data, by its description: name, sides, type and offset. */
function endOfTensor(description: Buffer): number {
  const afterName = 8 + Number(description.readBigUInt64LE(0));
  const dimensions = description.readUInt32LE(afterName);
  const shape = Array.from({ length: dimensions }, (_, side) => description.readBigUInt64LE(afterName + 4 + side * 8));
  const type = description.readUInt32LE(description.length - 12);
  return Number(description.readBigUInt64LE(description.length - 8)) + tensorBytes(type, shape);
}

/** The header of the whole: the first part's entries but those of the split, and all tensors, where they will lie. */
function joinedHeader(parts: readonly Part[], alignment: number): Buffer {
  const [first] = parts;
  const entries = first?.header.entries.filter(({ key }) => !Object.values<string>(splitKeys).includes(key)) ?? [];
  const tensors: Buffer[] = [];
  let base = 0;
  for (const part of parts) {
    for (const { start, end } of part.header.tensors) {
      const tensor = Buffer.from(part.headerBytes.subarray(start, end));
      const offsetAt = tensor.length - 8;
      tensor.writeBigUInt64LE(tensor.readBigUInt64LE(offsetAt) + BigInt(base), offsetAt);
      tensors.push(tensor);
    }
    const { start, end } = dataOf(part, alignment);
    base += end - start + paddingBytes(end - start, alignment);
  }
  const counts = Buffer.alloc(16);
  counts.writeBigUInt64LE(BigInt(tensors.length), 0);
  counts.writeBigUInt64LE(BigInt(entries.length), 8);
  const magicAndVersion = first?.headerBytes.subarray(0, 8) ?? Buffer.alloc(0);
  const kept = entries.map(({ start, end }) => first?.headerBytes.subarray(start, end) ?? Buffer.alloc(0));
  const header = Buffer.concat([magicAndVersion, counts, ...kept, ...tensors]);
  return Buffer.concat([header, Buffer.alloc(paddingBytes(header.length, alignment))]);
}

function alignmentOf(part: Part): number {
  const alignment = numberIn(part, 'general.alignment') ?? usualAlignment;
  if (!isAlignment(alignment)) {
    throw new UsageError(`${part.file} is a damaged GGUF file: its tensors are aligned to ${alignment} bytes`);
  }
  return alignment;
}

/** That of all parts that have tensors. Throws UsageError where they differ. */
function commonAlignment(parts: readonly Part[]): number {
  const [alignment = usualAlignment, ...others] = parts.map(alignmentOf);
  for (const [place, other] of others.entries()) {
    if (other === alignment) continue;
    throw new UsageError(
      `${parts[place + 1]?.file ?? ''}: its tensors are aligned to ${other} bytes, those of the first part to ${alignment}`,
    );
  }
  return alignment;
}

/** Where a part's tensors lie in it: nothing for a part that has none. */
function dataOf({ header, sizeBytes }: Part, alignment: number): Stretch {
  const start = header.endOfHeader + paddingBytes(header.endOfHeader, alignment);
  return header.tensors.length === 0 ? { start, end: start } : { start, end: Math.max(start, sizeBytes) };
}

function paddingBytes(length: number, alignment: number): number {
  return (alignment - (length % alignment)) % alignment;
}

/** A whole number of a part's header, where it has one under that key. */
function numberIn({ header, headerBytes }: Part, key: string): number | undefined {
  const entry = header.entries.find((candidate) => candidate.key === key);
  if (!entry) return undefined;
  const value = headerBytes.subarray(entry.start + 8 + Buffer.byteLength(key) + 4, entry.end);
  switch (entry.valueType) {
    case 2: // u16
    case 4: // u32
    case 5: // i32
      return value.readUIntLE(0, value.length);
    default:
      return undefined;
  }
}
