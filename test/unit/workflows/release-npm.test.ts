import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';

interface Job {
  readonly if?: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
}

const { jobs } = parse(readFileSync('.github/workflows/release.yml', 'utf8')) as { jobs: Record<'npm', Job> };
const script = jobs.npm.steps.map(({ run }) => run ?? '').join('');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zosia-release-npm-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the job's script as GitHub does, with an npm that knows `published` and writes down what it is to publish. */
function publish(tag: string, published: readonly string[]) {
  const npm = `#!/bin/bash
    if [[ "$1" == publish ]]; then echo "\${*:2}" >>'${folder}/published'; exit; fi
    case " ${published.join(' ')} " in
      *" $2 "*) [[ "$3" == version ]] && echo "\${2#*@}" || echo "$2" ;;
      *) echo 'npm error code E404' >&2; exit 1 ;;
    esac`;
  writeFileSync(path.join(folder, 'npm'), npm, { mode: 0o755 });
  writeFileSync(path.join(folder, 'published'), '');
  const { status, stdout } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    env: { PATH: `${folder}:${process.env['PATH'] ?? ''}`, GITHUB_REF_NAME: tag, NAME: 'zosia' },
    encoding: 'utf8',
  });
  return { status, stdout, published: readFileSync(path.join(folder, 'published'), 'utf8') };
}

describe("the release's job npm", () => {
  it('runs only where a variable names the package, with nothing but an identity', () => {
    expect(jobs.npm.if).toBe("vars.NPM_PACKAGE != ''");
    expect(jobs.npm.permissions).toEqual({ 'id-token': 'write' });
    expect(JSON.stringify(jobs.npm)).not.toContain('secrets.');
  });

  it.each([
    ['v1.2.3', './zosia-1.2.3.tgz --provenance --access public --tag latest\n'],
    ['v1.2.3-rc.1', './zosia-1.2.3-rc.1.tgz --provenance --access public --tag next\n'],
  ])('publishes the package of %s with provenance', (tag, published) => {
    expect(publish(tag, ['zosia', 'zosia@1.2.2'])).toEqual({ status: 0, stdout: '', published });
  });

  it('publishes nothing twice', () => {
    expect(publish('v1.2.3', ['zosia', 'zosia@1.2.3'])).toEqual({ status: 0, stdout: '', published: '' });
  });

  it('says what to do where the registry does not know the package yet', () => {
    const { status, stdout, published } = publish('v1.2.3', []);
    expect(stdout).toMatch(/^::notice title=npm::zosia is not on the registry; docs\/releases\.md/);
    expect({ status, published }).toEqual({ status: 0, published: '' });
  });
});
