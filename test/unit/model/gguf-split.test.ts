import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { UsageError } from '../../../src/host/errors.js';
import { withScratch } from '../../../src/host/files.js';
import { joinSplit, splitNames, wholeName } from '../../../src/model/gguf-split.js';
import { readGguf } from '../../../src/model/gguf.js';
import { ggufFile, smallMetadata, smallTensors } from '../../fixtures/model/gguf-file.js';
import { splitModel, splitName } from '../../fixtures/model/split-files.js';

async function join(parts: readonly Buffer[]): Promise<Buffer> {
  return withScratch(async (folder) => {
    const files = parts.map((_, place) => path.join(folder, splitName(place + 1, parts.length)));
    for (const [place, file] of files.entries()) await writeFile(file, parts[place] ?? '');
    const target = path.join(folder, 'whole.gguf');
    await joinSplit(files, target);
    await readGguf(target);
    return readFile(target);
  });
}

describe('the names of a split model', () => {
  it.each(['m-00001-of-00003.gguf', 'm-00003-of-00003.gguf'])('are all told by %s', (name) => {
    expect(splitNames(name)).toEqual(['m-00001-of-00003.gguf', 'm-00002-of-00003.gguf', 'm-00003-of-00003.gguf']);
    expect(wholeName(name)).toBe('m.gguf');
  });

  it.each(['m.gguf', 'm-1-of-3.gguf', 'm-00004-of-00003.gguf', 'm-00000-of-00003.gguf', 'm-00001-of-00003.bin'])(
    'are not %s',
    (name) => {
      expect(splitNames(name)).toBeUndefined();
    },
  );
});

describe('a split model', () => {
  it('is joined to the model that it was', async () => {
    const { whole, parts } = splitModel();
    expect((await join(parts)).equals(whole)).toBe(true);
  });

  it('is joined with the padding that a last tensor may lack', async () => {
    const { parts } = splitModel();
    const unpadded = parts[1]?.subarray(0, -24) ?? Buffer.alloc(0); // 136 of 160 bytes
    const joined = await join([parts[0] ?? unpadded, unpadded, parts[2] ?? unpadded]);
    expect(joined.subarray(-88, -64).equals(Buffer.alloc(24))).toBe(true);
  });

  it.each<[string, (parts: Buffer[]) => Buffer[], string]>([
    ['with a part that was cut', ([a, b, c]) => [a, b?.subarray(0, -64), c] as Buffer[], 'is a truncated GGUF file'],
    [
      'with parts that are aligned otherwise',
      ([a, , c]) => {
        const split = { 'split.no': 1, 'split.count': 3, 'general.alignment': 64 };
        return [a, ggufFile({ metadata: split, tensors: smallTensors.slice(0, 1) }), c] as Buffer[];
      },
      'its tensors are aligned to 64 bytes, those of the first part to 32',
    ],
    ['in another order', ([a, b, c]) => [a, c, b] as Buffer[], 'is part 3 of 3 by its own header, not part 2 of 3'],
    ['with too few files', ([a, b]) => [a, b] as Buffer[], 'is part 1 of 3 by its own header, not part 1 of 2'],
    ['with a whole model among them', ([a, , c]) => [a, ggufFile(), c] as Buffer[], 'is a whole model by its own'],
    [
      'with tensors that it does not announce',
      ([a, b]) => [a, b, ggufFile({ metadata: { 'split.no': 2, 'split.count': 3 } })] as Buffer[],
      'announces 2 tensors in all parts; they have 3',
    ],
    ['with a file that is none', ([a, b]) => [a, b, Buffer.from('<html>')] as Buffer[], 'it is a web page'],
    ['with a cut file', ([a, b, c]) => [a, b, c?.subarray(0, 100)] as Buffer[], 'is a truncated GGUF file'],
    [
      'with a tensor beyond the end of its file',
      ([a, b]) => {
        const [, norm] = smallTensors;
        const far = { name: '', shape: [16], type: 0, ...norm, offset: 2 ** 52 };
        return [a, b, ggufFile({ metadata: { 'split.no': 2, 'split.count': 3 }, tensors: [far] })] as Buffer[];
      },
      'is a truncated GGUF file',
    ],
    [
      'with a strange alignment',
      ([, b, c]) => {
        const split = { 'split.no': 0, 'split.count': 3, 'general.alignment': 3 };
        return [ggufFile({ metadata: { ...smallMetadata, ...split }, tensors: [] }), b, c] as Buffer[];
      },
      'its tensors are aligned to 3 bytes',
    ],
  ])('%s is refused by the file that is wrong', async (_, change, words) => {
    const outcome: unknown = await join(change([...splitModel().parts])).catch((error: unknown) => error);
    expect(outcome).toBeInstanceOf(UsageError);
    expect((outcome as UsageError).message).toContain(words);
  });
});
