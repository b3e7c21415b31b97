import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UsageError } from '../../../src/host/errors.js';
import { readGguf } from '../../../src/model/gguf.js';
import { ggufLimits } from '../../../src/model/gguf-bounds.js';
import { gguf, ggufFile, ggufWithEntry, smallMetadata } from '../../fixtures/model/gguf-file.js';

const { u32, u64, text, types } = gguf;
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-gguf-bounds-'));
  file = path.join(folder, 'model.gguf');
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function refusal(bytes: Buffer): Promise<string> {
  await writeFile(file, bytes);
  const outcome: unknown = await readGguf(file).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(UsageError);
  return (outcome as UsageError).message;
}

const array = (of: number, length: number | bigint): Buffer => Buffer.concat([u32(types.array), u32(of), u64(length)]);

describe('what a GGUF header claims', () => {
  it.each([
    ['bytes in an array', () => ggufWithEntry(array(types.u8, 2n ** 62n)), '4611686018427387904 elements of arrays'],
    ['texts in an array', () => ggufWithEntry(array(types.string, 2n ** 40n)), '1099511627776 elements of arrays'],
    ['bytes of a text', () => ggufWithEntry(u32(types.string), u64(2n ** 62n)), '4611686018427387904 bytes of a text'],
    ['an array of arrays', () => ggufWithEntry(array(types.array, 1)), 'arrays in an array'],
    ['a type of its own', () => ggufWithEntry(u32(77)), 'type 77'],
    ['tensors', () => counts(2 ** 20, 0), '1048576 tensors; at most 65536 are read'],
    ['metadata entries', () => counts(0, 2 ** 20), '1048576 metadata entries; at most 16384 are read'],
    [
      'dimensions',
      () => ggufFile({ tensors: [{ name: 't', shape: [1, 1, 1, 1, 1], type: 0, offset: 0 }] }),
      '5 dimensions of a tensor; at most 4',
    ],
    [
      'an alignment',
      () => ggufFile({ metadata: { ...smallMetadata, 'general.alignment': 2 ** 31 } }),
      'aligned to 2147483648 bytes',
    ],
  ])('of %s is refused by name when it is too much', async (_what, make, words) => {
    expect(await refusal(make())).toContain(words);
  });

  it('over several arrays is added up', async () => {
    const one = Buffer.concat([text('k'), array(types.u8, 1_500_000), Buffer.alloc(1_500_000)]);
    const head = Buffer.concat([Buffer.from('GGUF'), u32(3), u64(0), u64(2)]);
    expect(await refusal(Buffer.concat([head, one, one]))).toContain('3000000 elements of arrays; at most 2000000');
  });

  it('is held against the length of the file before anything is read of it', async () => {
    const started = process.cpuUsage();
    // The parser takes zeros past the end of a file for a million empty texts.
    expect(await refusal(ggufWithEntry(array(types.string, 1_000_000)))).toContain('is a truncated GGUF file');
    // By the processor's time, which no other program takes.
    expect(process.cpuUsage(started).user).toBeLessThan(2e6);
  });

  it('may not be longer than anybody reads', async () => {
    const texts = 6;
    const big = Buffer.concat([u64(ggufLimits.stringBytes), Buffer.alloc(ggufLimits.stringBytes, 'x')]);
    const head = Buffer.concat([Buffer.from('GGUF'), u32(3), u64(0), u64(1), text('a'), array(types.string, texts)]);
    await writeFile(file, head);
    const handle = await open(file, 'a');
    for (let written = 0; written < texts; written++) await handle.write(big);
    await handle.close();
    await expect(readGguf(file)).rejects.toThrow(`at most ${ggufLimits.headerBytes} are read`);
  });
});

/** As long as so many of them must at least be. */
function counts(tensors: number, entries: number): Buffer {
  const head = Buffer.concat([Buffer.from('GGUF'), u32(3), u64(tensors), u64(entries)]);
  return Buffer.concat([head, Buffer.alloc(24 * (tensors + entries))]);
}
