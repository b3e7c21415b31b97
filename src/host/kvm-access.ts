import { access, constants } from 'node:fs/promises';
import { CancelledError, messageOf, systemErrorCode } from './errors.js';
import { exec } from './exec.js';
import { findProgram } from './packages.js';
import type { Reporter } from './reporter.js';

export const kvmDevice = '/dev/kvm';

/** What udev sets the device to, now and whenever a package that is installed makes it look again. */
const ruleFile = '/etc/udev/rules.d/99-zosia-kvm.rules';

/** The one step that gives this user the device until udev looks at it again, for a person to type. */
export function kvmAccessStep(): string {
  return `sudo chown "$(id -u)" ${kvmDevice}`;
}

/** What the giving of access needs of the machine. */
export interface KvmHost {
  readonly platform: NodeJS.Platform;
  readonly userId: number | undefined;
  /** Whether the device can be opened; undefined where there is none. */
  readonly isOpen: () => Promise<boolean | undefined>;
  readonly find: (program: string) => Promise<string | undefined>;
  readonly run: (argv: readonly [string, ...string[]], input?: string) => Promise<unknown>;
}

const thisMachine: KvmHost = {
  platform: process.platform,
  userId: process.getuid?.(),
  isOpen: async () => {
    try {
      await access(kvmDevice, constants.R_OK | constants.W_OK);
      return true;
    } catch (error) {
      return systemErrorCode(error) === 'ENOENT' ? undefined : false;
    }
  },
  find: findProgram,
  run: (argv, input) => exec(argv, { timeoutSeconds: 20, ...(input !== undefined && { input }) }),
};

/**
 * Gives this user, and nobody else, KVM's device where it is there but closed, by a rule of udev's and on the node
 * itself; only where sudo asks no password. GitHub's x64 runners have it for a group that their user is not in.
 * Says what it did; what it could not do is a warning. Throws CancelledError when `signal` fires.
 */
export async function openKvm(reporter: Reporter, signal?: AbortSignal, host: KvmHost = thisMachine): Promise<void> {
  const { platform, userId, isOpen, find, run } = host;
  if (platform !== 'linux' || userId === undefined || (await isOpen()) !== false) return;
  if ((await find('sudo')) === undefined) return;
  const asRoot = ['sudo', '--non-interactive'] as const;
  // Sooner than the node: udev may look at it in between.
  const isLasting = await keepOpen(userId, host);
  if (signal?.aborted) throw new CancelledError();
  try {
    await run([...asRoot, 'chown', String(userId), kvmDevice]);
    await run([...asRoot, 'chmod', 'u+rw', kvmDevice]);
  } catch (error) {
    if (signal?.aborted) throw new CancelledError();
    reporter.info(`${kvmDevice} stays closed: ${messageOf(error)}`);
    return;
  }
  if (signal?.aborted) throw new CancelledError();
  if (await isOpen()) reporter.info(`gave this user ${kvmDevice}${isLasting ? `, and ${ruleFile} keeps it so` : ''}`);
}

/** Tells udev whose the device is. Answers whether it was told: a container may have its programs, and no udev. */
async function keepOpen(userId: number, { find, run }: KvmHost): Promise<boolean> {
  if ((await find('udevadm')) === undefined) return false;
  const asRoot = ['sudo', '--non-interactive'] as const;
  try {
    await run([...asRoot, 'tee', ruleFile], `KERNEL=="kvm", OWNER="${userId}", MODE="0660"\n`);
    await run([...asRoot, 'udevadm', 'control', '--reload']);
    return true;
  } catch {
    return false;
  }
}
