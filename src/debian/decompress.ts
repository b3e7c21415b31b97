import { setImmediate as nextTurn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { EnvironmentError, messageOf, systemErrorCode } from '../host/errors.js';

/** Compressions that Debian's archive uses, by the ending of a file's name. */
export const compressions = ['xz', 'gz', 'zst'] as const;
export type Compression = (typeof compressions)[number];

export interface Decompression {
  readonly compression: Compression;
  /** More than this is refused: a small file may unpack to any size. */
  readonly limitBytes: number;
  /** What the bytes are called in errors. */
  readonly title: string;
}

/** The plain bytes of a compressed file. Throws EnvironmentError when it is cut short, damaged or beyond the limit. */
export async function decompress(bytes: Buffer, { compression, limitBytes, title }: Decompression): Promise<Buffer> {
  try {
    switch (compression) {
      case 'xz':
        return await unxz(bytes, limitBytes);
      case 'gz':
        return await promisify(gunzip)(bytes, { maxOutputLength: limitBytes });
      case 'zst':
        return await unzstd(bytes, limitBytes);
    }
  } catch (error) {
    if (error instanceof LimitError || systemErrorCode(error) === 'ERR_BUFFER_TOO_LARGE') {
      throw new EnvironmentError(`${title} unpacks to more than ${limitBytes} bytes`);
    }
    throw new EnvironmentError(`${title} cannot be unpacked: ${messageOf(error)}`);
  }
}

class LimitError extends Error {}

/**
 * A stream that is never empty lets no timer and no signal of the process have its turn: locks would grow stale, and
 * nobody could cancel. A megabyte takes 20 ms of a quiet machine.
 */
const turnBytes = 1 << 20;

/** xz-embedded, as WebAssembly: Node has no xz of its own, and hosts need not have the program. */
async function unxz(bytes: Buffer, limitBytes: number): Promise<Buffer> {
  const { default: xz } = await import('xz-decompress');
  const source = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  const pieces: Uint8Array[] = [];
  let total = 0;
  let turnAt = 0;
  // Leaving the loop cancels the stream, without which the library would not begin another.
  for await (const piece of new xz.XzReadableStream(source)) {
    total += piece.byteLength;
    if (total - turnAt > turnBytes) {
      turnAt = total;
      await nextTurn();
    }
    if (total > limitBytes) throw new LimitError();
    pieces.push(piece);
  }
  return Buffer.concat(pieces, total);
}

/** Node's zlib knows zstd from 22.15 on only. */
async function unzstd(bytes: Buffer, limitBytes: number): Promise<Buffer> {
  const { Decompress } = await import('fzstd');
  const pieces: Uint8Array[] = [];
  let total = 0;
  const state = { ended: false };
  const stream = new Decompress((piece, final) => {
    total += piece.byteLength;
    if (total > limitBytes) throw new LimitError();
    pieces.push(piece);
    state.ended ||= final === true;
  });
  // In pieces, so that a bomb is noticed before all of it has gone off.
  const step = 1 << 16;
  for (let at = 0; at < bytes.byteLength; at += step) {
    stream.push(bytes.subarray(at, at + step), at + step >= bytes.byteLength);
  }
  if (!state.ended) throw new Error('cut short');
  return Buffer.concat(pieces, total);
}
