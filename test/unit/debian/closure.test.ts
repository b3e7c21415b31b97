import { describe, expect, it } from '@jest/globals';
import { dependencyClosure } from '../../../src/debian/closure.js';
import { PackageIndex } from '../../../src/debian/package-index.js';
import { parseRelations } from '../../../src/debian/relation.js';

type Fields = Readonly<Record<string, string>>;

/** An index of packages `name` or `name version`, each with further fields. */
function index(packages: readonly (readonly [title: string, fields?: Fields])[]): PackageIndex {
  const paragraphs = packages.map(([title, fields = {}]) => {
    const [name = '', version = '1.0-1'] = title.split(' ');
    const all = {
      ...{ Package: name, Version: version, Architecture: 'arm64', Description: 'x\n more\n .\n end' },
      ...fields,
      ...{
        Filename: `pool/main/${name}_${version.replace(/^\d+:/, '')}_arm64.deb`,
        Size: '10',
        SHA256: 'ab'.repeat(32),
      },
    };
    return Object.entries(all)
      .map(([field, value]) => `${field}: ${value}\n`)
      .join('');
  });
  return new PackageIndex(paragraphs.join('\n'));
}

function closure(packages: Parameters<typeof index>[0], ...wanted: string[]): string[] {
  return dependencyClosure(index(packages), wanted).map(({ name, version }) => `${name} ${version}`);
}

describe('dependencyClosure', () => {
  it('brings what is depended on, directly and further down, but not what is recommended', () => {
    const found = closure(
      [['a', { 'Pre-Depends': 'b', Recommends: 'e' }], ['b', { Depends: 'c, d:any' }], ['c'], ['d'], ['e']],
      'a',
    );
    expect(found).toEqual(['a 1.0-1', 'b 1.0-1', 'c 1.0-1', 'd 1.0-1']);
  });

  it('ends where packages need each other', () => {
    expect(
      closure(
        [
          ['a', { Depends: 'b' }],
          ['b', { Depends: 'a' }],
        ],
        'a',
      ),
    ).toHaveLength(2);
  });

  it('takes the newest version that meets the constraint', () => {
    const versions = [['a', { Depends: 'b (<< 3)' }], ['b 1'], ['b 2'], ['b 3']] as const;
    expect(closure(versions, 'a')).toEqual(['a 1.0-1', 'b 2']);
  });

  it('takes the first alternative that can be had', () => {
    expect(closure([['a', { Depends: 'b (>= 2) | c | d' }], ['b 1'], ['c'], ['d']], 'a')).toContain('c 1.0-1');
  });

  it('takes an alternative that is there already rather than the first one', () => {
    expect(closure([['a', { Depends: 'c, b | c' }], ['b'], ['c']], 'a')).toEqual(['a 1.0-1', 'c 1.0-1']);
  });

  it('takes a package that provides what no package is called', () => {
    expect(
      closure(
        [
          ['a', { Depends: 'awk' }],
          ['mawk', { Provides: 'awk' }],
        ],
        'a',
      ),
    ).toContain('mawk 1.0-1');
  });

  it('takes of several that provide it the one that a system needs most, as apt does', () => {
    const packages = [
      ['a', { Depends: 'awk' }],
      ['gawk', { Provides: 'awk', Priority: 'optional' }],
      ['mawk', { Provides: 'awk', Priority: 'required' }],
    ] as const;
    expect(closure(packages, 'a')).toEqual(['a 1.0-1', 'mawk 1.0-1']);
  });

  it('lets a provided name meet a constraint only by the version that it is provided in', () => {
    const needs = (provides: string): string[] =>
      closure(
        [
          ['a', { Depends: 'api (>= 2)' }],
          ['b 5', { Provides: provides }],
        ],
        'a',
      );
    expect(needs('api (= 2.1)')).toContain('b 5');
    expect(() => needs('api')).toThrow("a needs api (>= 2), and Debian's archive has no such package");
    expect(() => needs('api (= 1)')).toThrow('a needs api (>= 2)');
  });

  it('passes by an alternative that cannot be installed together with what is chosen', () => {
    const packages = [['a', { Depends: 'b, c | d' }], ['b', { Conflicts: 'c' }], ['c'], ['d']] as const;
    expect(closure(packages, 'a')).toEqual(['a 1.0-1', 'b 1.0-1', 'd 1.0-1']);
  });

  it('names two packages that exclude each other', () => {
    const packages = [['a', { Depends: 'b, c' }], ['b', { Breaks: 'c (<< 2)' }], ['c 1']] as const;
    expect(() => closure(packages, 'a')).toThrow('a needs c, and c 1 cannot be installed together with b 1.0-1');
  });

  it('lets a package conflict with a name that it provides itself', () => {
    expect(closure([['a', { Provides: 'mta', Conflicts: 'mta' }]], 'a')).toEqual(['a 1.0-1']);
  });

  it('names what nobody has', () => {
    expect(() => closure([], 'a')).toThrow("a, and Debian's archive has no such package");
  });

  it('refuses a file name that leads out of the archive', () => {
    const evil = { Filename: 'pool/../../etc/x.deb' };
    const text = `Package: a\nVersion: 1\nArchitecture: all\nFilename: ${evil.Filename}\nSize: 1\nSHA256: ${'ab'.repeat(32)}\n`;
    expect(() => dependencyClosure(new PackageIndex(text), ['a'])).toThrow('Filename of a is pool/../../etc/x.deb');
  });
});

describe('parseRelations', () => {
  it('reads alternatives and constraints', () => {
    expect(parseRelations('libc6 (>= 2.38), awk:any | mawk(<<2)')).toEqual([
      [{ name: 'libc6', constraint: { operator: '>=', version: '2.38' } }],
      [{ name: 'awk' }, { name: 'mawk', constraint: { operator: '<<', version: '2' } }],
    ]);
  });

  it.each(['libc6 (> 2)', 'libc6 (>= 2', 'Lib', 'a |'])('refuses %s', (field) => {
    expect(() => parseRelations(field)).toThrow('not a relation between Debian packages');
  });
});
