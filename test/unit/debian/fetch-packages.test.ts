import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Archive } from '../../../src/debian/archive.js';
import { fetchPackages, type FetchedPackages } from '../../../src/debian/fetch-packages.js';
import { httpTransport } from '../../../src/debian/http-transport.js';
import { CancelledError } from '../../../src/host/errors.js';
import { fileSizeBytes } from '../../../src/host/files.js';
import { silentReporter } from '../../../src/host/reporter.js';
import {
  makeSigner,
  miniArchive,
  serveArchive,
  sumOf,
  type ArchiveServer,
  type MiniPackage,
  type MiniRelease,
  type Mishap,
  type Signer,
} from '../../fixtures/debian/archive.js';
import { until } from '../../support/until.js';

const date = new Date('2026-10-30T08:08:01Z');
const hour = 3_600_000;
const later = new Date(date.getTime() + hour);
const release: MiniRelease = { suite: 'forky', date, validUntil: new Date(date.getTime() + 7 * 24 * hour) };

const tool: MiniPackage = {
  name: 'tool',
  version: '1:2.0-1',
  fields: { Depends: 'libtool1 (>= 1.0)' },
  files: [{ name: './usr/bin/tool', mode: 0o755, content: 'a tool' }],
};
const library: MiniPackage = {
  name: 'libtool1',
  files: [
    { name: './usr/lib/libtool.so.1.0', content: Buffer.alloc(200_000, 'library') },
    { name: './usr/lib/libtool.so.1', type: '2', link: 'libtool.so.1.0' },
  ],
};

let signer: Signer;
let stranger: Signer;
let folder: string;
let archive: ArchiveServer | undefined;
let controller: AbortController;

beforeAll(async () => {
  [signer, stranger] = await Promise.all([makeSigner(date), makeSigner(date)]);
});

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-archive-'));
  controller = new AbortController();
});

afterEach(async () => {
  archive?.server.closeAllConnections();
  archive?.server.close();
  archive = undefined;
  await rm(folder, { recursive: true });
});

async function serve(files: ReadonlyMap<string, Buffer>, mishap?: Mishap): Promise<void> {
  archive?.server.close();
  archive = await serveArchive(files, mishap ? { mishap } : {});
}

function fetchTool(terms: Partial<Archive> = {}, only = ''): Promise<FetchedPackages> {
  const { signal } = controller;
  const patience = { backoffMs: 1, fruitlessAttempts: 2 };
  return fetchPackages({
    suite: 'forky',
    architecture: 'aarch64',
    packages: ['tool'],
    only,
    pin: { moment: '20261030T120000Z', inReleaseSha256: undefined },
    folder: path.join(folder, 'downloads'),
    reporter: silentReporter,
    signal,
    archive: {
      url: archive?.url ?? '',
      transport: httpTransport({ reporter: silentReporter, signal, patience }),
      now: later,
      checkDate: true,
      checkValidUntil: true,
      inReleaseSha256: undefined,
      keys: [signer.publicKey],
      ...terms,
    },
  });
}

const wholeArchive = (): Promise<Map<string, Buffer>> => miniArchive([tool, library], release, signer);

describe('fetchPackages', () => {
  it('brings the files of packages and of what they depend on, and leaves nothing behind', async () => {
    await serve(await wholeArchive());
    const { packages, tree } = await fetchTool();
    expect(packages.map(({ name, version }) => `${name} ${version}`)).toEqual(['libtool1 1.0-1', 'tool 1:2.0-1']);
    expect(tree.require('usr/bin/tool')).toEqual({ content: Buffer.from('a tool'), executable: true });
    expect(tree.require('usr/lib/libtool.so.1').content).toHaveLength(200_000);
    expect(await readdir(folder)).toEqual([]);
  });

  it('fetches only packages that may have what is needed, and names the others', async () => {
    await serve(await wholeArchive());
    const { packages, tree } = await fetchTool({}, 'tool');
    expect(packages.map(({ name }) => name)).toEqual(['libtool1', 'tool']);
    expect(tree.list('usr')).toEqual(['bin']);
    expect(archive?.asked.filter((name) => name.endsWith('.deb'))).toHaveLength(1);
  });

  it('finds an index by its sum, or by its name on a mirror that has no sums for names', async () => {
    const files = await wholeArchive();
    await serve(new Map([...files].filter(([name]) => !name.includes('by-hash'))));
    await fetchTool();
    expect(archive?.asked.slice(1, 3)).toEqual([
      expect.stringMatching(/by-hash\/SHA256\/[0-9a-f]{64}$/),
      'dists/forky/main/binary-arm64/Packages.xz',
    ]);
  });

  it('goes on where a download was cut, in a later attempt as well', async () => {
    const files = await wholeArchive();
    const isLibrary = (name: string): boolean => name.includes('libtool1_');
    await serve(files, (name, content, response) => {
      if (!isLibrary(name)) return false;
      response.writeHead(200, { 'content-length': content.length });
      response.write(content.subarray(0, 100_000));
      const partial = path.join(folder, 'downloads', `.${sumOf(content)}.part`);
      void until(async () => ((await fileSizeBytes(partial)) ?? 0) > 0).then(() => response.destroy());
      return true;
    });
    const patience = { backoffMs: 1, fruitlessAttempts: 1 };
    const transport = httpTransport({ reporter: silentReporter, signal: controller.signal, patience });
    await expect(fetchTool({ transport })).rejects.toThrow(
      /could not unpack tool .*libtool1_1\.0-1_arm64\.deb: .*run it again to resume/,
    );
    // The same address again: a partial file belongs to the address it came from.
    const port = Number(new URL(archive?.url ?? '').port);
    archive?.server.closeAllConnections();
    await new Promise((resolve) => archive?.server.close(resolve));
    archive = await serveArchive(files, { port });
    await fetchTool();
    expect(archive.asked.filter(isLibrary)).toEqual([expect.stringMatching(/ \(from \d+\)$/)]);
  });

  it('takes a release that has expired only on other terms', async () => {
    await serve(await wholeArchive());
    const now = new Date(date.getTime() + 8 * 24 * hour);
    await expect(fetchTool({ now })).rejects.toThrow('InRelease has expired on 2026-11-06T08:08:01.000Z');
    await expect(fetchTool({ now, checkValidUntil: false })).resolves.toBeDefined();
  });

  it('refuses a release of the future', async () => {
    await serve(await wholeArchive());
    const now = new Date(date.getTime() - hour);
    await expect(fetchTool({ now })).rejects.toThrow('Signature creation time is in the future');
    await expect(fetchTool({ now, checkDate: false })).resolves.toBeDefined();
  });

  it.each([
    ['signed by a stranger', () => miniArchive([tool, library], release, stranger), /not signed by a key .*: unknown/],
    [
      'of another suite',
      async () => renamed(await miniArchive([tool, library], { ...release, suite: 'sid' }, signer)),
      /InRelease is that of sid/,
    ],
    [
      'with a dependency that is nowhere',
      () => miniArchive([tool], release, signer),
      /tool needs libtool1 \(>= 1\.0\), and Debian's archive has no such package/,
    ],
    [
      'with a dependency that is too old',
      () => miniArchive([tool, { ...library, version: '0.9-1' }], release, signer),
      /tool needs libtool1 \(>= 1\.0\), and Debian's archive has libtool1 0\.9-1/,
    ],
  ])('refuses an archive %s', async (_, files, message) => {
    await serve(await files());
    await expect(fetchTool()).rejects.toThrow(message);
  });

  it.each([
    ['InRelease', (name: string) => name.endsWith('InRelease'), /InRelease/],
    ['the index', (name: string) => name.includes('binary-arm64'), /sha256 is [0-9a-f]{64}, expected [0-9a-f]{64}/],
    ['a package', (name: string) => name.endsWith('.deb'), /sha256 is [0-9a-f]{64}, expected [0-9a-f]{64}/],
  ])('refuses %s with one letter changed', async (_, isIt, message) => {
    const files = await wholeArchive();
    await serve(new Map([...files].map(([name, content]) => [name, isIt(name) ? changed(content) : content])));
    await expect(fetchTool()).rejects.toThrow(message);
  });

  it('does not read an InRelease that has no end', async () => {
    await serve(await wholeArchive(), (name, _content, response) => {
      if (!name.endsWith('InRelease')) return false;
      const pump = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(1 << 16)));
      };
      response.on('drain', pump);
      pump();
      return true;
    });
    await expect(fetchTool()).rejects.toThrow('InRelease: the server sent more than the 10000000 bytes allowed');
    expect(await readdir(path.join(folder, 'downloads'))).toEqual([]);
  });

  it('holds InRelease to the sum that is pinned', async () => {
    await serve(await wholeArchive());
    await expect(fetchTool({ inReleaseSha256: 'ab'.repeat(32) })).rejects.toThrow('scripts/versions.sh pins abab');
  });

  it('names the variable that helps where a mirror lacks the suite', async () => {
    await serve(await miniArchive([tool], { ...release, suite: 'sid' }, signer));
    await expect(fetchTool()).rejects.toThrow(
      /404 \(not found\); ZOSIA_DEBIAN_MIRROR can name a mirror that has forky$/,
    );
  });

  it('ends when it is cancelled', async () => {
    await serve(await wholeArchive(), (name) => {
      if (!name.endsWith('.deb')) return false;
      controller.abort();
      return true;
    });
    await expect(fetchTool()).rejects.toThrow(CancelledError);
  });
});

function renamed(files: Map<string, Buffer>): Map<string, Buffer> {
  return new Map([...files].map(([name, content]) => [name.replace('dists/sid', 'dists/forky'), content]));
}

/** The letter in the middle, which in InRelease is one of a sum. */
function changed(content: Buffer): Buffer {
  const copy = Buffer.from(content);
  const at = content.indexOf('SHA256:') > 0 ? content.indexOf('SHA256:') + 12 : Math.floor(content.length / 2);
  copy[at] = copy[at] === 0x61 ? 0x62 : 0x61;
  return copy;
}
