import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseBuildTime } from '../../../src/buildroot/build-time.js';
import { formatSettings, parseSettings } from '../../../src/buildroot/defconfig.js';
import { parseShowInfo } from '../../../src/buildroot/show-info.js';
import { EnvironmentError, UsageError } from '../../../src/host/errors.js';
import { PartialFile } from '../../../src/host/partial-file.js';
import { readTextFile } from '../../../src/host/text-file.js';
import { parseVersions } from '../../../src/host/versions.js';
import { formatManifest, parseManifest } from '../../../src/image/manifest.js';
import { formatChecksums, parseChecksums } from '../../../src/image/release/checksums.js';
import { formatPin, readPin } from '../../../src/image/release/pin.js';
import { judgeWall } from '../../../src/perf/gate.js';
import { parseMatrix, rowText, strategyMatrix } from '../../../src/perf/matrix.js';
import { formatResults, parseResults, type WallResult } from '../../../src/perf/result.js';
import { silentReporter } from '../../../src/host/reporter.js';
import { examineModel } from '../../../src/model/known-file.js';
import { readEnding } from '../../../src/runner/service-files.js';
import { Snapshots } from '../../../src/vm/snapshots.js';
import { SnapshotSuspension } from '../../../src/vm/snapshot-suspension.js';
import { AcceleratorMemory } from '../../../src/vm/accelerator-memory.js';
import { ggufFile } from '../../fixtures/model/gguf-file.js';
import { casesOf } from '../../support/cases.js';
import { hostileText } from '../text/support/hostile-text.js';
import { spoiltBytes, spoiltJson } from './support/hostile.js';
import { parsedOrRefused, readOrRefused } from './support/parsing.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-generated-'));
});
afterAll(() => rm(folder, { recursive: true }));

const sum = 'ab'.repeat(32);
const manifest = {
  manifestVersion: 1,
  arch: 'aarch64',
  builder: 'debian',
  guestContract: 3,
  kernelRelease: '6.12',
  kernelFeatures: { pvpanic: true, sve: false },
  llamaVersion: '1',
  llamaPrograms: ['llama-server'],
  kernel: { name: 'Image', sha256: sum, sizeBytes: 1 },
  initramfs: { name: 'initramfs.cpio.gz', sha256: sum, sizeBytes: 1 },
  initramfsParts: {
    busybox: 1,
    llamaPrograms: 1,
    prompt: 1,
    libraries: 1,
    ggmlBackends: 1,
    modules: 1,
    guestScripts: 1,
  },
  packages: [
    { name: 'a', version: '1', sha256: sum },
    { name: 'b', version: '2' },
  ],
};

describe('files that tell of images', () => {
  it('(image.json) are read as they are written, with nothing in them that acts, or refused', () => {
    fc.assert(
      fc.property(spoiltJson(manifest), (text) => {
        const read = parsedOrRefused(() => parseManifest(text, 'image.json'), EnvironmentError);
        if (!read) return;
        expect(parseManifest(formatManifest(read), 'image.json')).toEqual(read);
        expect(formatManifest(read)).not.toMatch(/(?!\n)\p{Cc}|\\[nr]|\\u/u);
        for (const { name } of [read.kernel, read.initramfs]) expect(path.basename(name)).toBe(name);
      }),
      { numRuns: casesOf(500) },
    );
  });

  it('(image.json) are refused in a few words, however much is wrong', () => {
    const text = JSON.stringify({
      ...manifest,
      packages: Array.from({ length: 5000 }, () => ({ name: 'x'.repeat(100) })),
    });
    expect(parsedOrRefused(() => parseManifest(text, 'image.json'), EnvironmentError)).toBeUndefined();
  });

  it('(SHA256SUMS) are read as they are written, or refused', () => {
    const good = `${sum}  Image\n${sum} *zosia-1.0-image.json\n`;
    fc.assert(
      fc.property(
        fc.oneof(
          spoiltBytes(Buffer.from(good)).map(String),
          hostileText.map((name) => `${sum}  ${name}`),
        ),
        (text) => {
          const sums = parsedOrRefused(() => parseChecksums(text, 'SHA256SUMS'), EnvironmentError);
          if (!sums) return;
          expect(parseChecksums(formatChecksums(sums), 'x')).toEqual(sums);
          for (const name of sums.keys()) expect(path.join('/a', name)).toBe(`/a/${name}`);
        },
      ),
      { numRuns: casesOf(400) },
    );
  });

  it('(release.json) pin a release, or are refused', async () => {
    const good = formatPin({ repository: 'o/r', version: '1.0.0', sums: new Map([['Image', sum]]) });
    await fc.assert(
      fc.asyncProperty(spoiltJson(JSON.parse(good)), async (text) => {
        await writeFile(path.join(folder, 'release.json'), text);
        await readOrRefused(() => readPin(folder), EnvironmentError);
      }),
      { numRuns: casesOf(60) },
    );
  });
});

const result: WallResult = {
  schema: 1,
  at: '2026-01-01T00:00:00Z',
  host: { cpu: 'x', cores: 2, platform: 'linux', architecture: 'x64', kernel: '6', loadAverage: 0 },
  machine: { architecture: 'aarch64', accelerator: 'tcg', qemuVersion: '7.2.0', cpu: 'x', cpus: 1, memoryMib: 512 },
  image: { kernelRelease: '6' },
  model: { name: 'm', sha256: sum },
  mode: 'wall',
  configurations: [
    {
      settings: { threads: 1, llamaArgs: [] },
      runs: [5, 6, 7].map((speed) => ({ at: 'x', ok: true, tokens: 8, seconds: 1, tokensPerSecond: speed })),
    },
  ],
};

describe('files of measurements', () => {
  it('(baselines) are read as they are written and give a verdict, or are refused', () => {
    const demands = { minTokensPerSecond: 5, maxRegression: 0.05, tolerance: 5, confidence: 0.95 };
    fc.assert(
      fc.property(spoiltJson([result]), (text) => {
        const baselines = parsedOrRefused(() => parseResults(text, 'baseline.json'), UsageError);
        if (!baselines) return;
        expect(parseResults(formatResults(baselines), 'x')).toEqual(baselines);
        const { verdict, sentences } = judgeWall(result, baselines, demands);
        expect(['pass', 'fail', 'inconclusive']).toContain(verdict);
        expect(sentences.join(' ')).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: casesOf(400) },
    );
  });

  it('(matrices) have rows that are read as they are written, or are refused with the line', () => {
    const cell = fc.oneof(fc.constantFrom('', '4', '04', '9999', ' ', '-b 256', '-b,256', '#', '"', '|'), hostileText);
    const line = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join('|'));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        const rows = parsedOrRefused(() => parseMatrix(lines.join('\n'), 'matrix'), UsageError);
        if (!rows) return;
        expect(parseMatrix(rows.map(rowText).join('\n'), 'x')).toEqual(rows);
        expect(strategyMatrix(rows).include).toHaveLength(rows.length);
        for (const { llamaArgs } of rows) expect(llamaArgs.join('')).not.toMatch(/[\p{Cc}\s,"|]/u);
      }),
      { numRuns: casesOf(500) },
    );
  });
});

describe('what Buildroot says', () => {
  it('(show-info) is a list of packages, or refused', () => {
    const info = { busybox: { type: 'target', version: '1' }, 'host-x': { type: 'host' }, rootfs: { type: 'rootfs' } };
    fc.assert(
      fc.property(spoiltJson(info), (text) => {
        for (const name of parsedOrRefused(() => parseShowInfo(text), EnvironmentError) ?? []) {
          expect(Object.keys(JSON.parse(text) as object)).toContain(name);
        }
      }),
      { numRuns: casesOf(200) },
    );
  });

  it('(settings, times and pins) is read as it is written', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'BR2_A=y',
        '# BR2_A is not set',
        'BR2_B="x"',
        '1.0:start:x : a',
        '2:end  :x : a',
        'ZOSIA_X="${ZOSIA_X:-1}"',
      ),
      hostileText,
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const text = lines.join('\n');
        const settings = parseSettings(text);
        expect(parseSettings(formatSettings(settings))).toEqual(settings);
        for (const { seconds } of parseBuildTime(text)) expect(Number.isFinite(seconds)).toBe(true);
        for (const name of Object.keys(parseVersions(text, {}))) expect(name).toMatch(/^ZOSIA_/);
      }),
      { numRuns: casesOf(300) },
    );
  });
});

describe('what lies in the cache', () => {
  it('(a text file) is UTF-8, or has a problem', async () => {
    const file = path.join(folder, 'text');
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array(),
          hostileText.map((text) => Buffer.from(text)),
        ),
        async (bytes) => {
          await writeFile(file, bytes);
          const read = readTextFile(file);
          if ('text' in read) expect(Buffer.from(bytes).toString()).toMatch(new RegExp(`^\ufeff?`, 'u'));
          else expect(read.problem).toBe('it is not UTF-8');
        },
      ),
      { numRuns: casesOf(200) },
    );
  });

  it('(a snapshot) is found as it was kept, or not at all', async () => {
    const home = path.join(folder, 'snapshots');
    const key = 'ab'.repeat(16);
    const record = {
      schema: 1,
      madeAt: '2026-01-01T00:00:00.000Z',
      memory: { sizeBytes: 4, samplesSha256: 'e2'.repeat(32) },
      state: { sizeBytes: 4, sha256: 'e2'.repeat(32) },
      hostBoot: 'boot',
      onDisk: false,
    };
    const snapshots = new Snapshots(home, 2 ** 30, () => Promise.resolve('boot'));
    await fc.assert(
      fc.asyncProperty(spoiltJson(record), async (text) => {
        await mkdir(path.join(home, key), { recursive: true });
        await writeFile(path.join(home, key, 'snapshot.json'), text);
        for (const name of ['memory', 'state']) await writeFile(path.join(home, key, name), 'xxxx');
        expect(await snapshots.find(key)).toBeUndefined();
        expect(await readdir(home)).toEqual([]);
      }),
      { numRuns: casesOf(60) },
    );
  });

  it('(notes) hold, or are as if they were not there', async () => {
    const qemu = { path: '/q', version: '7.2.0', cpus: [], panicDevice: true, sandbox: true };
    const trust = new SnapshotSuspension(folder, { accelerator: 'tcg', qemuVersion: '7.2.0', architecture: 'aarch64' });
    const memory = new AcceleratorMemory(folder, { accelerator: 'kvm', architecture: 'aarch64', qemu }, () =>
      Promise.resolve('b'),
    );
    await mkdir(path.join(folder, 'qemu'), { recursive: true });
    const probed = { hostBoot: 'b', qemuPath: '/q', qemuVersion: '7.2.0', probedAtMs: 1, kind: 'works', detail: 'x' };
    const lost = { qemuVersion: '7.2.0', reason: 'x', atMs: 1 };
    await fc.assert(
      fc.asyncProperty(
        spoiltJson(lost),
        spoiltJson(probed),
        spoiltJson({ outcome: 'ok', sentence: 'x', nextStep: 'x', requestsServed: 1 }),
        async (a, b, c) => {
          await writeFile(path.join(folder, 'unusable-aarch64-tcg.json'), a);
          await writeFile(path.join(folder, 'qemu', 'accelerator-aarch64-kvm.json'), b);
          await writeFile(path.join(folder, 'ending.json'), c);
          expect(typeof ((await trust.reason()) ?? '')).toBe('string');
          expect(['works', 'hung']).toContain((await memory.recall())?.kind ?? 'works');
          expect(typeof (readEnding(folder)?.outcome ?? '')).toBe('string');
        },
      ),
      { numRuns: casesOf(150) },
    );
  });

  it('(the note of a model file) is true of the file, or is made anew', async () => {
    const file = path.join(folder, 'model.gguf');
    await writeFile(file, ggufFile());
    const context = { cache: folder, reporter: silentReporter, signal: undefined };
    const known = await examineModel(file, context);
    const notes = path.join(folder, 'models', 'known');
    const [name = ''] = await readdir(notes);
    const note: unknown = JSON.parse(await readFile(path.join(notes, name), 'utf8'));
    await fc.assert(
      fc.asyncProperty(spoiltJson(note), async (text) => {
        await writeFile(path.join(notes, name), text);
        const { sha256, sizeBytes, gguf } = await examineModel(file, context);
        expect(sizeBytes).toBe(known.sizeBytes);
        expect(sha256).toMatch(/^[0-9a-f]{64}$/);
        expect(typeof gguf.architecture).toBe('string');
      }),
      { numRuns: casesOf(40) },
    );
  });
});

describe('the note of a download that was cut', () => {
  it('is one that can be gone on with, or the download begins anew', async () => {
    const target = path.join(folder, 'fetched');
    const url = 'http://127.0.0.1/x';
    await fc.assert(
      fc.asyncProperty(spoiltJson({ url, etag: '"abc"' }), async (note) => {
        await writeFile(path.join(folder, '.fetched.part'), 'half');
        await writeFile(path.join(folder, '.fetched.part.json'), note);
        const partial = await PartialFile.open(target, url);
        try {
          expect([0, 4]).toContain(partial.sizeBytes);
          expect(partial.etag === undefined).toBe(partial.sizeBytes === 0);
          if (partial.etag !== undefined) new Headers().set('if-range', partial.etag);
        } finally {
          await partial.close();
        }
      }),
      { numRuns: casesOf(60) },
    );
  });
});
