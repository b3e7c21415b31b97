import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arMembers } from '../../../src/debian/ar.js';
import { fieldOf, paragraphsOf } from '../../../src/debian/control-file.js';
import { decompress } from '../../../src/debian/decompress.js';
import { packageEntries } from '../../../src/debian/package-file.js';
import { PackageIndex } from '../../../src/debian/package-index.js';
import { PackageTree } from '../../../src/debian/package-tree.js';
import { formatRelation, parseRelations } from '../../../src/debian/relation.js';
import { parseRelease, releaseProblem } from '../../../src/debian/release.js';
import { tarEntries, type TarEntry } from '../../../src/debian/tar.js';
import { compareVersions } from '../../../src/debian/version.js';
import { EnvironmentError } from '../../../src/host/errors.js';
import { arArchive, debFile, tarArchive, type TarMember } from '../../fixtures/debian/deb.js';
import { storedXz } from '../../fixtures/debian/xz.js';
import { casesOf } from '../../support/cases.js';
import { itOnlyWhere } from '../../support/only-where.js';
import { hostileText } from '../text/support/hostile-text.js';
import { spoiltBytes } from './support/hostile.js';
import { parsedOrRefused, readOrRefused } from './support/parsing.js';

const names = [
  'a',
  'usr',
  'usr/bin',
  'usr/bin/sh',
  'lib',
  '.',
  './x',
  '..',
  '../x',
  'a/../../b',
  '/etc/passwd',
  'a\0b',
];
const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...names) },
  { weight: 1, arbitrary: hostileText.filter((text) => Buffer.byteLength(text) < 100) },
  { weight: 1, arbitrary: fc.constantFrom('n'.repeat(100), 'd/'.repeat(300), 'a/../'.repeat(50)) },
);
const member: fc.Arbitrary<TarMember> = fc.record(
  {
    name,
    type: fc.constantFrom('0', '\0', '1', '2', '2', '3', '5', '5', 'L', 'K', 'x', 'g', 'S', '7'),
    link: name.filter((text) => Buffer.byteLength(text) <= 100),
    mode: fc.constantFrom(0o644, 0o755, 0o4755),
    content: fc.oneof(
      fc.constantFrom(
        '',
        'x',
        '11 path=../y\n',
        '12 path=a/b\n',
        '0 path=x\n',
        '999999999 path=x\n',
        '20 size=999999999\n',
      ),
      fc.uint8Array({ maxLength: 600 }).map((bytes) => Buffer.from(bytes)),
    ),
    size: fc.constantFrom(0, 1, 511, 513, 0o7777777777),
  },
  { requiredKeys: ['name', 'type'] },
);
const tar = fc.array(member, { maxLength: 8 }).map((members) => tarArchive(members));
const hostileTar = fc.oneof(
  tar,
  tar.chain((whole) => spoiltBytes(whole)),
);

function expectInside(entry: TarEntry): void {
  const path = entry.kind === 'hard-link' ? [entry.path, entry.target] : [entry.path];
  for (const one of path) {
    expect(one.startsWith('/') || one.includes('\0')).toBe(false);
    expect(one.split('/')).not.toContain('..');
  }
}

describe('archives of any bytes', () => {
  it('(tar) give members that lie in the archive, or are refused', () => {
    fc.assert(
      fc.property(hostileTar, (bytes) => {
        const entries = parsedOrRefused(() => [...tarEntries(bytes, 'a.tar')], EnvironmentError) ?? [];
        entries.forEach(expectInside);
        expect(entries.length).toBeLessThanOrEqual(bytes.byteLength / 512);
      }),
      { numRuns: casesOf(600) },
    );
  });

  it('(tar) are unpacked into a tree that nothing leads out of', () => {
    fc.assert(
      fc.property(fc.array(hostileTar, { maxLength: 3 }), name, (archives, path) => {
        const tree = parsedOrRefused(
          () => new PackageTree(archives.map((bytes) => [...tarEntries(bytes, 'a.tar')])),
          EnvironmentError,
        );
        if (!tree) return;
        parsedOrRefused(() => tree.read(path), EnvironmentError);
        for (const found of parsedOrRefused(() => tree.list('', { recursive: true }), EnvironmentError) ?? []) {
          expect(found.split('/')).not.toContain('..');
        }
      }),
      { numRuns: casesOf(400) },
    );
  });

  it.each<[string, TarMember[]]>([
    ['a name', [{ name: 'a/'.repeat(300_000) }]],
    [
      "a link's target",
      [
        { name: '././@LongLink', type: 'K', content: 'a/'.repeat(300_000) },
        { name: 'l', type: '2' },
      ],
    ],
    ['a pax header', [{ name: 'h', type: 'x', content: Buffer.alloc((1 << 20) + 1) }, { name: 'a' }]],
  ])('(tar) are refused for %s that is longer than any system takes', (_, members) => {
    expect(() => [...tarEntries(tarArchive(members), 'a.tar')]).toThrow(/a\.tar: .* has \d+ bytes/);
  });

  it('(ar) give members that lie in the archive, or are refused', () => {
    const some = fc.tuple(
      fc.stringMatching(/^[a-z./]{0,15}$/),
      fc.uint8Array({ maxLength: 40 }).map((b) => Buffer.from(b)),
    );
    const archive = fc.array(some, { maxLength: 4 }).map(arArchive);
    fc.assert(
      fc.property(
        archive.chain((whole) => spoiltBytes(whole)),
        (bytes) => {
          const members = parsedOrRefused(() => arMembers(bytes, 'a.deb'), EnvironmentError) ?? [];
          const total = members.reduce((sum, { content }) => sum + content.byteLength, 0);
          expect(total + members.length * 60).toBeLessThanOrEqual(bytes.byteLength);
        },
      ),
      { numRuns: casesOf(400) },
    );
  });

  it('(deb) are packages, or are refused', async () => {
    const files = [
      { name: './usr/bin/x', content: 'x' },
      { name: './l', type: '2', link: '/usr' },
    ];
    await fc.assert(
      fc.asyncProperty(spoiltBytes(debFile(files)), async (bytes) => {
        (await readOrRefused(() => packageEntries(bytes, 'a.deb'), EnvironmentError))?.forEach(expectInside);
      }),
      { numRuns: casesOf(300) },
    );
  });

  it('(xz, gz, zst) are unpacked up to the limit, or refused', async () => {
    const packed = {
      xz: storedXz(Buffer.from('x'.repeat(300))),
      gz: Buffer.from('H4sIAAAAAAACA6uoGAXEAgATLUMbLAEAAA==', 'base64'),
      zst: Buffer.from('KLUv/QRYTQAAEHh4AQAnKsACv9UPyA==', 'base64'),
    };
    for (const compression of ['xz', 'gz', 'zst'] as const) {
      await fc.assert(
        fc.asyncProperty(spoiltBytes(packed[compression]), async (bytes) => {
          const options = { compression, limitBytes: 1000, title: `x.${compression}` };
          const plain = await readOrRefused(() => decompress(bytes, options), EnvironmentError);
          expect(plain?.byteLength ?? 0).toBeLessThanOrEqual(1000);
        }),
        { numRuns: casesOf(100) },
      );
    }
  });
});

const version = fc.oneof(
  fc.stringMatching(/^(?:\d{1,2}:)?[0-9][0-9a-z.+~]{0,8}(?:-[0-9a-z.+~]{1,4})?$/),
  fc.constantFrom('1', '01', '1.0', '1.0-', '1.0-0', '1~', '1~~', '1a', '1+', '0:1', '9'.repeat(300), ''),
);

describe('versions', () => {
  it('are in one order', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(Math.sign(compareVersions(a, b))).toBe(0 - Math.sign(compareVersions(b, a)));
        expect(compareVersions(a, a)).toBe(0);
        if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0)
          expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: casesOf(600) },
    );
  });

  const hasDpkg = spawnSync('dpkg', ['--version']).status === 0;
  itOnlyWhere(hasDpkg, 'dpkg is what it is compared with')('are in the order of dpkg', async () => {
    const plain = fc.stringMatching(/^(?:\d{1,2}:)?[0-9][0-9a-z.+~]{0,6}(?:-[0-9a-z.+~]{1,3})?$/);
    await Promise.resolve();
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        const isBefore = spawnSync('dpkg', ['--compare-versions', a, 'lt', b]).status === 0;
        expect(compareVersions(a, b) < 0).toBe(isBefore);
      }),
      { numRuns: casesOf(60) },
    );
  });
});

const word = fc.oneof(
  fc.constantFrom(
    'libc6',
    'awk',
    'mawk',
    'a',
    'python3:any',
    'x (>= 1.0)',
    'x (= 1:2-3)',
    'x(<<2)',
    '(',
    ')',
    '>=',
    '|',
    ',',
    ' ',
  ),
  hostileText,
);
const field = fc.array(word, { maxLength: 6 }).map((words) => words.join(''));

describe("Debian's control files of any text", () => {
  it('have fields that are lines of them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('Package: a\n', '\n', ' b\n', 'Depends:', 'X'), hostileText)),
        (lines) => {
          const text = lines.join('');
          for (const paragraph of paragraphsOf(text)) {
            expect(text).toContain(paragraph);
            for (const one of ['Package', 'Depends', '']) expect(paragraph).toContain(fieldOf(paragraph, one) ?? '');
          }
        },
      ),
      { numRuns: casesOf(400) },
    );
  });

  it('state relations that are written as they were read, or are refused', () => {
    fc.assert(
      fc.property(field, (text) => {
        for (const group of parsedOrRefused(() => parseRelations(text), EnvironmentError) ?? []) {
          expect(parseRelations(group.map(formatRelation).join(' | '))).toEqual([group]);
        }
      }),
      { numRuns: casesOf(500) },
    );
  });

  it('index packages whose files lie in the archive, or are refused', () => {
    const good = {
      Package: 'a',
      Version: '1',
      Architecture: 'arm64',
      Filename: 'pool/a.deb',
      SHA256: 'ab'.repeat(32),
      Size: '1',
      Depends: 'b',
      Provides: 'c (= 1)',
    };
    const value = fc.oneof({ weight: 1, arbitrary: field }, { weight: 5, arbitrary: fc.constant(undefined) });
    const paragraph = fc.record(Object.fromEntries(Object.keys(good).map((key) => [key, value]))).map((wrong) =>
      Object.entries(good)
        .map(([key, right]) => `${key}: ${wrong[key] ?? right}\n`)
        .join(''),
    );
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 4 }), (paragraphs) => {
        const index = new PackageIndex(paragraphs.join('\n'));
        for (const wanted of ['a', 'c', '', '__proto__']) {
          for (const { path } of parsedOrRefused(() => index.candidates({ name: wanted }), EnvironmentError) ?? []) {
            expect(new URL(path, 'http://mirror.test/debian/').href).toContain('http://mirror.test/debian/');
            expect(path).not.toMatch(/(?:^|\/)\.\.?(?:\/|$)|^\//);
          }
        }
      }),
      { numRuns: casesOf(300) },
    );
  });

  it('are a Release, or are refused', () => {
    const good = `Codename: x\nValid-Until: Thu, 01 Jan 2026 00:00:00 UTC\nSHA256:\n ${'ab'.repeat(32)} 12 main/Packages\n`;
    fc.assert(
      fc.property(spoiltBytes(Buffer.from(good)).map(String), (text) => {
        const release = parsedOrRefused(() => parseRelease(text, 'InRelease'), EnvironmentError);
        if (release) releaseProblem(release, { suite: 'x', now: new Date(0), checkValidUntil: true });
      }),
      { numRuns: casesOf(300) },
    );
  });
});
