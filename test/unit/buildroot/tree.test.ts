import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mergeSettings, parseSettings, type Settings } from '../../../src/buildroot/defconfig.js';
import { makeOutput, type BuildFolder } from '../../../src/buildroot/make.js';
import { claimOutput, configure } from '../../../src/buildroot/output-folder.js';
import { planBuild, planDownloads } from '../../../src/buildroot/plan.js';
import { parseShowInfo } from '../../../src/buildroot/show-info.js';
import { siteSettings } from '../../../src/buildroot/site.js';
import { openSource } from '../../../src/buildroot/source.js';
import { onSdk, sdkSettings } from '../../../src/buildroot/toolchain.js';
import { workspaceIn } from '../../../src/buildroot/workspace.js';
import { packageRoot } from '../../../src/host/package-root.js';
import { writeMiniBuildroot, writeMiniExternal } from './mini-buildroot.js';

/** What we ask of a Buildroot tree without building: of the miniature, and of a real one where there is one. */
const real = process.env['ZOSIA_BUILDROOT_SRC'];
const trees = ['mini', ...(real === undefined ? [] : ['real'])];

describe.each(trees)('a Buildroot tree (%s)', (kind) => {
  let folder: string;
  let build: BuildFolder;
  let settings: Settings;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zosia-'));
    const mini = { source: path.join(folder, 'br'), external: path.join(folder, 'external') };
    if (kind === 'mini') {
      await writeMiniBuildroot(mini.source);
      await writeMiniExternal(mini.external);
    }
    const tree =
      kind === 'real' && real !== undefined
        ? { source: real, external: path.join(packageRoot(), 'buildroot', 'external') }
        : mini;
    build = { ...tree, output: path.join(folder, 'output') };
    const defconfig = await readFile(path.join(build.external, 'configs', 'zosia_aarch64_defconfig'), 'utf8');
    settings = parseSettings(defconfig);
    await claimOutput(build.output, 'key');
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('is opened with its version', async () => {
    expect((await openSource(build.source)).version).toMatch(/^\d{4}\.\d{2}/);
  });

  it('takes every setting of ours, of the SDK and on top of it, with ccache and sites', async () => {
    const workspace = workspaceIn(path.join(folder, 'work'));
    const site = siteSettings({ jobs: 2, ccache: true }, workspace);
    // Each rejects where Buildroot's Kconfig drops a setting.
    for (const wanted of [sdkSettings(settings), mergeSettings(onSdk(settings, '/sdk'), site), settings]) {
      await expect(configure(build, wanted)).resolves.toBeUndefined();
    }
  });

  it('lists the packages that it goes through, ours among them', async () => {
    const packages = parseShowInfo(await makeOutput(build, ['show-info']));
    expect([...packages]).toEqual(expect.arrayContaining(['busybox', 'linux', 'zosia-llama-cpp']));
  });

  it('names its downloads the same each time', async () => {
    const plan = await planBuild({
      arch: 'aarch64',
      source: await openSource(build.source),
      external: build.external,
      guestFolder: path.join(packageRoot(), 'initramfs'),
      llamaRef: 'ref',
    });
    const key = await planDownloads(plan);
    expect(key).toMatch(/^[0-9a-f]{16}$/);
    expect(await planDownloads(plan)).toBe(key);
  });
});
