import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { Consumer, linesOf, type ActRun } from './support/act.js';
import { actionNames, Rehearsal } from './support/rehearsal.js';

const repositories = ['zosia', ...actionNames];

/** The first day of a version, whole: what docs/releases.md says to do, and then a stranger's workflow. */
describe('the first day of v1', () => {
  let day: Rehearsal;
  let consumer: Consumer;
  let tag: string;
  let released: ActRun;
  let published: ActRun;
  let first: { readonly run: ActRun; readonly files: string[] };
  let second: typeof first;

  /** Seconds of each part, for who wants to know what the day costs. */
  const seconds: string[] = [];
  async function timed<T>(what: string, work: Promise<T>): Promise<T> {
    const started = performance.now();
    const result = await work;
    seconds.push(`${what} ${((performance.now() - started) / 1000).toFixed(0)} s`);
    return result;
  }

  beforeAll(async () => {
    consumer = await Consumer.create();
    await consumer.forgetWhatWasMade();
    day = await Rehearsal.begin(consumer.cache);
    tag = `v${day.version}`;
    await day.tagAndPush();
    released = await timed('release.yml', day.release());
    published = await timed('publish-actions.yml', day.publishActions());
    await consumer.forgetWhatWasMade();
    const taken = await Promise.all(
      repositories.map(async (name) => ['--local-repository', `zosia/${name}@v1=${await day.published(name, 'v1')}`]),
    );
    const services = { ZOSIA_GITHUB_API_URL: day.github.apiUrl, ...day.results.environment };
    const fetchedBy = async (): Promise<{ run: ActRun; files: string[] }> => {
      const before = day.github.requestsFor('store').length;
      const run = await consumer.run({ workflow: 'first-day.yml', env: services, more: taken.flat() });
      return { run, files: day.github.requestsFor('store').slice(before) };
    };
    first = await timed("a consumer's first workflow", fetchedBy());
    second = await timed('its second', fetchedBy());
    process.stdout.write(`the first day took: ${seconds.join(', ')}\n`);
  });
  afterAll(async () => {
    await consumer.remove();
    await day.end();
  });

  it('makes the release of the tag', () => {
    expect(released.log).toMatch(/\[release\/publish\s*\].*Job succeeded/);
    expect(released.code).toBe(0);
    expect(day.github.releases.map(({ tag, draft }) => [tag, draft])).toEqual([[tag, false]]);
    expect([...(day.github.releases[0]?.files.keys() ?? [])]).toEqual(
      expect.arrayContaining([
        'SHA256SUMS',
        `zosia-${day.version}-aarch64-Image`,
        `zosia-${day.version}-x86_64-bzImage`,
      ]),
    );
  });

  it('publishes the actions, boots what was published, and only then moves v1', () => {
    expect(published.code).toBe(0);
    expect(linesOf(published, 'boot-published').join('\n')).toContain('boot-qemu: ok.');
    expect(linesOf(published, 'root').at(-1)).toContain('Job succeeded');
  });

  it.each(repositories)('v1 of %s is the version', async (name) => {
    const [major, version] = await day.remote(name).lines(['rev-parse', 'v1^{commit}', `${tag}^{commit}`]);
    expect(major).toBe(version);
  });

  it.each(['zosia', 'boot-qemu'])('%s answers by the image of the release', (name) => {
    const answer = `${name} answered 'The capital of France is Paris.' by `;
    expect(first.run.log).toContain(answer); // else the whole log is shown
    expect(first.run.log).toMatch(new RegExp(`${answer}\\S+/images/\\w+-release-[0-9a-f]{16}/\\w+`));
    expect(first.run.code).toBe(0);
  });

  it('downloads the image once, and its sums for the action that pins none', () => {
    const names = first.files.map((url) => path.basename(url).replace(/aarch64|x86_64/, 'ARCH')).sort();
    const image = first.files.some((url) => url.endsWith('bzImage')) ? 'bzImage' : 'Image';
    const assets = [image, 'image.json', 'initramfs.cpio.gz'].map((name) => `zosia-${day.version}-ARCH-${name}`);
    expect(names).toEqual(['SHA256SUMS', ...assets].sort());
  });

  it('downloads nothing for the second workflow', () => {
    expect(second.run.log).toMatch(/zosia answered .* with cache hit true/);
    expect(second.run.code).toBe(0);
    expect(second.files).toEqual([]);
  });

  it("keeps the disk in GitHub's cache, and the logs as an artifact", () => {
    expect(day.results.keys).toContainEqual(expect.stringMatching(/^zosia-disks\/smollm2-135m-/));
    expect([...day.results.artifacts.keys()]).toContainEqual(expect.stringMatching(/^zosia-\S+-parts$/));
  });
});
