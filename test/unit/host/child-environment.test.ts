import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { childEnvironment, type EnvironmentNeed } from '../../../src/host/child-environment.js';
import { searchPath } from '../../../src/host/packages.js';
import { exec, execBytes, execLines } from '../../../src/host/exec.js';

/** What a runner puts beside a step: each is a secret, or opens a door to one. */
const secrets = {
  ACTIONS_RUNTIME_TOKEN: 'runtime',
  ACTIONS_RUNTIME_URL: 'https://runtime.example',
  ACTIONS_RESULTS_URL: 'https://results.example',
  ACTIONS_CACHE_URL: 'https://cache.example',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'identity',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://identity.example',
  GITHUB_ENV: '/runner/env',
  GITHUB_OUTPUT: '/runner/output',
  GITHUB_PATH: '/runner/path',
  'INPUT_GITHUB-TOKEN': 'input',
  'INPUT_API-KEY': 'key',
  HF_TOKEN: 'hub',
  NPM_TOKEN: 'npm',
  NODE_AUTH_TOKEN: 'npm',
  NODE_OPTIONS: '--require=/tmp/evil.cjs',
  LD_PRELOAD: '/tmp/evil.so',
  AWS_SECRET_ACCESS_KEY: 'cloud',
  BASH_ENV: '/tmp/evil.sh',
  ENV: '/tmp/evil.sh',
  DOCKER_PASSWORD: 'registry',
  DOCKER_AUTH_CONFIG: '{"auths": {}}',
  GIT_TOKEN: 'git',
  HOMEBREW_GITHUB_API_TOKEN: 'brew',
  PIP_PASSWORD: 'pip',
  ZOSIA_SECRET: 'ours',
  BR2_SIGNING_KEY: 'buildroot',
  CCACHE_REMOTE_PASSPHRASE: 'ccache',
  KCONFIG_PRIVATE: 'x',
};
const tokens = { GH_TOKEN: 'gh', GITHUB_TOKEN: 'github', SSH_AUTH_SOCK: '/run/agent' };
const ordinary = { PATH: process.env['PATH'], HOME: '/home/user', LANG: 'C.UTF-8', LC_ALL: 'C', TMPDIR: '/tmp' };
const every: readonly EnvironmentNeed[] = ['network', 'packages', 'pip', 'git', 'gh', 'docker', 'build', 'qemu'];

describe('the environment of a child', () => {
  it('is what every program needs', () => {
    expect(childEnvironment([], { ...ordinary, ...secrets, ...tokens })).toEqual(ordinary);
  });

  it('finds no program where zosia is started: that may be a pull request’s checkout', () => {
    const env = { PATH: ':/usr/bin:.:node_modules/.bin::/bin:' };
    expect(childEnvironment([], env)).toEqual({ PATH: '/usr/bin:/bin' });
    expect(searchPath(env, 'linux')).toEqual(['/usr/bin', '/bin', '/usr/local/sbin', '/usr/sbin', '/sbin']);
    expect(childEnvironment([], { PATH: '.' })).toEqual({ PATH: '/usr/local/bin:/usr/bin:/bin' });
    expect(childEnvironment([], {})).toEqual({});
  });

  it('holds nothing secret, whatever else it needs', () => {
    const env = {
      ...ordinary,
      ...secrets,
      ...tokens,
      https_proxy: 'http://proxy.example',
      PIP_INDEX_URL: 'x',
      GIT_AUTHOR_NAME: 'A',
      BR2_DL_DIR: '/dl',
    };
    expect(childEnvironment(every, env)).toEqual({
      ...ordinary,
      https_proxy: 'http://proxy.example',
      PIP_INDEX_URL: 'x',
      GIT_AUTHOR_NAME: 'A',
      BR2_DL_DIR: '/dl',
    });
  });

  it('holds the means to sign in for a program that signs in to a git server', () => {
    expect(childEnvironment(['git-credentials'], { ...ordinary, ...secrets, ...tokens })).toEqual({
      ...ordinary,
      ...tokens,
    });
  });
});

describe('a program that is run', () => {
  const before = { ...process.env };
  beforeEach(() => {
    Object.assign(process.env, secrets, tokens);
  });
  afterEach(() => {
    for (const name of Object.keys({ ...secrets, ...tokens })) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, before);
  });

  const secretsIn = (lines: readonly string[]): string[] =>
    lines.map((line) => line.split('=', 1)[0] ?? '').filter((name) => secretNames.includes(name));
  const secretNames = Object.keys({ ...secrets, ...tokens });

  it('sees none of it by exec', async () => {
    const { stdout } = await exec(['env'], { needs: every, env: { OURS: 'yes' } });
    expect(secretsIn(stdout.split('\n'))).toEqual([]);
    expect(stdout).toContain('OURS=yes');
  });

  it('sees none of it by execLines', async () => {
    const lines: string[] = [];
    for await (const line of execLines(['env'], { needs: every, env: { OURS: 'yes' } })) lines.push(line);
    expect(secretsIn(lines)).toEqual([]);
    expect(lines).toContain('OURS=yes');
  });

  it('sees none of it by execBytes', async () => {
    let text = '';
    await execBytes(['env'], (chunk) => (text += Buffer.from(chunk).toString()), { env: { OURS: 'yes' } });
    expect(secretsIn(text.split('\n'))).toEqual([]);
    expect(text).toContain('OURS=yes');
  });
});
