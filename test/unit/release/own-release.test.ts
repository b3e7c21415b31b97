import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { silentReporter, type Reporter } from '../../../src/host/reporter.js';
import { kindOfSource, ownRelease, type ActionSource } from '../../../src/image/release/own-release.js';
import type { Release } from '../../../src/image/release/resolve.js';
import { contentOf } from '../../../src/text/foreign-text.js';
import { patienceMs } from '../../support/until.js';
import { GithubServer } from './github-server.js';
import { releasedFiles } from './released-image.js';

const patience = { stallMs: patienceMs, fruitlessAttempts: 1, backoffMs: 5, maxRetryAfterMs: 500 };
const commit = '1'.repeat(40);
const object = '2'.repeat(40);

describe('what stands behind the @ of uses', () => {
  it.each([
    ['v1.2.3', '1.2.3', 'released'],
    ['v1.2', '1.2.3', 'released'],
    ['v1', '1.2.3', 'released'],
    ['v1.2.3-rc.1', '1.2.3-rc.1', 'released'],
    ['v1', '1.2.3-rc.1', 'other'], // the branch, say, on which it is prepared
    ['v1', '0.9.0', 'other'],
    ['v1', '11.0.0', 'other'],
    ['v1.2.4', '1.2.3', 'other'],
    ['1.2.3', '1.2.3', 'other'],
    ['vlatest', '1.2.3', 'other'],
    ['main', '1.2.3', 'other'],
    [commit, '1.2.3', 'commit'],
    [commit.slice(1), '1.2.3', 'other'],
  ] as const)('%s at version %s is %s', (ref, version, kind) => {
    expect(kindOfSource({ ref, version })).toBe(kind);
  });
});

describe('the release that an action belongs to', () => {
  let github: GithubServer;
  let cache: string;
  let warnings: string[];

  beforeEach(async () => {
    github = await GithubServer.start();
    github.publish('v1.2.3', releasedFiles('1.2.3'));
    github.tags.set('v1.2.3', { commit, annotated: object });
    cache = await mkdtemp(path.join(tmpdir(), 'zosia-own-release-'));
    warnings = [];
  });
  afterEach(async () => {
    await github.stop();
    await rm(cache, { recursive: true, force: true });
  });

  function own(action: Partial<ActionSource>): Promise<Release | undefined> {
    const reporter: Reporter = { ...silentReporter, warn: (message) => warnings.push(contentOf(message)) };
    const source = { server: { apiUrl: github.apiUrl, token: undefined, patience }, cache, reporter };
    return ownRelease({ repository: github.repository, ref: 'v1', version: '1.2.3', ...action }, source);
  }

  it.each(['v1', 'v1.2.3', commit])('is found by its tag, line or commit: %s', async (ref) => {
    expect(await own({ ref })).toMatchObject({ repository: github.repository, version: '1.2.3' });
    expect(warnings).toEqual([]);
  });

  it('is found by the commit of a tag that is not annotated', async () => {
    github.tags.set('v1.2.3', { commit });
    expect(await own({ ref: commit })).toMatchObject({ version: '1.2.3' });
  });

  it.each([
    ['another commit', object],
    ['a branch', 'main'],
  ])('is none for %s, which may be newer', async (_what, ref) => {
    expect(await own({ ref })).toBeUndefined();
    expect(warnings).toEqual([]);
  });

  it('is none, with a warning, where a fork has not released it', async () => {
    expect(await own({ repository: 'me/fork' })).toBeUndefined();
    expect(warnings).toEqual([
      "me/fork@v1 belongs to release 1.2.3, which me/fork does not have, or shows to no one without a token: the image is built from Debian's packages. Name a release of another repository by `version: OWNER/REPO@1.2.3`",
    ]);
  });

  it('is refused where GitHub cannot be reached, unless it was verified here before', async () => {
    await github.stop();
    await expect(own({})).rejects.toThrow(
      /someone\/images@v1 boots its own release, 1\.2\.3: without GitHub's API give/,
    );
  });

  it.each(['v1', commit])('needs no network once it was verified here: %s', async (ref) => {
    await own({ ref });
    await github.stop();
    expect(await own({ ref })).toMatchObject({ version: '1.2.3' });
  });
});
