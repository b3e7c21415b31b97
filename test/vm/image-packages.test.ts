import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CommandError, EnvironmentError } from '../../src/host/errors.js';
import { exec } from '../../src/host/exec.js';
import {
  debianKeyring,
  extractDebianPackages,
  hostAptSettings,
  mmdebstrapArgv,
} from '../../src/host/debian-packages.js';
import { silentReporter } from '../../src/host/reporter.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-packages-'));
  await chmod(folder, 0o777);
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const wanted = (): { suite: string; architecture: 'aarch64'; packages: string[]; into: string } => ({
  suite: 'trixie',
  architecture: 'aarch64',
  packages: ['busybox-static'],
  into: path.join(folder, 'tree'),
});

describe('extractDebianPackages', () => {
  it('unpacks a package of another architecture and says exactly which it was', async () => {
    const packages = await extractDebianPackages({ ...wanted(), reporter: silentReporter });
    expect(packages).toEqual([
      {
        name: 'busybox-static',
        version: expect.stringMatching(/^1:1\./),
        architecture: 'arm64',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    const program = await readFile(path.join(folder, 'tree', 'usr', 'bin', 'busybox'));
    // e_machine of an ELF file: EM_AARCH64
    expect(program.readUInt16LE(18)).toBe(183);
  });

  it('says in the words of apt why it failed', async () => {
    const failing = extractDebianPackages({ ...wanted(), packages: ['no-such-package'], reporter: silentReporter });
    await expect(failing).rejects.toThrow(EnvironmentError);
    await expect(failing).rejects.toThrow(
      /^could not unpack no-such-package of Debian trixie \(arm64\): mmdebstrap: exit code \d+\nE: Unable to locate/,
    );
  });
});

describe('mmdebstrapArgv', () => {
  it('needs no privilege, and no range of subordinate user ids', async () => {
    const argv = mmdebstrapArgv(wanted(), await hostAptSettings(), await debianKeyring());
    // Another user than nobody may have a home, groups or a range in /etc/subuid.
    const asNobody = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
    await exec([...asNobody, ...argv] as [string, ...string[]], { cwd: '/', env: { HOME: '/nonexistent' } });
    expect((await readFile(path.join(folder, 'tree', 'usr', 'bin', 'busybox'))).length).toBeGreaterThan(1_000_000);
  });

  it('refuses an archive that nobody has signed', async () => {
    const release = 'Origin: Debian\nSuite: stable\nCodename: trixie\nComponents: main\nSHA256:\n';
    const server = createServer((request, response) => {
      const found = request.url === '/dists/trixie/Release';
      response.writeHead(found ? 200 : 404).end(found ? release : '');
    }).listen(0, '127.0.0.1');
    try {
      await once(server, 'listening');
      const mirror = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const argv = mmdebstrapArgv(wanted(), { ...(await hostAptSettings()), mirror }, await debianKeyring());
      const lines: string[] = [];
      await expect(exec(argv, { onLine: (line) => lines.push(line) })).rejects.toThrow(CommandError);
      expect(lines.join('\n')).toMatch(/repository .* is not signed/);
    } finally {
      server.close();
    }
  });
});
