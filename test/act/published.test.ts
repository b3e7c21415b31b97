import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { exec } from '../../src/host/exec.js';
import { architectures } from '../../src/contract/architectures/architecture.js';
import { silentReporter } from '../../src/host/reporter.js';
import { buildDebianImage } from '../../src/image/debian/build.js';
import { makeRelease } from '../../src/job/make-release.js';
import { publishActions } from '../../src/job/publish-actions.js';
import { GithubServer } from '../unit/release/github-server.js';
import { Consumer, type ActRun } from './support/act.js';

const version = '1.0.0';

describe("a consumer's workflow, by the published repositories", () => {
  let consumer: Consumer;
  let github: GithubServer;
  let more: string[];
  let first: ActRun;
  let second: ActRun;
  let fetched: string[];

  const inConsumer = (...names: string[]): string => path.join(consumer.folder, ...names);

  /** A release on a GitHub of ours, as release.yml makes it. */
  async function release(): Promise<string> {
    const images: string[] = [];
    for (const arch of architectures) {
      images.push((await buildDebianImage({ arch, reporter: silentReporter })).image.folder);
    }
    const folder = inConsumer('release');
    await makeRelease(
      {
        repository: github.repository,
        version,
        images,
        reports: [],
        before: undefined,
        changes: undefined,
        created: new Date(0),
        folder,
      },
      { server: { apiUrl: github.apiUrl, token: undefined }, cache: consumer.cache, reporter: silentReporter },
    );
    const names = (await readdir(folder)).filter((name) => name.startsWith('zosia-'));
    github.publish(
      `v${version}`,
      new Map(await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name))] as const))),
    );
    return path.join(folder, 'SHA256SUMS');
  }

  /** Publishes the actions of this checkout as they are, and checks boot-qemu out at v1. */
  async function publish(sums: string): Promise<string> {
    const source = inConsumer('source');
    const people = ['-c', 'user.name=publisher', '-c', 'user.email=publisher@example.org'] as const;
    await mkdir(source);
    await cp(path.resolve('actions'), path.join(source, 'actions'), { recursive: true });
    await exec(['git', 'init', '--quiet', '--initial-branch=main', source]);
    await exec(['git', '-C', source, 'add', '--all']);
    await exec(['git', '-C', source, ...people, 'commit', '--quiet', '--message=feat: actions']);
    await exec(['git', '-C', source, 'tag', `v${version}`]);
    for (const name of await readdir(path.join(source, 'actions'))) {
      await exec(['git', 'init', '--quiet', '--bare', '--initial-branch=main', inConsumer('remotes', `${name}.git`)]);
    }
    await publishActions(
      {
        folder: source,
        remote: inConsumer('remotes', '{name}.git'),
        version,
        repository: github.repository,
        sums,
        stage: 'both',
        dryRun: false,
      },
      { server: { apiUrl: github.apiUrl, token: undefined }, cache: consumer.cache, reporter: silentReporter },
    );
    const checkout = inConsumer('boot-qemu');
    await exec(['git', 'clone', '--quiet', '--branch=v1', inConsumer('remotes', 'boot-qemu.git'), checkout]);
    return checkout;
  }

  beforeAll(async () => {
    consumer = await Consumer.create();
    await consumer.forgetWhatWasMade();
    github = await GithubServer.start();
    const checkout = await publish(await release());
    more = ['--local-repository', `zosia/boot-qemu@v1=${checkout}`, '--env', `ZOSIA_GITHUB_API_URL=${github.apiUrl}`];
    first = await consumer.run({ workflow: 'released.yml', more });
    fetched = github.requestsFor('store');
    second = await consumer.run({ workflow: 'released.yml', more });
  });
  afterAll(async () => {
    await github.stop();
    await consumer.remove();
  });

  it('boots the release that the published action pins', () => {
    expect(first.log).toMatch(/outcome ok of \S+\/images\/aarch64-release-[0-9a-f]{16}\/Image with cache hit false/);
    expect(first.code).toBe(0);
  });

  it('downloads the image and nothing else', () => {
    const names = fetched.map((url) => path.basename(url)).sort();
    expect(names).toEqual(
      ['Image', 'image.json', 'initramfs.cpio.gz'].map((name) => `zosia-${version}-aarch64-${name}`).sort(),
    );
  });

  it('downloads it once', () => {
    expect(second.log).toMatch(/outcome ok of .* with cache hit true/);
    expect(github.requestsFor('store')).toEqual(fetched);
  });
});
