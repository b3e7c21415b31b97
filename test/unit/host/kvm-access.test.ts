import { describe, expect, it } from '@jest/globals';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exec } from '../../../src/host/exec.js';
import { withScratch } from '../../../src/host/files.js';
import { openKvm, type KvmHost } from '../../../src/host/kvm-access.js';
import { silentReporter } from '../../../src/host/reporter.js';
import { writeScript } from '../vm/support/qemu.js';

interface Machine {
  /** A sudo that asks for a password, or none at all. */
  readonly sudo?: 'free' | 'asks' | 'none';
  readonly hasDevice?: boolean;
  /** `asleep`: its programs are there, and it does not run. */
  readonly hasUdev?: boolean | 'asleep';
}

/**
 * A machine in a folder, whose node is root:kvm 0660 as on GitHub's runners. sudo runs what it is given with the paths
 * of the folder; udev, when it looks at the device, sets what the last rule says, else what it was.
 */
async function onMachine<T>(
  { sudo = 'free', hasDevice = true, hasUdev = true }: Machine,
  work: (machine: { host: KvmHost; folder: string; triggerUdev: () => Promise<void> }) => Promise<T>,
): Promise<T> {
  return withScratch(async (folder) => {
    const at = (file: string): string => path.join(folder, file);
    await mkdir(at('etc/udev/rules.d'), { recursive: true });
    await mkdir(at('dev'));
    await mkdir(at('bin'));
    const owner = at('dev/kvm.owner');
    if (hasDevice) {
      await writeFile(at('dev/kvm'), '');
      await chmod(at('dev/kvm'), 0o660);
      await writeFile(owner, '0');
    }
    const inFolder = `s#/etc/udev/rules.d#${at('etc/udev/rules.d')}#; s#/dev/kvm#${at('dev/kvm')}#`;
    await writeScript(
      at('bin/sudo'),
      '[ "$1" = --non-interactive ] || exit 9',
      'shift',
      ...(sudo === 'asks' ? ['echo "sudo: a password is required" >&2', 'exit 1'] : []),
      `for word; do shift; set -- "$@" "$(echo "$word" | sed '${inFolder}')"; done`,
      // Only root of the machine itself could really give a file away.
      `case $1 in chown) echo "$2" >"$3.owner" ;; udevadm) ${hasUdev === 'asleep' ? 'exit 2' : '[ "$*" = "udevadm control --reload" ]'} ;; *) exec "$@" ;; esac`,
    );
    const host: KvmHost = {
      platform: 'linux',
      userId: 1001,
      isOpen: async () => {
        if (!hasDevice) return undefined;
        const { mode } = await stat(at('dev/kvm'));
        return (await readFile(owner, 'utf8')).trim() === '1001' && (mode & 0o600) === 0o600;
      },
      find: (program) =>
        Promise.resolve(
          (program === 'sudo' && sudo !== 'none') || (program === 'udevadm' && hasUdev !== false) ? program : undefined,
        ),
      run: ([program, ...args], input) => exec([at(`bin/${program}`), ...args], input === undefined ? {} : { input }),
    };
    const triggerUdev = async (): Promise<void> => {
      const rule = await readFile(at('etc/udev/rules.d/99-zosia-kvm.rules'), 'utf8').catch(() => '');
      const [, user = '0'] = /^KERNEL=="kvm", OWNER="(\d+)", MODE="0660"\n$/.exec(rule) ?? [];
      await writeFile(owner, user);
      await chmod(at('dev/kvm'), 0o660);
    };
    return work({ host, folder, triggerUdev });
  });
}

async function open(host: KvmHost): Promise<string[]> {
  const told: string[] = [];
  const info = (message: unknown): void => void told.push(String(message));
  await openKvm({ ...silentReporter, info }, undefined, host);
  return told;
}

describe('openKvm', () => {
  it('gives a closed device to this user alone, and it stays when a package makes udev look again', async () => {
    await onMachine({}, async ({ host, triggerUdev }) => {
      expect(await open(host)).toEqual([expect.stringMatching(/^gave this user \/dev\/kvm, and .*rules keeps it so$/)]);
      await expect(host.isOpen()).resolves.toBe(true);
      await triggerUdev();
      await expect(host.isOpen()).resolves.toBe(true);
      expect(await open(host)).toEqual([]);
    });
  });

  it('gives it where there is no udev, as in a container, and again when it was taken away', async () => {
    await onMachine({ hasUdev: false }, async ({ host, triggerUdev }) => {
      await open(host);
      await triggerUdev();
      await expect(host.isOpen()).resolves.toBe(false);
      await open(host);
      await expect(host.isOpen()).resolves.toBe(true);
    });
  });

  it.each([false, 'asleep'] as const)('promises nothing lasting where udev is %s', async (hasUdev) => {
    await onMachine({ hasUdev }, async ({ host }) => {
      expect(await open(host)).toEqual(['gave this user /dev/kvm']);
      await expect(host.isOpen()).resolves.toBe(true);
    });
  });

  it('leaves it closed, and says why, where sudo asks for a password', async () => {
    await onMachine({ sudo: 'asks' }, async ({ host }) => {
      expect(await open(host)).toEqual([expect.stringMatching(/^\/dev\/kvm stays closed: .*a password is required/s)]);
      await expect(host.isOpen()).resolves.toBe(false);
    });
  });

  it.each([
    ['there is no sudo', { sudo: 'none' }],
    ['there is no device', { hasDevice: false }],
  ] as const)('does nothing where %s', async (_what, machine) => {
    await onMachine(machine, async ({ host }) => {
      expect(await open(host)).toEqual([]);
    });
  });
});
