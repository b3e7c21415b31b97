import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { architectures } from '../../../src/contract/architectures/architecture.js';
import { silentReporter } from '../../../src/host/reporter.js';
import { publishActions, type PublicationRequest } from '../../../src/job/publish-actions.js';
import { Git } from '../../../src/publish/git.js';
import type { ActionPlan } from '../../../src/publish/publish.js';

const people = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org'];
const sums = (version: string): string =>
  architectures.map((arch) => `${'a'.repeat(64)}  zosia-${version}-${arch}-image.json\n`).join('');

let folder: string;
let git: Git;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-publish-'));
  git = new Git(path.join(folder, 'source'));
  await mkdir(git.folder);
  await git.run(['init', '--quiet', '--initial-branch=main']);
  for (const name of ['boot-qemu', 'perf-gate']) {
    await new Git(folder).run(['init', '--quiet', '--bare', '--initial-branch=main', `${name}.git`]);
    await writeAction(name, { 'main.ts': 'source\n', 'dist/index.js': 'one\n', 'dist/initramfs/init': '#!/bin/sh\n' });
    await chmod(path.join(git.folder, 'actions', name, 'dist/initramfs/init'), 0o755);
  }
  await commit('feat: two actions');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(file: string, text: string): Promise<void> {
  const place = path.join(git.folder, file);
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, text);
}

async function writeAction(name: string, more: Record<string, string>): Promise<void> {
  const files = { 'action.yml': `name: ${name}\n`, 'README.md': `# ${name}\n`, LICENSE: 'free\n', ...more };
  for (const [file, text] of Object.entries(files)) await write(`actions/${name}/${file}`, text);
}

async function commit(message: string, date = '2026-01-02T03:04:05+01:00'): Promise<string> {
  await git.run(['add', '--all']);
  const env = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  await git.run([...people, 'commit', '--quiet', '--message', message], { env });
  return git.run(['rev-parse', 'HEAD']);
}

async function publish(
  version: string,
  { tagged = true, ...more }: Partial<PublicationRequest> & { readonly tagged?: boolean } = {},
): Promise<readonly ActionPlan[]> {
  const file = path.join(folder, 'SHA256SUMS');
  await writeFile(file, sums(version));
  const request: PublicationRequest = {
    folder: git.folder,
    remote: path.join(folder, '{name}.git'),
    version,
    repository: 'zosia/zosia',
    sums: file,
    stage: 'both',
    dryRun: false,
    ...more,
  };
  if (tagged) await new Git(request.folder).run(['tag', '--force', `v${version}`]);
  const server = { apiUrl: 'http://127.0.0.1:9', token: undefined };
  return publishActions(request, { server, cache: folder, reporter: silentReporter });
}

const remote = (name = 'boot-qemu'): Git => new Git(path.join(folder, `${name}.git`));
const refs = async (name?: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await remote(name).lines(['for-each-ref', '--format=%(refname:short) %(objectname)'])).map(
      (line) => line.split(' ') as [string, string],
    ),
  );
const filesAt = (ref: string, name?: string): Promise<string[]> =>
  remote(name).lines(['ls-tree', '-r', '--name-only', ref]);

/** Makes a remote take nothing, as one does that is down or protected. */
async function refuseAt(name: string): Promise<() => Promise<void>> {
  const hook = path.join(folder, `${name}.git`, 'hooks', 'pre-receive');
  await writeFile(hook, '#!/bin/sh\nexit 1\n');
  await chmod(hook, 0o755);
  return () => rm(hook);
}

describe('the first publication', () => {
  it('gives each action a repository with what users need, and nothing else', async () => {
    await publish('1.0.0');
    for (const name of ['boot-qemu', 'perf-gate']) {
      expect(await filesAt('v1.0.0', name)).toEqual([
        'LICENSE',
        'README.md',
        'action.yml',
        'dist/index.js',
        'dist/initramfs/init',
        'dist/release.json',
      ]);
    }
    expect(await remote().run(['ls-tree', 'v1.0.0:dist/initramfs', 'init'])).toMatch(/^100755 /);
  });

  it('puts main, the version and v1 on one commit', async () => {
    await publish('1.0.0');
    const { main, 'v1.0.0': version, v1 } = await refs();
    expect([version, v1]).toEqual([main, main]);
  });

  it('pins the release that the action was made with', async () => {
    await publish('1.0.0');
    expect(JSON.parse(await remote().run(['show', 'v1:dist/release.json']))).toEqual({
      repository: 'zosia/zosia',
      version: '1.0.0',
      sums: Object.fromEntries(architectures.map((arch) => [`zosia-1.0.0-${arch}-image.json`, 'a'.repeat(64)])),
    });
  });

  it('carries the history of each action, with its people and dates', async () => {
    await write('actions/boot-qemu/main.ts', 'changed\n');
    await commit('refactor: only the source');
    await write('actions/boot-qemu/dist/index.js', 'two\n');
    await commit('fix: the bundle', '2026-02-03T04:05:06+01:00');
    await publish('1.0.0');
    const log = await remote().lines(['log', '--reverse', '--format=%s|%an|%aI', 'main']);
    expect(log).toEqual([
      'feat: two actions|Ada|2026-01-02T03:04:05+01:00',
      'fix: the bundle|Ada|2026-02-03T04:05:06+01:00',
      'boot-qemu 1.0.0|Ada|2026-02-03T04:05:06+01:00',
    ]);
    expect(await remote('perf-gate').lines(['log', '--format=%s', 'main'])).toHaveLength(2);
  });

  it('is the same from another clone', async () => {
    await publish('1.0.0');
    const first = await refs();
    await rm(remote().folder, { recursive: true });
    await new Git(folder).run(['init', '--quiet', '--bare', '--initial-branch=main', 'boot-qemu.git']);
    await new Git(folder).run(['clone', '--quiet', 'source', 'clone']);
    await publish('1.0.0', { folder: path.join(folder, 'clone') });
    expect(await refs()).toEqual(first);
  });
});

describe('a later publication', () => {
  it('goes on top, keeps the version before and moves v1', async () => {
    await publish('1.0.0');
    const before = await refs();
    await write('actions/boot-qemu/dist/index.js', 'two\n');
    await commit('fix: the bundle');
    await publish('1.0.1');
    const after = await refs();
    expect(after['v1.0.0']).toBe(before['v1.0.0']);
    expect(after['v1']).toBe(after['v1.0.1']);
    const log = await remote().lines(['log', '--format=%s', 'v1']);
    expect(log).toEqual(['boot-qemu 1.0.1', 'fix: the bundle', 'boot-qemu 1.0.0', 'feat: two actions']);
  });

  it('of an action that did not change is a version of its own all the same', async () => {
    await publish('1.0.0');
    await write('actions/boot-qemu/dist/index.js', 'two\n');
    await commit('fix: the bundle');
    await publish('1.0.1');
    expect(await remote('perf-gate').lines(['log', '--format=%s', 'v1.0.1'])).toEqual([
      'perf-gate 1.0.1',
      'perf-gate 1.0.0',
      'feat: two actions',
    ]);
  });

  it('of the next major version leaves v1 where it is', async () => {
    await publish('1.0.0');
    await commit0('feat!: other inputs');
    await publish('2.0.0');
    const found = await refs();
    expect(found['v1']).toBe(found['v1.0.0']);
    expect(found['v2']).toBe(found['v2.0.0']);
  });

  it('that is a pre-release is nobody’s v1', async () => {
    await publish('1.0.0');
    await commit0('feat: to try');
    await publish('1.1.0-rc.1');
    const found = await refs();
    expect(found['v1']).toBe(found['v1.0.0']);
    expect(found['v1.1.0-rc.1']).toBe(found['main']);
  });
});

const commit0 = async (message: string): Promise<string> => {
  await write('actions/boot-qemu/dist/index.js', `${message}\n`);
  return commit(message);
};

describe('v1', () => {
  it('waits for the smoke job, which moves it and pushes nothing else', async () => {
    await publish('1.0.0');
    await commit0('fix: something');
    await publish('1.0.1', { stage: 'version' });
    const waiting = await refs();
    expect(waiting['v1']).toBe(waiting['v1.0.0']);
    const plans = await publish('1.0.1', { stage: 'major' });
    expect(plans.flatMap(({ pushes }) => pushes.map(({ kind }) => kind))).toEqual(['major', 'major']);
    expect((await refs())['v1']).toBe(waiting['v1.0.1']);
  });

  it('does not move to a version that is not published', async () => {
    await expect(publish('1.0.0', { stage: 'major' })).rejects.toThrow('v1.0.0 is not published yet');
    expect(await refs()).toEqual({});
  });

  it('that somebody moved elsewhere is not moved back', async () => {
    await publish('1.0.0');
    const tree = await remote().run(['rev-parse', 'main^{tree}']);
    const foreign = await remote().run([...people, 'commit-tree', tree, '-m', 'foreign']);
    await remote().run(['update-ref', 'refs/tags/v1', foreign]);
    await commit0('fix: something');
    await expect(publish('1.0.1')).rejects.toThrow(/v1 is on [0-9a-f]+, which is not an earlier version: diverged/);
  });
});

describe('a dry run', () => {
  it('says what would be pushed, and pushes nothing', async () => {
    const plans = await publish('1.0.0', { dryRun: true });
    expect(plans).toMatchObject([
      { action: 'boot-qemu', newCommits: 2, pushes: [{ kind: 'version', branch: true, tag: 'v1.0.0' }, { tag: 'v1' }] },
      { action: 'perf-gate', newCommits: 2 },
    ]);
    expect(await refs()).toEqual({});
    await publish('1.0.0');
    expect((await refs())['main']).toBe(plans[0]?.commit);
  });
});

describe('a publication that is cut in the middle', () => {
  it('is made whole by doing it again, and what was there stays', async () => {
    const mend = await refuseAt('perf-gate');
    await expect(publish('1.0.0')).rejects.toThrow(/git .*push/);
    const first = await refs();
    expect(first['v1.0.0']).toBeDefined();
    await mend();
    const plans = await publish('1.0.0');
    expect(plans.map(({ pushes }) => pushes.length)).toEqual([0, 2]);
    expect(await refs()).toEqual(first);
    expect((await refs('perf-gate'))['v1']).toBeDefined();
  });

  it('between main and tag is made whole as well', async () => {
    await publish('1.0.0');
    const whole = await refs();
    await remote().run(['update-ref', '-d', 'refs/tags/v1.0.0']);
    await remote().run(['update-ref', '-d', 'refs/tags/v1']);
    await publish('1.0.0');
    expect(await refs()).toEqual(whole);
  });
});

describe('a remote that is not as publish left it', () => {
  it.each([
    [
      'has a commit of somebody else',
      async () => {
        const tree = await remote().run(['rev-parse', 'main^{tree}']);
        const foreign = await remote().run([...people, 'commit-tree', tree, '-p', 'main', '-m', 'by hand']);
        await remote().run(['update-ref', 'refs/heads/main', foreign]);
      },
      /boot-qemu: its main ends in [0-9a-f]{12}, which publish did not make: diverged/,
    ],
    [
      'has the tag already',
      () => remote().run(['tag', 'v1.0.1', 'main']),
      /v1\.0\.1 exists, on [0-9a-f]{12}; a published version never changes/,
    ],
    [
      'lost its main',
      async () => {
        await remote().run(['tag', 'v1.0.1', 'main']);
        await remote().run(['update-ref', '-d', 'refs/heads/main']);
      },
      /has v1\.0\.1, but no main/,
    ],
  ])('because it %s is refused, and nothing is pushed anywhere', async (_what, change, message) => {
    await publish('1.0.0');
    await change();
    const before = [await refs(), await refs('perf-gate')];
    await commit0('fix: something');
    await expect(publish('1.0.1')).rejects.toThrow(message);
    expect([await refs(), await refs('perf-gate')]).toEqual(before);
  });

  it('because it was published from another history is refused', async () => {
    await publish('1.0.0');
    await git.run([...people, 'commit', '--amend', '--quiet', '--message', 'rewritten']);
    await expect(publish('1.0.1')).rejects.toThrow(/was published from [0-9a-f]{12}, which is not in this history/);
  });
});

describe('a version', () => {
  it('is not published twice from two commits', async () => {
    await publish('1.0.0');
    await commit0('fix: something');
    await expect(publish('1.0.0')).rejects.toThrow('raise the version in package.json');
  });

  it('is not older than what is published', async () => {
    await publish('1.1.0');
    await commit0('fix: something');
    await expect(publish('1.0.5')).rejects.toThrow('has 1.1.0 already, newer than 1.0.5');
  });

  it('whose release has no image is not published', async () => {
    await writeFile(path.join(folder, 'other'), `${'a'.repeat(64)}  something\n`);
    await expect(publish('1.0.0', { sums: path.join(folder, 'other') })).rejects.toThrow(/does not list zosia-1\.0\.0/);
  });
});

describe('a request that cannot be meant', () => {
  it('has no place for the name, or a password in the address', async () => {
    await expect(publish('1.0.0', { remote: folder })).rejects.toThrow('has no {name}');
    await git.run(['tag', '--delete', 'v1.0.0']);
    await expect(publish('1.0.0', { tagged: false })).rejects.toThrow(
      /^HEAD is [0-9a-f]{12}, which does not have the tag v1\.0\.0: check out the tag$/,
    );
    const remoteWithPassword = 'https://x:secret@example.org/{name}.git';
    const error: unknown = await publish('1.0.0', { remote: remoteWithPassword }).catch((reason: unknown) => reason);
    expect(String(error)).toContain('contains a password');
    expect(String(error)).not.toContain('secret');
  });

  it('is of actions that are not built', async () => {
    await git.run(['rm', '-r', '--quiet', 'actions/perf-gate/dist']);
    await commit('chore: no bundle');
    await expect(publish('1.0.0')).rejects.toThrow(
      'HEAD has no README.md, LICENSE or dist for perf-gate: npm run build',
    );
  });

  it('is of a shallow clone, which has no history to carry', async () => {
    await commit0('fix: something');
    await new Git(folder).run(['clone', '--quiet', '--depth=1', `file://${git.folder}`, 'shallow']);
    await expect(publish('1.0.0', { folder: path.join(folder, 'shallow') })).rejects.toThrow('this clone is shallow');
  });
});
