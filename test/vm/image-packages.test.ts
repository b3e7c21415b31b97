import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { hasApt } from '../../src/debian/apt.js';
import { aptHelperArgv } from '../../src/debian/apt-transport.js';
import { findArchive, type Archive } from '../../src/debian/archive.js';
import { fetchPackages, type FetchedPackages } from '../../src/debian/fetch-packages.js';
import { EnvironmentError } from '../../src/host/errors.js';
import { exec } from '../../src/host/exec.js';
import { silentReporter } from '../../src/host/reporter.js';
import { makeSigner, miniArchive, serveArchive, sumOf } from '../fixtures/debian/archive.js';
import { recordingArchive, replayedArchive } from '../fixtures/debian/recorded-archive.js';
import { describeOnlyWhere } from '../support/only-where.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-packages-'));
  await chmod(folder, 0o777);
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const pin = { moment: '20261030T120000Z', inReleaseSha256: undefined };
const { signal } = new AbortController();
const onHost = { reporter: silentReporter, signal };

function fetch(archive?: Archive, packages: string[] = ['busybox-static']): Promise<FetchedPackages> {
  return fetchPackages({
    suite: 'trixie',
    architecture: 'aarch64',
    packages,
    pin,
    folder: path.join(folder, 'downloads'),
    ...onHost,
    ...(archive ? { archive } : {}),
  });
}

const whereApt = describeOnlyWhere(await hasApt(), 'this host has no apt');

whereApt("fetchPackages, by this host's apt", () => {
  it('unpacks a package of another architecture out of the real archive and says exactly which it was', async () => {
    const { packages, tree } = await fetch();
    expect(packages).toEqual([
      {
        name: 'busybox-static',
        version: expect.stringMatching(/^1:1\./),
        architecture: 'arm64',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    // e_machine of an ELF file: EM_AARCH64
    expect(tree.require('usr/bin/busybox').content.readUInt16LE(18)).toBe(183);
    expect(await readdir(folder)).toEqual([]);
  });

  it('says in one line which package is nowhere', async () => {
    const failing = fetch(undefined, ['no-such-package']);
    await expect(failing).rejects.toThrow(EnvironmentError);
    await expect(failing).rejects.toThrow(
      "could not unpack no-such-package of Debian trixie (arm64): no-such-package, and Debian's archive has no such package",
    );
  });

  it('refuses an archive that somebody else has signed', async () => {
    const date = new Date(Date.now() - 60_000);
    const files = await miniArchive([{ name: 'busybox-static' }], { suite: 'trixie', date }, await makeSigner(date));
    const { server, url } = await serveArchive(files);
    try {
      const archive = { ...(await findArchive({ pin, ...onHost })), url };
      await expect(fetch(archive)).rejects.toThrow(/trixie\/InRelease is not signed by a key of Debian's/);
    } finally {
      server.close();
    }
  });

  it('needs no privilege', async () => {
    const { url } = await findArchive({ pin, ...onHost });
    const target = path.join(folder, 'InRelease');
    const argv = aptHelperArgv([{ url: `${url}dists/trixie/InRelease`, target }]);
    const asNobody = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
    const options = { cwd: '/', env: { HOME: '/nonexistent' }, needs: ['packages', 'network'] } as const;
    await exec([...asNobody, ...argv] as [string, ...string[]], options);
    expect(await readFile(target, 'utf8')).toContain('BEGIN PGP SIGNED MESSAGE');
  });
});

whereApt("fetchPackages, by zosia's own client", () => {
  it('makes of the same archive what apt makes of it', async () => {
    const files = new Map<string, Buffer>();
    const wanted = ['busybox-static', 'xz-utils'];
    const byApt = await fetch(await recordingArchive(files)(pin), wanted);
    const { server, url, asked } = await serveArchive(files);
    try {
      const byUs = await fetch(await replayedArchive(url)(pin), wanted);
      expect(asked).toHaveLength(files.size);
      expect(byUs.packages).toEqual(byApt.packages);
      const sums = ({ tree }: FetchedPackages): string[] =>
        tree
          .list('', { recursive: true })
          .map((name) => `${name} ${tree.read(name) ? sumOf(tree.require(name).content) : 'leads nowhere'}`);
      expect(sums(byUs)).toEqual(sums(byApt));
      expect(sums(byUs).length).toBeGreaterThan(100);
    } finally {
      server.close();
    }
  });
});
