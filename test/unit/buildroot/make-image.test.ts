import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildFigures } from '../../../src/buildroot/figures.js';
import { makeImage } from '../../../src/buildroot/make-image.js';
import { planBuild, type BuildPlan } from '../../../src/buildroot/plan.js';
import { openSource } from '../../../src/buildroot/source.js';
import { sdkArchive, workspaceIn, type Workspace } from '../../../src/buildroot/workspace.js';
import { fileExists } from '../../../src/host/files.js';
import type { RemoteCache } from '../../../src/host/remote-cache.js';
import { silentReporter } from '../../../src/host/reporter.js';
import { buildBuildrootImage, type BuildrootBuild } from '../../../src/image/buildroot/build.js';
import { writeMiniBuildroot, writeMiniExternal } from './mini-buildroot.js';

let folder: string;
let plan: BuildPlan;
let workspace: Workspace;

const site = { jobs: 1, ccache: false };

async function planMini(): Promise<BuildPlan> {
  return planBuild({
    arch: 'aarch64',
    source: await openSource(path.join(folder, 'br')),
    external: path.join(folder, 'external'),
    guestFolder: path.join(folder, 'guest'),
    llamaRef: 'ref',
  });
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-'));
  await writeMiniBuildroot(path.join(folder, 'br'));
  await writeMiniExternal(path.join(folder, 'external'));
  await mkdir(path.join(folder, 'guest'));
  plan = await planMini();
  workspace = workspaceIn(path.join(folder, 'work'));
});

afterEach(() => rm(folder, { recursive: true }));

function make(into: string, inWorkspace = workspace, remote?: RemoteCache): Promise<void> {
  const target = path.join(folder, into);
  const reporter = silentReporter;
  return makeImage({ plan, workspace: inWorkspace, site, folder: target, remote, verbose: false, reporter });
}

describe('making an image', () => {
  it('builds the SDK, and the image on top of it', async () => {
    await make('image');
    const made = ['Image', 'image.json', 'initramfs.cpio.gz', 'kernel.config'];
    expect((await readdir(path.join(folder, 'image'))).sort()).toEqual(made);
    const sdk = path.join(workspace.unpackedSdks, plan.keys.sdk);
    expect(await readFile(path.join(workspace.output, '.config'), 'utf8')).toContain(`EXTERNAL_PATH="${sdk}"`);
    expect(await fileExists(path.join(sdk, 'location'))).toBe(true);
    expect(await fileExists(workspace.sdkOutput)).toBe(false);
  });

  it('takes the SDK from its archive where that is there', async () => {
    await make('image');
    const other = workspaceIn(path.join(folder, 'other'));
    await mkdir(other.sdks, { recursive: true });
    await copyFile(sdkArchive(workspace, plan.keys.sdk), sdkArchive(other, plan.keys.sdk));
    await make('again', other);
    expect(await readdir(other.logs)).toEqual(['build.log']);
  });

  it('offers an SDK that it built, and takes one that a remote cache brings', async () => {
    const kept: string[] = [];
    await make('image', workspace, { restore: () => Promise.resolve(false), keep: (paths) => kept.push(...paths) });
    expect(kept).toEqual([sdkArchive(workspace, plan.keys.sdk)]);
    const other = workspaceIn(path.join(folder, 'other'));
    await make('again', other, {
      restore: async ([target]) => {
        await mkdir(path.dirname(target), { recursive: true });
        await copyFile(sdkArchive(workspace, plan.keys.sdk), target);
        return true;
      },
      keep: () => {
        throw new Error('built again');
      },
    });
    expect(await readdir(other.logs)).toEqual(['build.log']);
  });

  it('builds the SDK again where a remote cache brings half of one', async () => {
    const kept: string[] = [];
    await make('image', workspace, {
      restore: async ([target]) => {
        await mkdir(path.dirname(target), { recursive: true });
        await writeFile(target, 'half');
        return true;
      },
      keep: (paths) => kept.push(...paths),
    });
    expect(kept).toEqual([sdkArchive(workspace, plan.keys.sdk)]);
  });

  it('says when the build left no image', async () => {
    await writeFile(path.join(folder, 'br', 'support', 'images.sh'), '#!/bin/sh\n');
    await expect(make('image')).rejects.toThrow(`the build left no ${workspace.output}/images/Image`);
  });

  it('comes with what it cost', async () => {
    await make('image');
    const figures = await buildFigures(plan, workspace);
    expect(figures.packageTimes).toHaveLength(5);
    expect(figures.ccache).toBeUndefined();
    expect(figures.sizeBytes.sdk).toBeGreaterThan(0);
    expect(figures.sizeBytes.dl).toBe(0);
  });
});

describe('the buildroot builder', () => {
  const request = (change: Partial<BuildrootBuild> = {}): BuildrootBuild => ({
    arch: 'aarch64',
    key: plan.keys.image,
    make: (target) => makeImage({ plan, workspace, site, folder: target, verbose: false, reporter: silentReporter }),
    reporter: silentReporter,
    cache: path.join(folder, 'cache'),
    ...change,
  });

  it('makes an image once', async () => {
    const first = await buildBuildrootImage(request());
    expect(first.cacheHit).toBe(false);
    expect(first.image.manifest).toMatchObject({ builder: 'buildroot', kernelRelease: '6.12.0-mini' });
    const second = await buildBuildrootImage(request({ make: () => Promise.reject(new Error('made again')) }));
    expect(second).toMatchObject({ cacheHit: true, image: first.image });
  });

  it('takes an image that a remote cache brings, and offers it one that was made here', async () => {
    const kept: string[] = [];
    const made = await buildBuildrootImage(
      request({ remote: { restore: () => Promise.resolve(false), keep: (paths) => kept.push(...paths) } }),
    );
    expect(kept).toEqual([made.image.folder]);
    const elsewhere = path.join(folder, 'elsewhere');
    const restored = await buildBuildrootImage(
      request({
        cache: elsewhere,
        make: () => Promise.reject(new Error('made again')),
        remote: {
          restore: async ([target]) => {
            await mkdir(target, { recursive: true });
            for (const name of await readdir(made.image.folder)) {
              await copyFile(path.join(made.image.folder, name), path.join(target, name));
            }
            return true;
          },
          keep: () => undefined,
        },
      }),
    );
    expect(restored.cacheHit).toBe(true);
  });

  it('refuses an image of another builder', async () => {
    const makeOther = async (target: string): Promise<void> => {
      await request().make(target);
      const file = path.join(target, 'image.json');
      await writeFile(file, (await readFile(file, 'utf8')).replace('"builder":"buildroot"', '"builder":"debian"'));
    };
    await expect(buildBuildrootImage(request({ make: makeOther }))).rejects.toThrow('but made debian aarch64');
  });

  it('makes a new image for other guest files, in the same build folder', async () => {
    await writeFile(path.join(folder, 'guest', 'init'), 'x');
    const other = await planMini();
    expect(other.keys.image).not.toBe(plan.keys.image);
    expect(other.keys.output).toBe(plan.keys.output);
  });
});
