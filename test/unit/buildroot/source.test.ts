import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { missingBuildPackages, requireBuildPrograms } from '../../../src/buildroot/host-programs.js';
import { buildrootRelease, type Release } from '../../../src/buildroot/release.js';
import { fetchSource, openSource } from '../../../src/buildroot/source.js';
import { workspaceIn } from '../../../src/buildroot/workspace.js';
import { silentReporter } from '../../../src/host/reporter.js';
import type { ToolStore } from '../../../src/host/tool-store.js';
import { recordingReporter } from './recording-reporter.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('a release', () => {
  it('is known with its sum, on more than one mirror', () => {
    const release = buildrootRelease('2024.11.1');
    expect(release.tarSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(release.urls.map((url) => new URL(url).host)).size).toBeGreaterThan(1);
  });

  it('without a known sum needs one', () => {
    expect(() => buildrootRelease('2025.02.1')).toThrow('sha256: needed for Buildroot 2025.02.1');
    expect(buildrootRelease('2025.02.1', 'a'.repeat(64)).tarSha256).toBe('a'.repeat(64));
  });

  it('is refused when it cannot be one', () => {
    expect(() => buildrootRelease('../../etc')).toThrow('is no Buildroot release');
  });
});

describe('fetching a release', () => {
  let server: Server;
  let answers: Record<string, Buffer>;
  let tarball: Buffer;

  const release = (...files: string[]): Release => ({
    version: '2024.11.1',
    tarSha256: createHash('sha256').update(gunzipSync(tarball)).digest('hex'),
    urls: files.map((file) => `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/${file}`),
  });

  beforeEach(async () => {
    const tree = path.join(folder, 'buildroot-2024.11.1');
    await mkdir(tree);
    await writeFile(path.join(tree, 'Makefile'), 'export BR2_VERSION := 2024.11.1\n');
    tarball = execFileSync('tar', ['-cz', '-C', folder, 'buildroot-2024.11.1']);
    answers = { good: tarball };
    server = createServer(({ url = '' }, response) => {
      const answer = answers[url.slice(1)];
      if (answer) response.end(answer);
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterEach(async () => {
    await new Promise((resolve) => server.close(resolve));
  });

  const fetchFrom = (...files: string[]): ReturnType<typeof fetchSource> =>
    fetchSource({ release: release(...files), folder: path.join(folder, 'sources'), reporter: silentReporter });

  it('unpacks it, and a second time needs no server', async () => {
    const source = await fetchFrom('good');
    expect(source.version).toBe('2024.11.1');
    expect(await readFile(path.join(source.folder, 'Makefile'), 'utf8')).toContain('BR2_VERSION');
    answers = {};
    expect(await fetchFrom('good')).toEqual(source);
  });

  it('holds to what is inside, however a mirror compresses', async () => {
    answers = { other: gzipSync(gunzipSync(tarball), { level: 1 }) };
    await expect(fetchFrom('other')).resolves.toMatchObject({ version: '2024.11.1' });
  });

  it("takes it from the machine's tools, which get what was fetched, but only if its sum is right", async () => {
    const kept = path.join(folder, 'tools.tar.gz');
    const store: ToolStore = {
      find: () => Promise.resolve(existsSync(kept) ? kept : undefined),
      keep: (_, place) => copyFile(place, kept),
    };
    const fetchInto = (name: string, reporter = silentReporter): ReturnType<typeof fetchSource> =>
      fetchSource({ release: release('good'), folder: path.join(folder, name), tools: store, reporter });
    await fetchInto('first');
    answers = {};
    await expect(fetchInto('second')).resolves.toMatchObject({ version: '2024.11.1' });
    answers = { good: tarball };
    await writeFile(kept, gzipSync(Buffer.from('something else')));
    const reporter = recordingReporter();
    await expect(fetchInto('third', reporter)).resolves.toMatchObject({ version: '2024.11.1' });
    expect(reporter.said.join()).toMatch(/tools\.tar\.gz is not what was pinned: .*; fetching it/);
  });

  it('goes on to the next mirror when one lacks it or serves something else', async () => {
    answers = { wrong: gzipSync(Buffer.from('something else')), page: Buffer.from('<html>'), good: tarball };
    const reporter = recordingReporter();
    const request = {
      release: release('gone', 'wrong', 'page', 'good'),
      folder: path.join(folder, 'sources'),
      reporter,
    };
    await expect(fetchSource(request)).resolves.toMatchObject({ version: '2024.11.1' });
    const warnings = reporter.said.filter((line) => line.startsWith('warning'));
    expect(warnings[0]).toContain('404');
    expect(warnings[1]).toContain('is not what was pinned');
    expect(warnings[2]).toContain('is not a gzip archive');
  });

  it('keeps nothing of a release that is no Buildroot tree', async () => {
    await rm(path.join(folder, 'buildroot-2024.11.1', 'Makefile'));
    tarball = execFileSync('tar', ['-cz', '-C', folder, 'buildroot-2024.11.1']);
    answers = { good: tarball };
    for (const time of ['first', 'second']) {
      await expect(fetchFrom('good').then(() => time)).rejects.toThrow('is not a Buildroot tree');
    }
  });

  it('ends with what every mirror said', async () => {
    await expect(fetchFrom('gone', 'lost')).rejects.toThrow(/could not be had: .*gone.*; .*lost/);
  });
});

describe("a source of the user's", () => {
  it('is opened with its version', async () => {
    await writeFile(path.join(folder, 'Makefile'), 'export BR2_VERSION := 2025.02\n');
    await expect(openSource(folder)).resolves.toMatchObject({ folder, version: '2025.02' });
  });

  it('is refused when it is no Buildroot', async () => {
    await expect(openSource(folder)).rejects.toThrow('is not a Buildroot tree');
  });

  it('is refused below a path with spaces, as is a workspace', async () => {
    const spaced = path.join(folder, 'my buildroot');
    await mkdir(spaced);
    await expect(openSource(spaced)).rejects.toThrow('cannot work in a path with spaces');
    expect(() => workspaceIn('/home/me/my cache')).toThrow('cannot work in a path with spaces: /home/me/my cache');
  });
});

describe('host programs', () => {
  it('are missing by the packages that bring them', async () => {
    expect(await missingBuildPackages([folder])).toEqual(expect.arrayContaining(['cpio', 'xz-utils', 'g++']));
    await expect(requireBuildPrograms([folder], 'linux')).rejects.toThrow(/apt-get install .*cpio/);
  });

  it('are of no use where Buildroot does not run', async () => {
    await expect(requireBuildPrograms(undefined, 'darwin')).rejects.toThrow('Docker');
  });
});
