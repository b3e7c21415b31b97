import { describe, expect, it } from '@jest/globals';
import { FieldReader } from '../../../src/job/field-reader.js';
import { readBootRequest } from '../../../src/job/boot-request.js';
import { releaseServer } from '../../../src/image/release/server.js';
import { compareReleases, describeWish, newestOfLine, parseReleaseWish } from '../../../src/image/release/version.js';

const imageOf = (texts: Record<string, string>): unknown => readBootRequest(new FieldReader(texts), 'smoke').image;

describe('the version of a boot', () => {
  it.each([
    ['1.2.3', 'zosia/zosia@1.2.3'],
    ['v1.2.3', 'zosia/zosia@1.2.3'],
    ['1', 'zosia/zosia@1'],
    ['1.2', 'zosia/zosia@1.2'],
    ['latest', 'zosia/zosia@latest'],
    ['me/my.images@2.0.0-rc.1', 'me/my.images@2.0.0-rc.1'],
  ])('%s means %s', (text, meaning) => {
    const wish = parseReleaseWish(text);
    expect(wish && describeWish(wish)).toBe(meaning);
  });

  it.each([
    '',
    'newest',
    '1.2.3.4',
    '01.2.3',
    '1.2.3-',
    '1.2.3-01',
    '1.2.3+build',
    ' 1.2.3',
    'me@1',
    'me/..@1',
    'a/b/c@1',
    'me/it@1@2',
    '1..2',
    '-1',
  ])('%j is refused', (text) => {
    expect(parseReleaseWish(text)).toBeUndefined();
  });

  it('selects a release, and nothing else along with it', () => {
    expect(imageOf({ version: '1.2.3' })).toEqual({
      kind: 'release',
      wish: { repository: 'zosia/zosia', wanted: { kind: 'exact', version: '1.2.3' } },
    });
    expect(() => imageOf({ version: '1.2.3', image: 'folder' })).toThrow('version and image cannot be given together');
    expect(() => imageOf({ version: '1', kernel: 'k', initrd: 'i' })).toThrow('version and kernel cannot be');
    expect(() => imageOf({ version: 'newest' })).toThrow(/version: "newest" is not a release: 1\.2\.3, 1 or/);
  });

  it('is taken for the latest only where that is asked for', () => {
    expect(imageOf({})).toEqual({ kind: 'default' });
  });
});

describe('the order of versions', () => {
  it('is that of their numbers, and a pre-release comes before its release', () => {
    const versions = ['1.10.0', '1.2.0', '2.0.0', '1.10.0-rc.1', '1.9.9'];
    expect(versions.sort(compareReleases)).toEqual(['1.2.0', '1.9.9', '1.10.0-rc.1', '1.10.0', '2.0.0']);
  });
});

describe('the newest of a line', () => {
  it('has its numbers, and is no pre-release', () => {
    const versions = ['1.2.9', '1.2.10', '1.2.11-rc.1', '1.20.0', '2.0.0'];
    expect(newestOfLine(versions, [1, 2])).toBe('1.2.10');
    expect(newestOfLine(versions, [1])).toBe('1.20.0');
    expect(newestOfLine(versions, [3])).toBeUndefined();
  });
});

describe('the order of pre-releases', () => {
  it("is Semantic Versioning's own example, whose numbers are no texts", () => {
    const versions = ['alpha', 'alpha.1', 'alpha.beta', 'beta', 'beta.2', 'beta.11', 'rc.1', 'rc.9', 'rc.10'].map(
      (suffix) => `1.0.0-${suffix}`,
    );
    expect([...versions].reverse().sort(compareReleases)).toEqual(versions);
    expect([...versions].sort(compareReleases)).toEqual(versions);
  });
});

describe('the server of releases', () => {
  const tokens = { GH_TOKEN: 'hub', GH_ENTERPRISE_TOKEN: 'enterprise' };

  it('is github.com, by its token', () => {
    expect(releaseServer(tokens)).toEqual({ apiUrl: 'https://api.github.com', token: 'hub' });
    expect(releaseServer(tokens, 'input')).toMatchObject({ token: 'input' });
    expect(releaseServer({ GH_TOKEN: '' }, '')).toMatchObject({ token: undefined });
  });

  it("is another where one is named, which never sees github.com's token", () => {
    const env = { ...tokens, ZOSIA_GITHUB_API_URL: 'https://ghe.example/api/v3/' };
    expect(releaseServer(env, 'input')).toEqual({ apiUrl: 'https://ghe.example/api/v3', token: 'enterprise' });
    expect(releaseServer({ ...env, GH_ENTERPRISE_TOKEN: '' }, 'input').token).toBeUndefined();
  });

  it('must have an address', () => {
    expect(() => releaseServer({ ZOSIA_GITHUB_API_URL: 'ghe.example' })).toThrow(/is not an address such as/);
  });
});
