import { describe, expect, it } from '@jest/globals';
import { aptHelperArgv } from '../../../src/debian/apt-transport.js';
import { parseChecks, parseMirror } from '../../../src/debian/apt.js';

describe('parseMirror', () => {
  const line = (...fields: string[]): string => fields.join('\t');

  it('finds the main archive of Debian among others', () => {
    const targets = [
      line('Packages', 'Example', 'Example', 'main', 'http://example.test/apt/'),
      line('DEP-11', 'Debian', 'Debian', 'main', 'http://first.test/debian/'),
      line('Packages', 'Debian', 'Debian-Security', 'main', 'http://mirror.test/debian-security/'),
      line('Packages', 'Debian', 'Debian', 'main', 'http://mirror.test/debian/'),
    ];
    expect(parseMirror(`${targets.join('\n')}\n`)).toBe('http://mirror.test/debian/');
  });

  it.each([
    'https://mirror.test/debian/',
    'mirror+file:/etc/apt/mirrors/debian.list/',
    'mirror+https://mirror.test/debian.list/',
    'tor+http://mirror.test/debian/',
  ])('takes %s, which apt can fetch from', (uri) => {
    expect(parseMirror(line('Packages', 'Debian', 'Debian', 'main', uri))).toBe(uri);
  });

  it.each([
    ['no target at all', ''],
    ['another distribution', line('Packages', 'Ubuntu', 'Ubuntu', 'main', 'http://mirror.test/ubuntu/')],
    ['an archive on its own disk', line('Packages', 'Debian', 'Debian', 'main', 'file:/srv/debian/')],
    ['installation media', line('Packages', 'Debian', 'Debian', 'main', 'cdrom://[Debian 13]/')],
  ])('finds none where the host has %s', (_, targets) => {
    expect(parseMirror(targets)).toBeUndefined();
  });
});

describe('parseChecks', () => {
  it.each([
    ['says nothing', '', { checkDate: true, checkValidUntil: true }],
    ['checks', 'Acquire::Check-Valid-Until "true";', { checkDate: true, checkValidUntil: true }],
    ['bears expired files', 'Acquire::Check-Valid-Until "false";', { checkDate: true, checkValidUntil: false }],
    ['has no clock', 'Acquire::Check-Date "0";', { checkDate: false, checkValidUntil: false }],
    [
      'says it of something else',
      'Acquire::Check-Valid-Until-Not "false";',
      { checkDate: true, checkValidUntil: true },
    ],
  ])('of a host that %s', (_, line, expected) => {
    expect(parseChecks(`APT "";\n${line}\nDir "/";\n`)).toEqual(expected);
  });
});

describe('aptHelperArgv', () => {
  it('has apt check the sums and sizes that are known', () => {
    const argv = aptHelperArgv([
      { url: 'http://mirror.test/a', target: '/t/a' },
      { url: 'http://mirror.test/b', target: '/t/b', sha256: 'ab', sizeBytes: 1 },
    ]);
    expect(argv.slice(-7)).toEqual([
      'download-file',
      'http://mirror.test/a',
      '/t/a',
      'http://mirror.test/b',
      '/t/b',
      'SHA256:ab',
      'Checksum-FileSize:1',
    ]);
  });
});
