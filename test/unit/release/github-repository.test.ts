import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exec } from '../../../src/host/exec.js';
import { Git } from '../../../src/publish/git.js';
import { GithubRepository } from '../../act/support/github-repository.js';
import { GithubServer } from './github-server.js';

const gh = path.resolve('test/act/github/gh');

describe('what stands for gh and for a repository on GitHub', () => {
  let folder: string;
  let github: GithubServer;
  let git: Git;
  let commit: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zosia-github-'));
    github = await GithubServer.start();
    await exec(['git', 'init', '--quiet', '--initial-branch=main', folder]);
    git = new Git(folder);
    const people = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
    await git.run([...people, 'commit', '--quiet', '--allow-empty', '--message=one']);
    await git.run(['tag', 'v1.0.0']);
    commit = await git.run(['rev-parse', 'HEAD']);
    new GithubRepository(github, git);
    await writeFile(path.join(folder, 'SHA256SUMS'), `${'a'.repeat(64)}  a\n`);
  });
  afterEach(async () => {
    await github.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const run = async (...args: string[]): Promise<string> => {
    const env = { ZOSIA_GITHUB_API_URL: github.apiUrl, GH_TOKEN: 'token', GITHUB_REPOSITORY: github.repository };
    const { stdout } = await exec([process.execPath, gh, ...args], { env, cwd: folder });
    return stdout.trim();
  };
  const releases = (): Promise<string> =>
    run('api', '--paginate', `repos/${github.repository}/releases`, '--jq', '.[] | "\\(.tag_name) \\(.draft) \\(.id)"');
  const create = (): Promise<string> =>
    run('release', 'create', 'v1.0.0', '--draft', '--verify-tag', '--notes-file', 'SHA256SUMS', 'SHA256SUMS');

  it('make a draft, replace it, publish it, and then let nobody change it', async () => {
    await create();
    expect(await releases()).toBe('v1.0.0 true 0');
    await run('api', '--method', 'DELETE', `repos/${github.repository}/releases/0`);
    await create();
    await run('release', 'edit', 'v1.0.0', '--draft=false');
    expect(await releases()).toBe('v1.0.0 false 1');
    expect([...(github.releases[0]?.files.keys() ?? [])]).toEqual(['SHA256SUMS']);
    await expect(run('api', '--method', 'DELETE', `repos/${github.repository}/releases/1`)).rejects.toThrow(
      'immutable',
    );
  });

  it('move a tag, or make it', async () => {
    const of = `repos/${github.repository}`;
    expect(await run('api', `${of}/commits/v1.0.0`, '--jq', '.sha')).toBe(commit);
    await expect(run('api', `${of}/git/ref/tags/v1`, '--silent')).rejects.toThrow('Not Found');
    await run('api', '--method', 'POST', `${of}/git/refs`, '-f', 'ref=refs/tags/v1', '-f', `sha=${commit}`, '--silent');
    await run(
      'api',
      '--method',
      'PATCH',
      `${of}/git/refs/tags/v1`,
      '-f',
      `sha=${commit}`,
      '-F',
      'force=true',
      '--silent',
    );
    expect(await git.run(['rev-parse', 'v1'])).toBe(commit);
  });
});
