import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exec } from '../../../src/host/exec.js';
import { findProgram } from '../../../src/host/packages.js';
import { silentReporter } from '../../../src/host/reporter.js';
import { formatManifest } from '../../../src/image/manifest.js';
import { imageAssets } from '../../../src/image/release/assets.js';
import { parseChecksums } from '../../../src/image/release/checksums.js';
import { parseReleaseWish } from '../../../src/image/release/version.js';
import { isVerified, verifyFolder } from '../../../src/image/release/verify.js';
import { makeRelease, type ReleaseRequest } from '../../../src/job/make-release.js';
import { GithubServer, sha256 } from './github-server.js';
import { initramfs, kernel, manifestOf, releasedFiles } from './released-image.js';

/** Linux has the one, and macOS the other. */
const sha256sum = (await findProgram('sha256sum')) ? (['sha256sum'] as const) : (['shasum', '-a', '256'] as const);
const names = imageAssets('1.2.3', 'aarch64');
let folder: string;
let image: string;
let github: GithubServer;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-assemble-'));
  image = path.join(folder, 'image');
  await mkdir(image);
  await writeFile(path.join(image, 'Image'), kernel);
  await writeFile(path.join(image, 'initramfs.cpio.gz'), initramfs);
  await writeFile(path.join(image, 'image.json'), formatManifest(manifestOf()));
  github = await GithubServer.start();
});
afterEach(async () => {
  await github.stop();
  await rm(folder, { recursive: true, force: true });
});

async function release(more: Partial<ReleaseRequest> = {}): Promise<{ out: string; notes: string }> {
  const out = path.join(folder, more.folder ?? 'out');
  const request: ReleaseRequest = {
    repository: github.repository,
    version: '1.2.3',
    images: [image],
    reports: [],
    before: undefined,
    changes: undefined,
    created: new Date('2026-01-02T03:04:05Z'),
    ...more,
    folder: out,
  };
  const server = { apiUrl: github.apiUrl, token: undefined };
  const { notes } = await makeRelease(request, { server, cache: path.join(folder, 'cache'), reporter: silentReporter });
  return { out, notes: notes.toString() };
}

async function report(name: string, fields: object): Promise<string> {
  const file = path.join(folder, name);
  const machine = { architecture: 'aarch64', accelerator: 'tcg', cpu: 'neoverse-n1' };
  await writeFile(file, JSON.stringify({ outcome: 'ok', machine, model: null, ...fields }));
  return file;
}

const everyFile = async (of: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all((await readdir(of)).map(async (name) => [name, await readFile(path.join(of, name), 'hex')])),
  ) as Record<string, string>;

describe('a release that is put together', () => {
  it('has the promised names, and sums that a program of the host takes', async () => {
    const { out } = await release();
    expect((await readdir(out)).sort()).toEqual(
      ['NOTES.md', 'SHA256SUMS', names.kernel, names.manifest, names.initramfs, names.sbom].sort(),
    );
    await exec([...sha256sum, '--check', '--strict', 'SHA256SUMS'], { cwd: out });
  });

  it('is the same to the byte when it is made again', async () => {
    const first = await release({ folder: 'first' });
    const second = await release({ folder: 'second' });
    expect(await everyFile(second.out)).toEqual(await everyFile(first.out));
  });

  it('says in SPDX what the image was made from', async () => {
    const { out } = await release();
    const sbom = JSON.parse(await readFile(path.join(out, names.sbom), 'utf8')) as Record<string, unknown>;
    expect(sbom).toMatchObject({
      spdxVersion: 'SPDX-2.3',
      creationInfo: { created: '2026-01-02T03:04:05Z' },
      packages: [
        { name: 'zosia', versionInfo: '1.2.3', comment: expect.stringContaining(sha256(kernel)) },
        {
          name: 'busybox-static',
          checksums: [{ algorithm: 'SHA256', checksumValue: 'a'.repeat(64) }],
          externalRefs: [{ referenceLocator: 'pkg:deb/debian/busybox-static@1%3A1.37.0-4?arch=arm64' }],
        },
        { name: 'linux', versionInfo: '6.12.9', licenseDeclared: 'GPL-2.0-only' },
      ],
    });
  });

  it('says in SPDX which packages are in the bundles, with their licences', async () => {
    const bundled = path.join(folder, 'bundled.json');
    const packages = [
      { name: '@actions/core', version: '3.0.1', license: 'MIT', bundles: ['boot-qemu', 'root'] },
      { name: 'old', version: '0.1.0', license: { type: 'MIT' }, bundles: ['cli'] },
      { name: 'strange', version: '1.0.0', license: 'MIT/X11', bundles: ['cli'] },
      { name: 'two', version: '1.0.0', license: '(MIT OR (Apache-2.0 AND Zlib))', bundles: ['cli'] },
    ];
    await writeFile(bundled, JSON.stringify({ schema: 1, packages }));
    const { out } = await release({ bundled });
    const text = await readFile(path.join(out, 'zosia-1.2.3-bundles-sbom.spdx.json'), 'utf8');
    const sbom = JSON.parse(text) as {
      readonly packages: readonly object[];
      readonly relationships: readonly object[];
    };
    expect(sbom).toMatchObject({ spdxVersion: 'SPDX-2.3', creationInfo: { created: '2026-01-02T03:04:05Z' } });
    expect(sbom.packages).toMatchObject([
      { SPDXID: 'SPDXRef-Bundles', name: 'zosia', versionInfo: '1.2.3' },
      {
        name: '@actions/core',
        licenseDeclared: 'MIT',
        comment: 'in boot-qemu, root',
        externalRefs: [{ referenceLocator: 'pkg:npm/%40actions/core@3.0.1' }],
      },
      { name: 'old', licenseDeclared: 'NOASSERTION' },
      { name: 'strange', licenseDeclared: 'NOASSERTION', comment: 'in cli; says of its licence: MIT/X11' },
      { name: 'two', licenseDeclared: '(MIT OR (Apache-2.0 AND Zlib))' },
    ]);
    expect(sbom.relationships).toContainEqual({
      spdxElementId: 'SPDXRef-Bundles',
      relationshipType: 'CONTAINS',
      relatedSpdxElement: 'SPDXRef-Package-2',
    });
    await exec([...sha256sum, '--check', '--strict', 'SHA256SUMS'], { cwd: out });
    await writeFile(bundled, '{}');
    await expect(release({ bundled, folder: 'other' })).rejects.toThrow(`${bundled}: not what`);
  });

  it('goes into a folder of its own', async () => {
    await release();
    await expect(release()).rejects.toThrow(/out: not empty/);
  });

  it('has one image for an architecture', async () => {
    await expect(release({ images: [image, image] })).rejects.toThrow('a second image for aarch64');
  });
});

describe('the notes of a release', () => {
  const latest = parseReleaseWish('someone/images@latest');

  it('begin with the changes, and say how to verify', async () => {
    const changes = path.join(folder, 'changes.md');
    await writeFile(changes, '### Features\n\n- more\n\n');
    const { notes } = await release({ changes });
    expect(notes).toMatch(/^### Features\n\n- more\n\n## aarch64\n/);
    expect(notes).toContain(
      'gh attestation verify SHA256SUMS --repo someone/images --source-ref refs/tags/v1.2.3 \\\n  --signer-workflow someone/images/.github/workflows/release.yml',
    );
  });

  it('compare sizes and figures with the release before', async () => {
    const old = releasedFiles('1.2.2', kernel.subarray(0, 100_000));
    const figures = { bootMs: 2000, tokensPerSecond: 10, accelerator: 'tcg', cpu: 'neoverse-n1' };
    old.set(imageAssets('1.2.2', 'aarch64').figures, Buffer.from(JSON.stringify(figures)));
    github.publish('v1.2.2', old);
    const reports = [await report('smoke', { boot_ms: 1500 }), await report('perf', { tokens_per_second: 11 })];
    const { notes, out } = await release({ before: latest, reports });
    expect(notes).toContain('| kernel | 0.19 MiB | 0.10 MiB | +100.0 % |');
    expect(notes).toContain('| initramfs | 0.09 MiB | 0.09 MiB | 0.0 % |');
    expect(notes).toContain('| boot to init | 1.50 s | 2.00 s | -25.0 % |');
    expect(notes).toContain('| generation | 11.00 tok/s | 10.00 tok/s | +10.0 % |');
    expect(notes).toContain('Measured on tcg, neoverse-n1.');
    expect(JSON.parse(await readFile(path.join(out, names.figures), 'utf8'))).toMatchObject({ bootMs: 1500 });
  });

  it('do not compare figures of two machines', async () => {
    const old = releasedFiles('1.2.2');
    const figures = { bootMs: 200, accelerator: 'kvm', cpu: 'host' };
    old.set(imageAssets('1.2.2', 'aarch64').figures, Buffer.from(JSON.stringify(figures)));
    github.publish('v1.2.2', old);
    const { notes } = await release({ before: latest, reports: [await report('smoke', { boot_ms: 1500 })] });
    expect(notes).toContain('| boot to init | 1.50 s | 0.20 s | another machine |');
  });

  it('of the first release compare with nothing', async () => {
    expect((await release({ before: latest })).notes).toContain('| kernel | 0.19 MiB | – | – |');
  });

  it('are not compared with a release that was named and is not there', async () => {
    await expect(release({ before: parseReleaseWish('someone/images@1.0.0') })).rejects.toThrow('there is no release');
  });

  it('take no figures of a boot that ended badly, or on another machine than the rest', async () => {
    const good = await report('good', { boot_ms: 1 });
    const bad = await report('bad', { outcome: 'timeout' });
    const other = await report('other', { machine: { architecture: 'aarch64', accelerator: 'kvm', cpu: 'host' } });
    await expect(release({ reports: [bad] })).rejects.toThrow('that boot ended as timeout');
    await expect(release({ reports: [good, other] })).rejects.toThrow('booted on kvm host, not on tcg neoverse-n1');
    await expect(release({ reports: [image + '/image.json'] })).rejects.toThrow('not the JSON of a boot: outcome');
  });
});

describe('the figures of a release', () => {
  it('are those of boots of the same architecture', async () => {
    const machine = { architecture: 'x86_64', accelerator: 'kvm', cpu: 'host' };
    const reports = [await report('other', { machine, boot_ms: 300 })];
    expect(await readdir((await release({ reports })).out)).not.toContain(names.figures);
    reports.push(await report('own', { boot_ms: 1500 }));
    const { out } = await release({ reports, folder: 'both' });
    expect(JSON.parse(await readFile(path.join(out, names.figures), 'utf8'))).toMatchObject({ bootMs: 1500 });
  });
});

describe('verifying a folder', () => {
  const states = async (of: string): Promise<Record<string, string>> =>
    Object.fromEntries((await verifyFolder(of)).files.map(({ name, state }) => [name, state]));

  it('finds every asset of a release to be what it was', async () => {
    const { out } = await release();
    const verification = await verifyFolder(out);
    expect(verification.version).toBe('1.2.3');
    expect(isVerified(verification)).toBe(true);
    expect(new Set(verification.files.map(({ state }) => state))).toEqual(new Set(['ok']));
  });

  it('names what was changed, is missing or does not belong', async () => {
    const { out } = await release();
    await writeFile(path.join(out, names.kernel), 'x');
    await rm(path.join(out, names.sbom));
    await writeFile(path.join(out, 'more'), 'x');
    expect(await states(out)).toMatchObject({ [names.kernel]: 'changed', [names.sbom]: 'missing', more: 'not listed' });
    expect(isVerified(await verifyFolder(out))).toBe(false);
  });

  it('does not take a folder with none of the files for verified', async () => {
    const { out } = await release();
    for (const name of await readdir(out)) if (name !== 'SHA256SUMS') await rm(path.join(out, name));
    expect(isVerified(await verifyFolder(out))).toBe(false);
  });

  it('refuses a manifest that speaks of other files, sums or no sums', async () => {
    const { out } = await release();
    const foreign = formatManifest(manifestOf(Buffer.from('another kernel')));
    await writeFile(path.join(out, names.manifest), foreign);
    const sums = await readFile(path.join(out, 'SHA256SUMS'), 'utf8');
    const real = parseChecksums(sums, 'SHA256SUMS').get(names.manifest) ?? '';
    await writeFile(path.join(out, 'SHA256SUMS'), sums.replace(real, sha256(foreign)));
    await expect(verifyFolder(out)).rejects.toThrow('lists a different kernel or initramfs than SHA256SUMS does');
  });

  it('takes a system image as well, and nothing else', async () => {
    expect(await states(image)).toEqual({ Image: 'ok', 'initramfs.cpio.gz': 'ok' });
    await expect(verifyFolder(folder)).rejects.toThrow('has neither SHA256SUMS nor image.json');
  });
});
