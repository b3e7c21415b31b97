import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';

interface Job {
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly name?: string; readonly uses?: string; readonly run?: string }[];
}

const workflow = (name: string): Record<string, Job> =>
  (parse(readFileSync(`.github/workflows/${name}`, 'utf8')) as { jobs: Record<string, Job> }).jobs;
const release = workflow('release.yml');
const publication = workflow('publish-actions.yml');

function scriptOf(job: Job | undefined, name: string): string {
  const script = job?.steps.find((step) => step.name === name)?.run;
  if (script === undefined) throw new Error(`there is no step ${name}`);
  return script;
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zosia-release-draft-'));
  mkdirSync(path.join(folder, 'release'));
  for (const name of ['NOTES.md', 'SHA256SUMS']) writeFileSync(path.join(folder, 'release', name), '');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a step's script as GitHub does, with a gh that answers by `gh`, a script of bash, and writes down what it is asked. */
function run(script: string, gh: string, env: Record<string, string>) {
  writeFileSync(path.join(folder, 'gh'), `#!/bin/bash\necho "$*" >>'${folder}/asked'\n${gh}`, { mode: 0o755 });
  writeFileSync(path.join(folder, 'asked'), '');
  const { status, stdout } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: folder,
    env: { PATH: `${folder}:${process.env['PATH'] ?? ''}`, ...env },
    encoding: 'utf8',
  });
  const asked = readFileSync(path.join(folder, 'asked'), 'utf8').trimEnd().split('\n');
  return { status, stdout, asked };
}

describe("the release's draft", () => {
  const draft = (found: string, tag = 'v1.2.3') =>
    run(scriptOf(release['draft'], 'Draft'), `[[ $2 != --paginate ]] || ${found}`, {
      GITHUB_REF_NAME: tag,
      GITHUB_REPOSITORY: 'me/zosia',
    });
  const listed =
    'api --paginate repos/me/zosia/releases --jq .[] | select(.tag_name == env.GITHUB_REF_NAME) | "\\(.draft) \\(.id)"';

  it.each([
    ['v1.2.3', '--draft'],
    ['v1.2.3-rc.1', '--draft --prerelease'],
  ])('of %s is made where there is no release', (tag, kind) => {
    expect(draft('true', tag)).toEqual({
      status: 0,
      stdout: '',
      asked: [
        listed,
        `release create ${tag} ${kind} --verify-tag --title ${tag} --notes-file NOTES.md release/SHA256SUMS`,
      ],
    });
  });

  it('takes the place of those that earlier runs left', () => {
    const { status, asked } = draft("printf 'true 7\\ntrue 8\\n'");
    expect(status).toBe(0);
    expect(asked.slice(0, -1)).toEqual([
      listed,
      'api --method DELETE repos/me/zosia/releases/7',
      'api --method DELETE repos/me/zosia/releases/8',
    ]);
    expect(asked.at(-1)).toMatch(/^release create v1\.2\.3 /);
  });

  it('leaves a release that is published as it is', () => {
    const { status, stdout, asked } = draft("echo 'false 7'");
    expect([status, asked]).toEqual([1, [listed]]);
    expect(stdout).toContain('v1.2.3 is published, and a published version never changes');
  });

  it('is not made where GitHub does not say what is there', () => {
    const { status, asked } = draft('exit 1');
    expect([status, asked]).toEqual([1, [listed]]);
  });
});

describe("the release's signature", () => {
  it("is made where nothing but GitHub's own actions runs, and no other job can make one", () => {
    const signing = Object.entries(release).filter(([, { permissions }]) => 'attestations' in permissions);
    expect(signing.map(([name]) => name)).toEqual(['attest']);
    const steps = release['attest']?.steps ?? [];
    expect(steps.filter(({ uses }) => uses?.startsWith('actions/') !== true)).toEqual([]);
    expect(steps.filter(({ uses }) => uses?.startsWith('actions/checkout'))).toEqual([]);
  });
});

describe('the tag v1 of the root action', () => {
  const move = (tag: string, gh: string) =>
    run(scriptOf(publication['root'], 'Move v1 of this repository'), gh, { TAG: tag, GITHUB_REPOSITORY: 'me/zosia' });
  const commit = '[[ $2 != */commits/* ]] || echo 0123';

  it('is moved to the release, or made', () => {
    expect(move('v1.2.3', commit).asked.at(-1)).toBe(
      'api --method PATCH repos/me/zosia/git/refs/tags/v1 -f sha=0123 -F force=true --silent',
    );
    expect(move('v1.2.3', `${commit}\n[[ $2 != */git/ref/* ]]`).asked.at(-1)).toBe(
      'api --method POST repos/me/zosia/git/refs -f ref=refs/tags/v1 -f sha=0123 --silent',
    );
  });

  it('is left where it is by a pre-release', () => {
    expect(move('v1.3.0-rc.1', commit)).toMatchObject({ status: 0, asked: [''] });
  });
});
