import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { download } from '../../src/host/download.js';
import { EnvironmentError, messageOf, remedyOfHost } from '../../src/host/errors.js';
import { silentReporter } from '../../src/host/reporter.js';
import { replaceFolder } from '../../src/host/find-or-make.js';
import type { BootReport } from '../../src/job/boot-report.js';
import { writePerfFiles } from '../../src/job/perf-files.js';
import type { PerfReport } from '../../src/job/perf-job.js';
import { makeModelDisk } from '../../src/model/disk.js';
import { examineModel } from '../../src/model/known-file.js';
import { formatResults } from '../../src/perf/result.js';
import type { ReportFacts } from '../../src/perf/report.js';
import { writeEnding } from '../../src/runner/service-files.js';
import { ForeignText } from '../../src/text/foreign-text.js';
import { AcceleratorMemory } from '../../src/vm/accelerator-memory.js';
import { boardFor } from '../../src/contract/architectures/architecture.js';
import { RunFolder } from '../../src/vm/run-folder.js';
import { findQemu, type Qemu } from '../../src/vm/qemu-capabilities.js';
import { SerialLog } from '../../src/vm/serial-log.js';
import { SnapshotSuspension } from '../../src/vm/snapshot-suspension.js';
import { Snapshots } from '../../src/vm/snapshots.js';
import { ggufFile } from '../fixtures/model/gguf-file.js';
import { describeOnlyWhere } from '../support/only-where.js';
import { canMount, SmallDisk } from './support/small-disk.js';
import { wallResult } from './support/wall-result.js';

interface Place {
  /** Where it writes: on the disk that fails. */
  readonly folder: string;
  /** A folder on a disk that does not. */
  readonly elsewhere: string;
  readonly url: string;
  readonly qemu: Qemu;
}

const content = Buffer.alloc(300_000, 'x');
const board = boardFor('aarch64');
const machine = { accelerator: 'tcg', qemuVersion: '7.2.0', architecture: 'aarch64' } as const;

/** Each kind of file that is written, by what writes it. */
const writers: readonly (readonly [what: string, write: (place: Place) => Promise<unknown>])[] = [
  [
    'a download',
    ({ folder, url }) =>
      download({
        url,
        target: path.join(folder, 'model.gguf'),
        title: 'x',
        reporter: silentReporter,
        patience: { fruitlessAttempts: 1 },
      }),
  ],
  [
    'a model disk',
    async ({ folder, elsewhere }) => {
      const file = path.join(elsewhere, 'model.gguf');
      const known = await examineModel(file, { cache: elsewhere, reporter: silentReporter });
      const model = { name: 'x', path: file, origin: 'x', ...known };
      return makeModelDisk({
        model,
        output: path.join(folder, 'model.img'),
        cache: path.join(folder, 'cache'),
        reporter: silentReporter,
      });
    },
  ],
  [
    'the note of a model file',
    ({ folder, elsewhere }) =>
      examineModel(path.join(elsewhere, 'model.gguf'), { cache: folder, reporter: silentReporter }),
  ],
  ['what QEMU can do', ({ folder }) => findQemu(board, folder)],
  [
    'what an accelerator can do',
    ({ folder, qemu }) =>
      new AcceleratorMemory(folder, { ...machine, qemu }, () => Promise.resolve('boot')).remember({
        kind: 'works',
        detail: 'x',
      }),
  ],
  ['that snapshots do not work here', ({ folder }) => new SnapshotSuspension(folder, machine).begin('x')],
  [
    'a snapshot',
    ({ folder }) => new Snapshots(path.join(folder, 'snapshots'), 2 ** 40).draft('ab'.repeat(16), 2 ** 20),
  ],
  [
    "a service's ending",
    ({ folder }) => writeEnding(folder, { outcome: 'ok', sentence: ForeignText.of('x'), nextStep: '' } as BootReport),
  ],
  [
    'a baseline',
    ({ folder }) => {
      const none = { csv: undefined, json: undefined, chart: undefined, comment: undefined };
      const files = { ...none, updateBaseline: path.join(folder, 'baseline.json') };
      const result = { ...wallResult, model: { name: 'other', sha256: 'cd'.repeat(32) } };
      return writePerfFiles(files, { result, baseline: undefined } as unknown as PerfReport, {} as ReportFacts);
    },
  ],
  [
    'a system image',
    ({ folder }) => replaceFolder(path.join(folder, 'image'), (fresh) => writeFile(path.join(fresh, 'Image'), content)),
  ],
  [
    'a serial log',
    async ({ folder }) => {
      const log = await SerialLog.open(path.join(folder, 'serial.log'));
      log.write(content);
      await log.close();
      if (log.shortcoming !== undefined) await rm(path.join(folder, 'serial.log'));
      return log.shortcoming;
    },
  ],
  [
    'what a guest is told',
    async ({ folder }) => {
      const run = await RunFolder.create(folder);
      try {
        await run.write('prompt', content);
      } finally {
        await run.remove();
      }
    },
  ],
];

describeOnlyWhere(canMount(), 'only root of a machine of his own may mount a disk')('a disk that', () => {
  const server = createServer((_request, response) => {
    response.writeHead(200, { etag: '"x"', 'content-length': content.byteLength }).end(content);
  });
  let disk: SmallDisk;
  let place: Place;

  beforeAll(async () => {
    const elsewhere = await mkdtemp(path.join(tmpdir(), 'zosia-faults-'));
    await writeFile(path.join(elsewhere, 'model.gguf'), ggufFile());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    place = { folder: '', elsewhere, url, qemu: await findQemu(board, elsewhere) };
  });
  beforeEach(async () => {
    disk = await SmallDisk.mount(4);
    place = { ...place, folder: disk.folder };
    // What was there before stays as it is.
    await writeFile(path.join(disk.folder, 'baseline.json'), formatResults([wallResult]));
    await mkdir(path.join(disk.folder, 'image'));
    await writeFile(path.join(disk.folder, 'image', 'Image'), 'old');
  });
  afterEach(async () => {
    await disk.unmount();
  });
  afterAll(async () => {
    server.close();
    server.closeAllConnections();
    await rm(place.elsewhere, { recursive: true });
  });

  /** All files, with what is in them. */
  async function files(): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const entry of await readdir(disk.folder, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      if (entry.isFile()) found[path.relative(disk.folder, file)] = await readFile(file, 'latin1');
    }
    return found;
  }

  it.each(writers)('is full leaves %s as it was, with a sentence, and takes it later', async (_, write) => {
    const before = await files();
    disk.fill();
    await expectRefusal(write);
    await disk.makeRoom();
    expect(await files()).toEqual(before);
    await write(place);
  });

  it.each(writers)('is read-only leaves %s as it was, with a sentence', async (_, write) => {
    const before = await files();
    disk.makeReadOnly();
    await expectRefusal(write);
    expect(await files()).toEqual(before);
  });

  /** A sentence that the host's condition is named in, thrown or given back. */
  async function expectRefusal(write: (place: Place) => Promise<unknown>): Promise<void> {
    const outcome: unknown = await write(place).catch((error: unknown) => error);
    const sentence = typeof outcome === 'string' ? outcome : messageOf(outcome);
    expect(sentence).toMatch(/no space left|ENOSPC|too little room|EROFS|read-only|has \d+ MiB free/i);
    if (typeof outcome !== 'string')
      expect(outcome instanceof EnvironmentError || remedyOfHost(outcome) !== undefined).toBe(true);
  }
});
