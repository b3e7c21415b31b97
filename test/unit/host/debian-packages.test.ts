import { describe, expect, it } from '@jest/globals';
import {
  mmdebstrapArgv,
  parseAptOptions,
  parseMirror,
  parsePackageList,
  type AptSettings,
} from '../../../src/host/debian-packages.js';

const wanted = {
  suite: 'forky',
  architecture: 'aarch64',
  packages: ['busybox-static', 'xz-utils'],
  into: '/t',
} as const;
const bare: AptSettings = { mirror: undefined, options: [] };

function argv(settings: Partial<AptSettings>): string[] {
  return mmdebstrapArgv(wanted, { ...bare, ...settings }, '/keys.gpg');
}

describe('mmdebstrapArgv', () => {
  it('unpacks packages of the architecture and configures nothing', () => {
    expect(argv({})).toEqual(
      expect.arrayContaining([
        '--mode=chrootless',
        '--variant=extract',
        '--architectures=arm64',
        '--include=busybox-static,xz-utils',
        '--aptopt=APT::Install-Recommends "false"',
      ]),
    );
  });

  it('leaves the mirror to mmdebstrap where the host has none', () => {
    expect(argv({}).slice(-2)).toEqual(['forky', '/t']);
  });

  it("uses the host's mirror, trusting Debian's keys only", () => {
    const source = 'deb [signed-by="/keys.gpg"] http://mirror.test/debian/ forky main';
    expect(argv({ mirror: 'http://mirror.test/debian/' }).slice(-3)).toEqual(['forky', '/t', source]);
  });

  it("hands on the host's settings", () => {
    expect(argv({ options: ['Acquire::Check-Date "false"'] })).toContain('--aptopt=Acquire::Check-Date "false"');
  });

  it('tries again three times, or as often as the host does', () => {
    const retries = (words: string[]): string[] => words.filter((word) => word.includes('Retries'));
    expect(retries(argv({}))).toEqual(['--aptopt=Acquire::Retries "3"']);
    expect(retries(argv({ options: ['Acquire::Retries "9"'] }))).toEqual(['--aptopt=Acquire::Retries "9"']);
  });

  it('never asks apt to do without signatures', () => {
    expect(argv({ mirror: 'http://mirror.test/debian' }).join(' ')).not.toMatch(/trusted=|unauthenticated|insecure/i);
  });
});

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
    ['no target at all', ''],
    ['another distribution', line('Packages', 'Ubuntu', 'Ubuntu', 'main', 'http://mirror.test/ubuntu/')],
    ['installation media', line('Packages', 'Debian', 'Debian', 'main', 'cdrom://[Debian 13]/')],
  ])('finds none where the host has %s', (_, targets) => {
    expect(parseMirror(targets)).toBeUndefined();
  });
});

describe('parseAptOptions', () => {
  it('takes what decides how the archive is reached', () => {
    const dump = [
      'APT::Architecture "amd64";',
      'Acquire "";',
      'Acquire::http "";',
      'Acquire::http::Proxy "http://proxy.test:3128/";',
      'Acquire::https::Proxy::internal.test "DIRECT";',
      'Acquire::Check-Valid-Until "false";',
      'Acquire::Retries "5";',
      'Acquire::Languages:: "none";',
    ];
    expect(parseAptOptions(dump.join('\n'))).toEqual([
      'Acquire::http::Proxy "http://proxy.test:3128/"',
      'Acquire::https::Proxy::internal.test "DIRECT"',
      'Acquire::Check-Valid-Until "false"',
      'Acquire::Retries "5"',
    ]);
  });

  it('takes nothing that would weaken trust', () => {
    const dump = [
      'APT::Get::AllowUnauthenticated "true";',
      'Acquire::AllowInsecureRepositories "true";',
      'Acquire::AllowWeakRepositories "true";',
    ];
    expect(parseAptOptions(dump.join('\n'))).toEqual([]);
  });
});

describe('parsePackageList', () => {
  const sum = '0123456789abcdef'.repeat(4);

  it('reads packages, sorted by name', () => {
    expect(parsePackageList(`zlib1g\t1:1.3-1\tarm64\t${sum}  -\ndebconf\t1.5\tall\t${sum}  -\n`)).toEqual([
      { name: 'debconf', version: '1.5', architecture: 'all', sha256: sum },
      { name: 'zlib1g', version: '1:1.3-1', architecture: 'arm64', sha256: sum },
    ]);
  });

  it('refuses a line that is cut short', () => {
    expect(() => parsePackageList(`zlib1g\t1:1.3-1\tarm64\t${sum.slice(1)}  -\n`)).toThrow(
      'not a line of a package list',
    );
  });
});
