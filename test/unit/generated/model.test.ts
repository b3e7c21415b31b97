import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { UsageError } from '../../../src/host/errors.js';
import { diskLayout } from '../../../src/model/ext4/geometry.js';
import { readDiskNote } from '../../../src/model/disk-note.js';
import { describeForeignFile } from '../../../src/model/foreign-file.js';
import { readGguf } from '../../../src/model/gguf.js';
import { gguf, ggufFile, smallMetadata, smallTensors } from '../../fixtures/model/gguf-file.js';
import { casesOf } from '../../support/cases.js';
import { hostileText } from '../text/support/hostile-text.js';
import { spoiltBytes, spoiltJson } from './support/hostile.js';
import { readOrRefused } from './support/parsing.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-generated-'));
});
afterAll(() => rm(folder, { recursive: true }));

const figures = ['contextLength', 'blockCount', 'embeddingLength', 'vocabularySize', 'kvBytesPerToken'] as const;

async function expectFacts(bytes: Uint8Array): Promise<void> {
  const file = path.join(folder, 'model.gguf');
  await writeFile(file, bytes);
  const facts = await readOrRefused(() => readGguf(file), UsageError);
  for (const name of figures) expect(Number.isSafeInteger(facts?.[name] ?? 0)).toBe(true);
  for (const name of figures) expect(facts?.[name] ?? 0).toBeGreaterThanOrEqual(0);
}

const { u32, u64, text } = gguf;

/** A value of metadata, in bytes, its type first; all types that there are, and some that are not. */
const typed: fc.Arbitrary<Buffer> = fc.oneof(
  fc
    .tuple(fc.constantFrom(0, 1, 7, 2, 3, 4, 5, 6, 10, 11, 12), fc.uint8Array({ minLength: 8, maxLength: 8 }))
    .map(([type, value]) => {
      const bytes = [1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8][type] ?? 4;
      return Buffer.concat([u32(type), value.subarray(0, bytes)]);
    }),
  hostileText.map((value) => Buffer.concat([u32(8), text(value)])),
  fc
    .array(fc.nat({ max: 2 ** 31 }), { maxLength: 5 })
    .map((list) => Buffer.concat([u32(9), u32(4), u64(list.length), ...list.map(u32)])),
  fc
    .array(hostileText, { maxLength: 3 })
    .map((list) => Buffer.concat([u32(9), u32(8), u64(list.length), ...list.map(text)])),
  fc.constantFrom(2n ** 63n, 2n ** 64n - 1n, 5n).map((length) => Buffer.concat([u32(9), u32(0), u64(length)])),
  fc.constantFrom(Buffer.concat([u32(77)]), Buffer.concat([u32(8), u64(2n ** 63n)])),
);
const key = fc.oneof(
  fc.constantFrom(
    ...Object.keys(smallMetadata),
    'split.count',
    'general.type',
    'general.alignment',
    'llama.pooling_type',
    'tokenizer.ggml.tokens',
    '__proto__',
  ),
  hostileText,
);

/** A header of a model that has these entries among the right ones. */
function header(entries: readonly (readonly [name: string, value: Buffer])[]): Buffer {
  const names = new Set(entries.map(([name]) => name));
  const others = Object.fromEntries(Object.entries(smallMetadata).filter(([name]) => !names.has(name)));
  const whole = ggufFile({ metadata: others });
  const own = entries.map(([name, value]) => Buffer.concat([text(name), value]));
  const head = Buffer.concat([whole.subarray(0, 16), u64(Object.keys(others).length + entries.length)]);
  const all = Buffer.concat([head, ...own, whole.subarray(24)]);
  return Buffer.concat([all, Buffer.alloc(64)]);
}

describe('a GGUF file of any bytes', () => {
  it('is a model with figures, or refused', async () => {
    await fc.assert(fc.asyncProperty(spoiltBytes(ggufFile()), expectFacts), { numRuns: casesOf(150) });
  });

  it('with any metadata is a model with figures, or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(key, typed), { maxLength: 4 }), async (entries) => {
        await expectFacts(header(entries));
      }),
      { numRuns: casesOf(200) },
    );
  });

  it('with any tensors is a model with figures, or refused', async () => {
    const side = fc.constantFrom(0, 1, 32, 2 ** 32, 2 ** 53);
    const tensor = fc.record({
      name: fc.oneof(fc.constantFrom(...smallTensors.map(({ name }) => name)), hostileText),
      shape: fc.array(side, { maxLength: 5 }),
      type: fc.oneof(fc.nat({ max: 45 }), fc.constant(2 ** 31)),
      offset: fc.constantFrom(0, 160, 2 ** 53),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(tensor, { maxLength: 4 }), async (tensors) => {
        await expectFacts(ggufFile({ tensors }));
      }),
      { numRuns: casesOf(100) },
    );
  });

  it('has a figure for each block, of as many as it may state', async () => {
    const heads = Buffer.concat([u32(9), u32(0), u64(1_000_000), Buffer.alloc(1_000_000, 1)]);
    await expectFacts(header([['llama.attention.head_count', heads]]));
  });

  it('that is none is described without repeating what acts', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 64 }),
          hostileText.map((some) => Buffer.from(some)),
        ),
        (head) => {
          expect(describeForeignFile(head)).not.toMatch(/\p{Cc}/u);
        },
      ),
      { numRuns: casesOf(300) },
    );
  });
});

describe('the note beside a model disk', () => {
  it('is one, or as if it were not there', async () => {
    const disk = path.join(folder, 'model.img');
    await writeFile(disk, Buffer.alloc(8));
    const note = {
      layout: diskLayout,
      model: {
        name: 'x',
        sha256: 'ab'.repeat(32),
        sizeBytes: 5,
        origin: 'x',
        gguf: {
          architecture: 'llama',
          quantization: 'Q8_0',
          contextLength: 1,
          blockCount: 1,
          embeddingLength: 1,
          vocabularySize: 1,
          kvBytesPerToken: 1,
        },
      },
      extraMib: 0,
      sha256: 'ab'.repeat(32),
      sizeBytes: 8,
      stamp: { sizeBytes: 8, mtimeNs: '1', inode: '1' },
    };
    await writeFile(`${disk}.json`, JSON.stringify(note));
    expect(await readDiskNote(disk)).toEqual(note);
    await fc.assert(
      fc.asyncProperty(spoiltJson(note), async (some) => {
        await writeFile(`${disk}.json`, some);
        const read = await readDiskNote(disk);
        if (read) expect(read).toMatchObject({ layout: diskLayout, sizeBytes: 8 });
      }),
      { numRuns: casesOf(150) },
    );
  });
});
