import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { archiveAt } from '../../../src/debian/archive.js';
import { fetchPackages, type FetchedPackages } from '../../../src/debian/fetch-packages.js';
import { httpTransport } from '../../../src/debian/http-transport.js';
import { pinAt, settledMoment, withPin } from '../../../src/debian/renew-pin.js';
import type { SnapshotPin } from '../../../src/debian/snapshot.js';
import { silentReporter } from '../../../src/host/reporter.js';
import {
  makeSigner,
  miniArchive,
  serveArchive,
  sumOf,
  type ArchiveServer,
  type Signer,
} from '../../fixtures/debian/archive.js';

const date = new Date('2026-10-30T08:08:01Z');
const moment = '20261030T120000Z';
const transport = httpTransport({ reporter: silentReporter, signal: new AbortController().signal });

let signer: Signer;
let files: Map<string, Buffer>;
let server: ArchiveServer;
let env: NodeJS.ProcessEnv;
let folder: string;

/** The snapshot archive, with one state, of 09:03. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-snapshot-'));
  signer = await makeSigner(date);
  const validUntil = new Date('2026-11-06T08:08:01Z');
  const packages = [{ name: 'tool', files: [{ name: './usr/bin/tool', content: 'a tool' }] }];
  // It keeps no files by the names made of their sums.
  const all = await miniArchive(packages, { suite: 'forky', date, validUntil }, signer);
  files = new Map([...all].filter(([name]) => !name.includes('by-hash')));
  const movedFrom = `/archive/debian/${moment}/`;
  server = await serveArchive(files, { prefix: '/archive/debian/20261030T090312Z/', movedFrom });
  env = { ZOSIA_DEBIAN_SNAPSHOT_ARCHIVE: new URL('/', server.url).href };
});

afterAll(async () => {
  server.server.close();
  await rm(folder, { recursive: true });
});

describe('the snapshot archive', () => {
  const fetchTool = (pin: SnapshotPin): Promise<FetchedPackages> =>
    fetchPackages({
      suite: 'forky',
      architecture: 'aarch64',
      packages: ['tool'],
      pin,
      folder: path.join(folder, 'downloads'),
      reporter: silentReporter,
      signal: new AbortController().signal,
      // Long after the state has expired.
      archive: { ...archiveAt(pin, undefined, env, new Date('2030-01-01')), transport, keys: [signer.publicKey] },
    });
  const inRelease = (): string => sumOf(files.get('dists/forky/InRelease') ?? Buffer.alloc(0));

  it('serves the last state before a moment, which is judged as of that moment', async () => {
    const { packages } = await fetchTool({ moment, inReleaseSha256: inRelease() });
    expect(packages.map(({ name }) => name)).toEqual(['tool']);
  });

  it('is not believed when it has another state than the one that is pinned', async () => {
    await expect(fetchTool({ moment, inReleaseSha256: 'ab'.repeat(32) })).rejects.toThrow(
      `sha256 is ${inRelease()}, and scripts/versions.sh pins abab`,
    );
  });

  it('gives a pin, once its signature holds', async () => {
    const request = { suite: 'forky', moment, transport, env };
    expect(await pinAt({ ...request, keys: [signer.publicKey] })).toEqual({ moment, inReleaseSha256: inRelease() });
    await expect(pinAt(request)).rejects.toThrow("not signed by a key of Debian's");
    await expect(pinAt({ ...request, suite: 'sid', keys: [signer.publicKey] })).rejects.toThrow('404 (not found)');
  });
});

describe('withPin', () => {
  const versions = 'A="${A:-1}"\nPIN="${PIN:-20250101T000000Z:00}"\nB="${B:-2}"\n';

  it('replaces one pin and nothing else', () => {
    expect(withPin(versions, 'PIN', { moment, inReleaseSha256: 'ab' })).toBe(
      'A="${A:-1}"\nPIN="${PIN:-20261030T120000Z:ab}"\nB="${B:-2}"\n',
    );
  });

  it('refuses to add one', () => {
    expect(() => withPin(versions, 'NONE', { moment, inReleaseSha256: 'ab' })).toThrow('has no NONE');
  });
});

describe('settledMoment', () => {
  it('is a midnight that lies more than a day back', () => {
    expect(settledMoment(new Date('2026-11-26T02:00:00Z'))).toBe('20261124T000000Z');
  });
});
