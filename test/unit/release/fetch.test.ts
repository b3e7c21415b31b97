import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Reporter } from '../../../src/host/reporter.js';
import { silentReporter } from '../../../src/host/reporter.js';
import { imageAssets } from '../../../src/image/release/assets.js';
import { checkAttestation } from '../../../src/image/release/attestation.js';
import { fetchImage, fetchRelease, type ReleasedImage } from '../../../src/image/release/fetch.js';
import type { ReleaseServer } from '../../../src/image/release/server.js';
import { parseReleaseWish } from '../../../src/image/release/version.js';
import { hasArrived } from '../../support/partial-files.js';
import { patienceMs, until } from '../../support/until.js';
import { contentOf } from '../../../src/text/foreign-text.js';
import { GithubServer, sha256, type Interference } from './github-server.js';
import { initramfs, kernel, releasedFiles } from './released-image.js';

const names = imageAssets('1.2.3', 'aarch64');
const patience = { stallMs: patienceMs, fruitlessAttempts: 2, backoffMs: 5, maxRetryAfterMs: 500 };

let github: GithubServer;
let cache: string;
let warnings: string[];

beforeEach(async () => {
  github = await GithubServer.start();
  github.publish('v1.2.3', releasedFiles('1.2.3'));
  cache = await mkdtemp(path.join(tmpdir(), 'zosia-release-'));
  warnings = [];
});
afterEach(async () => {
  await github.stop();
  await rm(cache, { recursive: true, force: true });
});

const server = (more: Partial<ReleaseServer> = {}): ReleaseServer => ({
  apiUrl: github.apiUrl,
  token: undefined,
  patience,
  ...more,
});

function fetchIt(version: string, more: { server?: ReleaseServer; arch?: 'x86_64' } = {}): Promise<ReleasedImage> {
  const reporter: Reporter = { ...silentReporter, warn: (message) => warnings.push(contentOf(message)) };
  const wish = parseReleaseWish(`${github.repository}@${version}`);
  if (!wish) throw new Error(`no wish: ${version}`);
  return fetchRelease(wish, { arch: 'aarch64', server: server(), cache, reporter, ...more });
}

/** Changes what a released file is, without its sum. */
function damage(name: string, bytes: Buffer): void {
  github.releases[0]?.files.set(name, bytes);
}

const onPath =
  (pattern: RegExp, answer: Interference): Interference =>
  (request, response) =>
    pattern.test(request.url ?? '') && answer(request, response);

describe('a release asked for by its version', () => {
  it('becomes a system image with verified files', async () => {
    const { image, version, cacheHit } = await fetchIt('1.2.3');
    expect({ version, cacheHit }).toEqual({ version: '1.2.3', cacheHit: false });
    expect(path.basename(image.kernel)).toBe('Image');
    expect(await readFile(image.kernel)).toEqual(kernel);
    expect(await readFile(image.initramfs)).toEqual(initramfs);
  });

  it('is fetched once, and needs no network afterwards', async () => {
    const first = await fetchIt('1.2.3');
    await github.stop();
    const again = await fetchIt('1.2.3');
    expect(again.cacheHit).toBe(true);
    expect(again.image.folder).toBe(first.image.folder);
  });

  it('shares what it has in common with another release', async () => {
    github.publish('v1.2.4', releasedFiles('1.2.4'));
    await fetchIt('1.2.3');
    expect(await fetchIt('1.2.4')).toMatchObject({ version: '1.2.4', cacheHit: true });
  });

  it('is fetched again where its file in the cache was damaged', async () => {
    const { image } = await fetchIt('1.2.3');
    await writeFile(image.kernel, 'something else');
    expect((await fetchIt('1.2.3')).cacheHit).toBe(false);
    expect(await readFile(image.kernel)).toEqual(kernel);
  });

  it('is fetched again where the cache has another image in its place, whole as that is', async () => {
    const { image } = await fetchIt('1.2.3');
    const forged = Buffer.from('another initramfs');
    await writeFile(image.initramfs, forged);
    const manifest = path.join(image.folder, 'image.json');
    const changed = (await readFile(manifest, 'utf8')).replace(sha256(initramfs), sha256(forged));
    await writeFile(manifest, changed);
    const again = await fetchIt('1.2.3');
    expect(again.cacheHit).toBe(false);
    expect(await readFile(again.image.initramfs)).toEqual(initramfs);
  });

  it('is given up where the server answers without an end', async () => {
    const piece = Buffer.alloc(2 ** 20, ' ');
    github.interfere = onPath(/api/, (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const pump = (): void => {
        while (!response.destroyed && response.write(piece));
      };
      response.on('drain', pump);
      pump();
      return true;
    });
    await expect(fetchIt('1.2.3')).rejects.toThrow(/the server sent more than 33554432 bytes$/);
  });

  it('that does not exist is the mistake of who asked', async () => {
    await expect(fetchIt('9.9.9')).rejects.toMatchObject({
      name: 'UsageError',
      message: expect.stringContaining('there is no release someone/images@9.9.9, or a token is needed to see it'),
    });
  });

  it('for an architecture that it has not says which it has', async () => {
    await expect(fetchIt('1.2.3', { arch: 'x86_64' })).rejects.toThrow('has no image for x86_64, but for aarch64');
  });
});

describe('a release asked for by less', () => {
  beforeEach(() => {
    github.publish('v1.10.0', releasedFiles('1.10.0'));
    github.publish('v1.9.9', releasedFiles('1.9.9'));
    github.publish('v1.11.0-rc.1', releasedFiles('1.11.0-rc.1'), { prerelease: true });
    github.publish('v1.12.0', releasedFiles('1.12.0'), { draft: true });
    github.publish('tools-7', new Map());
    github.publish('v2.0.0', releasedFiles('2.0.0'));
  });

  it.each([
    ['1', '1.10.0'],
    ['1.9', '1.9.9'],
    ['latest', '2.0.0'],
    ['1.11.0-rc.1', '1.11.0-rc.1'],
  ])('%s is %s', async (asked, version) => {
    expect((await fetchIt(asked)).version).toBe(version);
  });

  it('is found beyond the first page', async () => {
    github.releases.unshift(...Array.from({ length: 120 }, (_, i) => ({ tag: `v0.0.${i}`, files: new Map() })));
    expect((await fetchIt('1')).version).toBe('1.10.0');
  });

  it('says what there is where nothing fits', async () => {
    await expect(fetchIt('3')).rejects.toThrow(/no release someone\/images@3; it has .*1\.10\.0/);
  });

  it('offline is the newest that is known, and says so', async () => {
    await fetchIt('1.9.9');
    await fetchIt('1.2.3');
    await github.stop();
    expect((await fetchIt('1')).version).toBe('1.9.9');
    expect((await fetchIt('latest')).version).toBe('1.9.9');
    expect(warnings[0]).toContain('Taking 1.9.9, the newest release in the cache');
  });

  it('offline, with nothing known, fails with the reason', async () => {
    await github.stop();
    await expect(fetchIt('1')).rejects.toThrow(/ECONNREFUSED/);
  });
});

describe('access', () => {
  it('is by token at the API, and the token goes nowhere else', async () => {
    github.requiredToken = 'secret';
    await fetchIt('1.2.3', { server: server({ token: 'secret' }) });
    expect(github.requestsFor('store')).toHaveLength(4);
    const leaks = github.seen.filter(
      ({ where, request }) => where === 'store' && request.headers.authorization !== undefined,
    );
    expect(leaks).toEqual([]);
  });

  it('without the token that it needs says that one may be needed', async () => {
    github.requiredToken = 'secret';
    await expect(fetchIt('1.2.3')).rejects.toThrow('or a token is needed to see it');
  });

  it.each([
    [401, /answered 401 \(not authorised\)/],
    [403, /answered 403 \(forbidden\)/],
  ])('that is refused with %i is not tried again', async (status, message) => {
    github.interfere = onPath(/releases/, (_request, response) => {
      response.writeHead(status).end();
      return true;
    });
    await expect(fetchIt('1.2.3')).rejects.toThrow(message);
    expect(github.seen).toHaveLength(1);
  });

  it('beyond the rate limit says until when, and what helps', async () => {
    github.interfere = onPath(/api/, (_request, response) => {
      response.writeHead(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1700000000' }).end('{}');
      return true;
    });
    await expect(fetchIt('1.2.3')).rejects.toThrow(/rate limit is exceeded until 2023-11-14T22:13:20.000Z; a token/);
    expect(github.seen).toHaveLength(1);
  });

  it('beyond the rate limit takes what is known for a line of versions', async () => {
    await fetchIt('1.2.3');
    github.interfere = onPath(/per_page/, (_request, response) => {
      response.writeHead(429, { 'retry-after': '3600' }).end('{}');
      return true;
    });
    expect((await fetchIt('1')).version).toBe('1.2.3');
    expect(warnings[0]).toContain('rate limit is exceeded for 3600 s');
  });

  it('is tried again where the server fails for a moment', async () => {
    let failures = 1;
    github.interfere = onPath(/tags/, (_request, response) => {
      if (failures-- <= 0) return false;
      response.writeHead(502).end();
      return true;
    });
    expect((await fetchIt('1.2.3')).version).toBe('1.2.3');
  });

  it('to something that is no GitHub API says so', async () => {
    github.interfere = (_request, response) => {
      response.end('<html>sign in</html>');
      return true;
    };
    await expect(fetchIt('1.2.3')).rejects.toThrow('is that the address of a GitHub API?');
  });

  it('to an API that answers something else says what', async () => {
    github.interfere = (_request, response) => {
      response.end('{"tag_name": "v1.2.3"}');
      return true;
    };
    await expect(fetchIt('1.2.3')).rejects.toThrow(/not an answer of GitHub's: draft/);
  });
});

describe('a release that is not what it was', () => {
  it('with a wrong file is refused, and nothing of it is kept', async () => {
    damage(names.kernel, Buffer.from(kernel).fill(1, 77, 78));
    github.statesDigests = false;
    await expect(fetchIt('1.2.3')).rejects.toThrow(/sha256 is [0-9a-f]{64}, expected [0-9a-f]{64}/);
    await expect(fetchIt('1.2.3')).rejects.toThrow(/sha256 is/);
  });

  it('with a wrong file of which GitHub states the sum is refused before a byte of it', async () => {
    damage(names.kernel, Buffer.from(kernel).fill(1, 77, 78));
    await expect(fetchIt('1.2.3')).rejects.toThrow(/it is not the file that was released/);
    expect(github.requestsFor('store')).toEqual(['/v1.2.3/SHA256SUMS']);
  });

  it('without a file says what it has', async () => {
    github.releases[0]?.files.delete(names.initramfs);
    await expect(fetchIt('1.2.3')).rejects.toThrow(/has no zosia-1\.2\.3-aarch64-initramfs\.cpio\.gz.*it has/);
  });

  it('with a renamed file names the one that comes close', async () => {
    const files = github.releases[0]?.files;
    files?.set('zosia-1.2.3-aarch64-image', files.get(names.kernel) ?? kernel);
    files?.delete(names.kernel);
    await expect(fetchIt('1.2.3')).rejects.toThrow('has no zosia-1.2.3-aarch64-Image (but zosia-1.2.3-aarch64-image)');
  });

  it('without sums is refused', async () => {
    github.releases[0]?.files.delete('SHA256SUMS');
    await expect(fetchIt('1.2.3')).rejects.toThrow('has no SHA256SUMS');
  });

  it.each([
    ['that are no sums', 'hello\n', /SHA256SUMS of 1\.2\.3: line 1 is not a sum of a file: "hello"/],
    ['that lead out of the folder', `${'a'.repeat(64)}  ../../etc/passwd\n`, /line 1 is not a sum of a file/],
    ['that are empty', '', /SHA256SUMS of 1\.2\.3: has no sums/],
    ['without one of the files', `${'a'.repeat(64)}  ${names.manifest}\n`, /does not list zosia-1\.2\.3-aarch64-Image/],
  ])('with sums %s is refused', async (_what, text, message) => {
    damage('SHA256SUMS', Buffer.from(text));
    await expect(fetchIt('1.2.3')).rejects.toThrow(message);
  });

  it('with a manifest about other files is refused', async () => {
    const other = releasedFiles('1.2.3', Buffer.from('another kernel'));
    const mixed = new Map([...releasedFiles('1.2.3'), [names.manifest, other.get(names.manifest) ?? kernel]]);
    github.releases.length = 0;
    github.publish('v1.2.3', mixed);
    await expect(fetchIt('1.2.3')).rejects.toThrow(/is not the file that image\.json lists/);
  });
});

describe('a transfer', () => {
  const cutOnce = (fraction: number): Interference => {
    let cut = false;
    return onPath(/^\/v1\.2\.3\/.*-Image$/, (_request, response) => {
      if (cut) return false;
      cut = true;
      response.writeHead(200, { etag: `"${sha256(kernel).slice(0, 16)}"`, 'content-length': kernel.length });
      response.write(kernel.subarray(0, kernel.length * fraction));
      void until(() => hasArrived(cache, 1)).then(() => response.destroy());
      return true;
    });
  };

  /** How much of what was sent has arrived before the cut is the network's to say. */

  const rangesAsked = (): string[] =>
    github.seen.flatMap(({ where, request }) => (where === 'store' ? (request.headers.range ?? []) : []));

  it('that is cut goes on where it stopped, through the redirect', async () => {
    github.interfere = cutOnce(0.5);
    await fetchIt('1.2.3');
    expect(rangesAsked()).toEqual([expect.stringMatching(/^bytes=[1-9]\d*-$/)]);
  });

  it('that is cut for good goes on at the next call', async () => {
    github.interfere = cutOnce(0.5);
    const hasty = server({ patience: { ...patience, fruitlessAttempts: 1 } });
    await expect(fetchIt('1.2.3', { server: hasty })).rejects.toThrow('run it again to resume');
    await fetchIt('1.2.3');
    expect(rangesAsked()).toEqual([expect.stringMatching(/^bytes=[1-9]\d*-$/)]);
  });

  it('that ends too early without a word is not taken for the whole', async () => {
    github.interfere = onPath(/^\/v1\.2\.3\/.*-Image$/, (_request, response) => {
      response.writeHead(200).end(kernel.subarray(0, 1000));
      return true;
    });
    await expect(fetchIt('1.2.3')).rejects.toThrow(/sent 1000 of 200000 bytes.*gave up after 2 attempts/);
  });
});

describe('a pinned release', () => {
  it('is fetched by the sums of the pin, whatever the server says of them', async () => {
    const sums = new Map(
      [...releasedFiles('1.2.3', Buffer.from('another kernel')).keys()].map((name) => [name, 'b'.repeat(64)]),
    );
    const pinned = { repository: github.repository, version: '1.2.3', sums, attestation: unchecked };
    const request = { arch: 'aarch64', server: server(), cache, reporter: silentReporter } as const;
    await expect(fetchImage(pinned, request)).rejects.toThrow(/it is not the file that was released/);
  });
});

const unchecked = { kind: 'unchecked', reason: 'its sums are pinned' } as const;

describe('the attestation', () => {
  const onGithub = { apiUrl: 'https://api.github.com', token: 'secret' };
  const of = { file: 'SHA256SUMS', repository: 'someone/images', version: '1.2.3' };
  const path_ = process.env['PATH'];
  afterEach(() => {
    process.env['PATH'] = path_;
  });

  /** gh itself needs GitHub and Sigstore: this one notes what it was asked and ends as told. */
  async function fakeGh(exitCode: number): Promise<string> {
    const folder = path.join(cache, 'bin');
    const gh = path.join(folder, 'gh');
    const log = path.join(cache, 'gh.log');
    await mkdir(folder, { recursive: true });
    await writeFile(gh, `#!/bin/sh\necho "$GH_TOKEN $*" >${log}\necho "no attestations" >&2\nexit ${exitCode}\n`);
    await chmod(gh, 0o755);
    process.env['PATH'] = `${folder}:${path_ ?? ''}`;
    return log;
  }

  it('is checked by gh, for the tag and the repository', async () => {
    const log = await fakeGh(0);
    expect(await checkAttestation(of, onGithub)).toEqual({ kind: 'verified' });
    expect(await readFile(log, 'utf8')).toBe(
      'secret attestation verify SHA256SUMS --repo someone/images --source-ref refs/tags/v1.2.3 --signer-workflow someone/images/.github/workflows/release.yml\n',
    );
  });

  it('that does not hold is an error', async () => {
    await fakeGh(1);
    await expect(checkAttestation(of, onGithub)).rejects.toThrow(
      /does not show that someone\/images made it of v1\.2\.3/,
    );
  });

  it.each([
    ['without gh', onGithub, 'gh is not on this machine'],
    ['without a token', { ...onGithub, token: undefined }, 'gh needs a token (GH_TOKEN)'],
    ['of another server', { ...onGithub, apiUrl: 'https://ghe/api/v3' }, 'https://ghe/api/v3 is not github.com'],
  ])('%s is not checked, and says why', async (_what, where, reason) => {
    process.env['PATH'] = cache;
    expect(await checkAttestation(of, where)).toEqual({ kind: 'unchecked', reason });
  });
});
