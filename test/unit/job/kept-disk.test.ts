import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CachedPaths } from '../../../src/host/remote-cache.js';
import { silentReporter } from '../../../src/host/reporter.js';
import { modelDiskFor } from '../../../src/job/model-disk.js';
import type { ModelDisk } from '../../../src/model/disk.js';
import { noteFileOf, type DiskNote } from '../../../src/model/disk-note.js';
import { stampOf } from '../../../src/model/known-file.js';
import { contentOf } from '../../../src/text/foreign-text.js';
import { ggufFile, smallMetadata } from '../../fixtures/model/gguf-file.js';

const wanted = ggufFile();
const other = ggufFile({ metadata: { ...smallMetadata, 'general.name': 'Another One' } });
const sum = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

let folder: string;
let server: Server;
let warnings: string[];

/** What a cache service brings to the places of a disk and its note; nothing without `bring`. */
async function diskFor(bytes: Buffer, bring?: (paths: CachedPaths) => Promise<void>): Promise<ModelDisk> {
  const { port } = server.address() as AddressInfo;
  const name = bytes === wanted ? 'wanted' : 'other';
  return modelDiskFor(
    {
      model: `http://127.0.0.1:${port}/${name}.gguf`,
      sha256: sum(bytes),
      tune: 'none',
      extraMib: 0,
      useDocker: false,
    },
    {
      reporter: { ...silentReporter, warn: (message) => warnings.push(contentOf(message)) },
      signal: new AbortController().signal,
      cache: path.join(folder, bring ? 'restored' : 'made'),
      remote: {
        restore: async (paths) => {
          await mkdir(path.dirname(paths[0]), { recursive: true });
          await bring?.(paths);
          return bring !== undefined;
        },
        keep: () => undefined,
      },
    },
  );
}

const readNote = async (disk: string): Promise<DiskNote> =>
  JSON.parse(await readFile(noteFileOf(disk), 'utf8')) as DiskNote;

describe('a disk that a cache service brings', () => {
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zosia-kept-'));
    warnings = [];
    server = createServer((request, response) => {
      const bytes = request.url === '/wanted.gguf' ? wanted : other;
      response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  });

  it('is taken when it is whole and of the model', async () => {
    const made = await diskFor(wanted);
    const brought = await diskFor(wanted, async ([disk, note]) => {
      await copyFile(made.path, disk);
      await copyFile(noteFileOf(made.path), note ?? '');
    });
    expect(brought).toMatchObject({ sha256: made.sha256, cached: true });
    expect(warnings).toEqual([]);
  });

  it('is made again when it is of another model, as whole as it may be', async () => {
    const made = await diskFor(other);
    const brought = await diskFor(wanted, async ([disk, note]) => {
      await copyFile(made.path, disk);
      await copyFile(noteFileOf(made.path), note ?? '');
    });
    expect(brought).toMatchObject({ cached: false, model: { sha256: sum(wanted) } });
    expect(warnings).toEqual([expect.stringContaining('of the cache is damaged, or of another model')]);
  });

  it('is hashed even if its note has the very stamp of the file', async () => {
    const made = await diskFor(wanted);
    const brought = await diskFor(wanted, async ([disk, note]) => {
      const bytes = await readFile(made.path);
      bytes.write('forged', bytes.length - 64, 'latin1');
      await writeFile(disk, bytes);
      await utimes(disk, 1, 1);
      const forged = { ...(await readNote(made.path)), stamp: await stampOf(disk) };
      await writeFile(note ?? '', JSON.stringify(forged));
    });
    expect(brought).toMatchObject({ sha256: made.sha256, cached: false });
    expect(warnings).toHaveLength(1);
  });

  /** A whole disk of another model, whose note says what is asked for. */
  const swapped = async ([disk, note]: CachedPaths, more: object): Promise<void> => {
    const [held, said] = [await diskFor(other), await diskFor(wanted)];
    await copyFile(held.path, disk);
    const { sha256, sizeBytes, dataRuns } = await readNote(held.path);
    const { model, ...rest } = await readNote(said.path);
    await writeFile(note ?? '', JSON.stringify({ ...rest, sha256, sizeBytes, dataRuns, model: { ...model, ...more } }));
  };

  it.each([
    ['is of that model', {}],
    ['was tuned from it', { tuned: { sourceSha256: sum(wanted), from: 'Q4_1', tool: 'llama-quantize' } }],
  ])('is made again when its note and sums fit, and only say that it %s', async (_, more) => {
    const brought = await diskFor(wanted, (paths) => swapped(paths, more));
    expect(brought).toMatchObject({ cached: false, model: { sha256: sum(wanted) } });
    expect(warnings).toEqual([expect.stringContaining('of the cache is damaged, or of another model')]);
  });

  it.each([
    ['no runs', undefined],
    ['runs that no model has', [[7_000_000, 3]]],
    [
      'runs one after the other',
      [
        [0, 1],
        [0, 1],
      ],
    ],
  ])('is made again when its note tells %s', async (_, dataRuns) => {
    const made = await diskFor(wanted);
    const brought = await diskFor(wanted, async ([disk, note]) => {
      await copyFile(made.path, disk);
      await writeFile(note ?? '', JSON.stringify({ ...(await readNote(made.path)), dataRuns }));
    });
    expect(brought).toMatchObject({ sha256: made.sha256, cached: false });
  });

  it.each([
    ['nothing of a note', '{}'],
    ['names that are none', '{"layout":1,"model":{"name":"::error::"}}'],
    ['no JSON', 'junk'],
  ])('is made again when its note has %s', async (_, text) => {
    const made = await diskFor(wanted);
    const brought = await diskFor(wanted, async ([disk, note]) => {
      await copyFile(made.path, disk);
      await writeFile(note ?? '', text);
    });
    expect(brought).toMatchObject({ sha256: made.sha256, cached: false });
  });
});
