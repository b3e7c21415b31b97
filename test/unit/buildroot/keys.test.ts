import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cachePlans, saveVerdict, type CacheFacts, type CachePlan } from '../../../src/buildroot/caches.js';
import { parseSettings } from '../../../src/buildroot/defconfig.js';
import {
  downloadsKey,
  folderDigest,
  imageKey,
  outputKey,
  sdkKey,
  type BuildInputs,
} from '../../../src/buildroot/keys.js';
import { buildHost } from '../../../src/buildroot/plan.js';

const ingredients: BuildInputs = {
  source: '2024.11.1-abc',
  settings: parseSettings('BR2_aarch64=y\nBR2_GCC_VERSION_13_X=y\nBR2_LINUX_KERNEL=y\n'),
  patches: 'p',
  external: 'e',
  initramfsFiles: 'g',
  llamaRef: 'l',
  host: { platform: 'linux', arch: 'x64', distribution: 'debian-12' },
};

/** Which of the three keys change with a change of an ingredient. */
function changedKeys(change: Partial<BuildInputs>): string {
  const other = { ...ingredients, ...change };
  return [['sdk', sdkKey] as const, ['output', outputKey] as const, ['image', imageKey] as const]
    .filter(([, key]) => key(other) !== key(ingredients))
    .map(([name]) => name)
    .join(' ');
}

describe('keys', () => {
  it.each<[string, Partial<BuildInputs>, string]>([
    ['another Buildroot', { source: '2025.02' }, 'sdk output image'],
    ['another CPU', { settings: new Map([...ingredients.settings, ['BR2_cortex_a76', 'y']]) }, 'sdk output image'],
    ['another patch of the toolchain', { patches: 'q' }, 'sdk output image'],
    ['another build host', { host: { ...ingredients.host, distribution: 'debian-13' } }, 'sdk output image'],
    ['another package', { settings: new Map([...ingredients.settings, ['BR2_PACKAGE_X', 'y']]) }, 'output image'],
    ['another external tree', { external: 'f' }, 'output image'],
    ['another llama.cpp', { llamaRef: 'm' }, 'output image'],
    ['other guest files', { initramfsFiles: 'h' }, 'image'],
    ['nothing else', {}, ''],
  ])('%s', (_name, change, keys) => {
    expect(changedKeys(change)).toBe(keys);
  });

  it('of downloads do not hang on the order in which make lists them', () => {
    expect(downloadsKey('b.tar\na.tar\n')).toBe(downloadsKey('a.tar\nb.tar'));
    expect(downloadsKey('a.tar\n')).not.toBe(downloadsKey('b.tar\n'));
  });
});

describe('a build host', () => {
  it('is known by its distribution, for its C library', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'zosia-'));
    await writeFile(path.join(folder, 'os-release'), 'NAME="Ubuntu"\nVERSION_ID="24.04"\nID=ubuntu\n');
    expect(await buildHost(path.join(folder, 'os-release'))).toEqual({
      platform: process.platform,
      arch: process.arch,
      distribution: 'ubuntu-24.04',
    });
    await rm(folder, { recursive: true });
  });
});

describe('a folder digest', () => {
  let folder: string;
  const file = (): string => path.join(folder, 'sub', 'a');

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zosia-'));
    await mkdir(path.join(folder, 'sub'));
    await writeFile(file(), 'one');
  });

  afterEach(() => rm(folder, { recursive: true }));

  it.each<[string, () => Promise<void>]>([
    ['content', () => writeFile(file(), 'two')],
    ['a further file', () => writeFile(path.join(folder, 'b'), '')],
    ['the executable bit', () => chmod(file(), 0o755)],
  ])('changes with %s', async (_name, change) => {
    const before = await folderDigest(folder);
    await change();
    expect(await folderDigest(folder)).not.toBe(before);
  });

  it('does not change with time', async () => {
    const before = await folderDigest(folder);
    await writeFile(file(), 'one');
    expect(await folderDigest(folder)).toBe(before);
  });
});

describe('cache plans', () => {
  const facts: CacheFacts = {
    prefix: 'zosia-1',
    arch: 'aarch64',
    folders: { dl: '/w/dl', ccache: '/w/ccache', sdk: '/w/sdk', image: '/w/images/1' },
    keys: { dl: 'd', sdk: 's', image: 'i' },
    run: '77',
  };
  const plan = (name: CachePlan['name']): CachePlan => {
    const found = cachePlans(facts).find((one) => one.name === name);
    if (!found) throw new Error(`no plan ${name}`);
    return found;
  };

  it('restore image and SDK by their exact key only', () => {
    expect(plan('image')).toMatchObject({ key: 'zosia-1-image-aarch64-i', restoreKeys: [], paths: ['/w/images/1'] });
    expect(plan('sdk')).toMatchObject({ key: 'zosia-1-sdk-aarch64-s', restoreKeys: [], paths: ['/w/sdk'] });
  });

  it('restore the newest downloads, whatever is wanted of them', () => {
    expect(plan('dl')).toMatchObject({ key: 'zosia-1-dl-d', restoreKeys: ['zosia-1-dl-'] });
  });

  it('restore what the same compiler made, and save it under a key of this run', () => {
    expect(plan('ccache')).toMatchObject({
      key: 'zosia-1-ccache-aarch64-s-77',
      restoreKeys: ['zosia-1-ccache-aarch64-s-'],
    });
  });

  it.each<[string, CachePlan['name'], Parameters<typeof saveVerdict>[1], true | RegExp]>([
    ['an empty folder', 'dl', { exactHit: false, bytesBefore: 0, bytesNow: 0 }, /is empty/],
    ['an exact hit', 'dl', { exactHit: true, bytesBefore: 5, bytesNow: 9 }, /saved already/],
    ['a first download', 'dl', { exactHit: false, bytesBefore: 0, bytesNow: 9 }, true],
    ['downloads by prefix, for another list', 'dl', { exactHit: false, bytesBefore: 9, bytesNow: 9 }, true],
    ['a ccache that did not change', 'ccache', { exactHit: false, bytesBefore: 9, bytesNow: 9 }, /unchanged/],
    ['a ccache that grew', 'ccache', { exactHit: false, bytesBefore: 5, bytesNow: 9 }, true],
  ])('say of %s whether to save it', (_name, name, state, verdict) => {
    const said = saveVerdict(plan(name), state);
    if (verdict === true) expect(said).toBe(true);
    else expect(said).toMatch(verdict);
  });
});
