import { describe, expect, it } from '@jest/globals';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { MissingDependencyError } from '../../../src/host/errors.js';
import { withScratch } from '../../../src/host/files.js';
import {
  chooseGuest,
  forecastGuest,
  type GuestQuestion,
  type GuestSearch,
} from '../../../src/job/guest-architecture.js';
import type { AcceleratorChoice, AcceleratorRequest, Host } from '../../../src/vm/accelerator.js';
import { someQemu } from '../vm/support/qemu.js';

const intel: Host = { platform: 'linux', architecture: 'x86_64' };
const arm: Host = { platform: 'linux', architecture: 'aarch64' };
const intelMac: Host = { platform: 'darwin', architecture: 'x86_64' };
const other: Host = { platform: 'linux', architecture: undefined };

const auto: GuestQuestion = { arch: 'auto', image: { kind: 'default' }, accelerator: 'auto' };

/** Chooses on a host whose accelerator answers as `works` says; QEMU for `guests` is installed. */
async function choose(
  question: Partial<GuestQuestion>,
  search: Partial<GuestSearch> & { works?: boolean; guests?: readonly string[] } = {},
) {
  const { works = true, guests = ['x86_64', 'aarch64'], ...more } = search;
  return withScratch(async (folder) => {
    const asked: AcceleratorRequest[] = [];
    const guest = await chooseGuest(
      { ...auto, ...question },
      {
        cache: folder,
        signal: new AbortController().signal,
        mayInstall: false,
        host: intel,
        look: () => Promise.resolve(undefined),
        find: (program) => Promise.resolve(guests.some((name) => program.endsWith(name)) ? program : undefined),
        qemuFor: async ({ qemuProgram }, _cache, find) => {
          if ((await find?.(qemuProgram)) === undefined) throw new MissingDependencyError(qemuProgram, 'install it');
          return someQemu();
        },
        choose: (request): Promise<AcceleratorChoice> => {
          asked.push(request);
          const accelerator = request.requested === 'auto' ? 'tcg' : request.requested;
          const reason = 'its guest hung';
          return Promise.resolve(
            works
              ? { kind: 'chosen', accelerator, reason: 'it ran', rejected: [] }
              : { kind: 'failed', accelerator, reason, rejected: [{ accelerator, reason, isDefect: true }] },
          );
        },
        ...more,
      },
    );
    return { guest, asked };
  });
}

describe('the guest of arch auto', () => {
  it.each([
    [intel, 'kvm'],
    [intelMac, 'hvf'],
  ] as const)('is the one that this host accelerates: %j', async (host, accelerator) => {
    const { guest, asked } = await choose({}, { host });
    expect(guest).toEqual({ arch: 'x86_64', reason: `${accelerator} runs it at the processor's own speed` });
    expect(asked).toEqual([expect.objectContaining({ requested: accelerator })]);
  });

  it('is aarch64, with a warning, where the accelerator is there and of no use', async () => {
    const { guest } = await choose({}, { works: false });
    expect(guest).toEqual({
      arch: 'aarch64',
      reason: 'its guest hung; of emulated guests it is the fastest',
      warning: 'its guest hung; the guest is emulated instead, many times slower',
    });
  });

  it('is aarch64, without a warning and without QEMU, where there is no accelerator', async () => {
    const absent = { kind: 'absent', detail: 'there is no /dev/kvm' } as const;
    const { guest, asked } = await choose({}, { look: () => Promise.resolve(absent), guests: [] });
    expect(guest).toEqual({ arch: 'aarch64', reason: 'there is no /dev/kvm; of emulated guests it is the fastest' });
    expect(asked).toEqual([]);
  });

  it('is aarch64, with a warning, where this user may not open the device', async () => {
    const forbidden = { kind: 'forbidden', detail: 'closed' } as const;
    const { guest } = await choose({}, { look: () => Promise.resolve(forbidden) });
    expect(guest).toMatchObject({
      arch: 'aarch64',
      warning: 'closed; the guest is emulated instead, many times slower',
    });
  });

  it.each([
    ["this host's own", {}, { host: arm }, 'aarch64', "it is this host's own"],
    ['emulated', {}, { host: other }, 'aarch64', 'of emulated guests it is the fastest'],
    ['emulated', { accelerator: 'tcg' }, {}, 'aarch64', 'of emulated guests it is the fastest'],
    ['the accelerator that was named', { accelerator: 'kvm' }, {}, 'x86_64', 'kvm runs no other here'],
    ['what was asked for', { arch: 'x86_64' }, { host: arm }, 'x86_64', 'it was asked for'],
  ] as const)('needs no probe: %s', async (_why, question, search, arch, reason) => {
    const { guest, asked } = await choose(question, search);
    expect(guest).toEqual({ arch, reason });
    expect(asked).toEqual([]);
  });

  it('is that of the image given', async () => {
    await withScratch(async (folder) => {
      const image = path.join(folder, 'image');
      await mkdir(image);
      await expect(choose({ image: { kind: 'folder', folder: image } })).rejects.toThrow('missing artifacts');
      const kernel = path.join(folder, 'bzImage');
      const head = Buffer.alloc(4096);
      head.write('HdrS', 0x202, 'latin1');
      await writeFile(kernel, head);
      const pair = { kind: 'pair', kernel, initrd: '' } as const;
      const { guest } = await choose({ image: pair }, { host: arm });
      expect(guest).toEqual({ arch: 'x86_64', reason: 'the kernel is for it' });
    });
  });
});

describe('where the QEMU that could show it is missing', () => {
  it('it is installed, if it may be', async () => {
    const missing = choose({}, { guests: ['aarch64'], mayInstall: true });
    await expect(missing).rejects.toBeInstanceOf(MissingDependencyError);
    await expect(missing).rejects.toMatchObject({ dependency: 'qemu-system-x86_64' });
  });

  it('the other guest is emulated, if its QEMU is there', async () => {
    const { guest } = await choose({}, { guests: ['aarch64'] });
    expect(guest.arch).toBe('aarch64');
    expect(guest.reason).toMatch(/^kvm may run x86_64 guests, but qemu-system-x86_64 is missing \(.+ install .+\); of/);
  });

  it('it is named, if there is none at all', async () => {
    await expect(choose({}, { guests: [] })).rejects.toMatchObject({ dependency: 'qemu-system-x86_64' });
  });
});

describe('forecastGuest', () => {
  it('leaves an image that is not there to the boot', async () => {
    const image = { kind: 'folder', folder: '/nowhere' } as const;
    await expect(forecastGuest({ ...auto, image })).resolves.toBe('aarch64');
  });
});
