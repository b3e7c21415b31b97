import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CancelledError } from '../../../src/host/errors.js';
import { withScratch } from '../../../src/host/files.js';
import { AcceleratorMemory, stillHolds } from '../../../src/vm/accelerator-memory.js';
import { probeAccelerator, type ProbeVerdict } from '../../../src/vm/accelerator-probe.js';
import { chooseAccelerator, whyImpossible, type AcceleratorRequest, type Host } from '../../../src/vm/accelerator.js';
import { boardFor } from '../../../src/contract/architectures/architecture.js';
import { patienceMs, until, withDeadline } from '../../support/until.js';
import { isAlive } from './support/processes.js';
import { someQemu, writeScript } from './support/qemu.js';

const board = boardFor('aarch64');
const mac: Host = { platform: 'darwin', architecture: 'aarch64' };
const armLinux: Host = { platform: 'linux', architecture: 'aarch64' };
const intelLinux: Host = { platform: 'linux', architecture: 'x86_64' };

const works: ProbeVerdict = { kind: 'works', detail: 'it ran' };
const hung: ProbeVerdict = { kind: 'hung', detail: 'it hung' };
const broken: ProbeVerdict = { kind: 'broken', detail: 'HV_UNSUPPORTED' };
const forbidden: ProbeVerdict = { kind: 'forbidden', detail: '/dev/kvm may not be opened' };

const openDevice = () => Promise.resolve(undefined);

/** Chooses with probes that answer `verdict`; counts them. */
async function choose(changes: Partial<AcceleratorRequest>, verdict: ProbeVerdict = works, times = 1) {
  return withScratch(async (cacheFolder) => {
    let probes = 0;
    const probe = () => {
      probes++;
      return Promise.resolve(verdict);
    };
    const request: AcceleratorRequest = {
      requested: 'auto',
      board,
      qemu: someQemu(),
      cacheFolder,
      look: openDevice,
      probe,
      ...changes,
    };
    let choice = await chooseAccelerator(request);
    for (let time = 1; time < times; time++) choice = await chooseAccelerator(request);
    return { choice, probes };
  });
}

describe('chooseAccelerator', () => {
  it.each([
    [mac, 'hvf'],
    [armLinux, 'kvm'],
  ] as const)('takes by itself what works: %j', async (host, accelerator) => {
    expect((await choose({ host })).choice).toMatchObject({ kind: 'chosen', accelerator, reason: 'it ran' });
  });

  it.each([
    [mac, hung],
    [mac, broken],
    [armLinux, forbidden],
  ])('falls back to tcg and says why: %j %j', async (host, verdict) => {
    const { choice } = await choose({ host }, verdict);
    expect(choice).toMatchObject({ kind: 'chosen', accelerator: 'tcg', reason: verdict.detail });
  });

  it('probes nothing where the guest is foreign', async () => {
    const { choice, probes } = await choose({ host: intelLinux });
    expect(probes).toBe(0);
    expect(choice).toMatchObject({
      accelerator: 'tcg',
      reason: 'kvm runs x86_64 guests only on this x86_64 host, not aarch64',
    });
  });

  it('fails when the one asked for does not work', async () => {
    const { choice } = await choose({ host: mac, requested: 'hvf' }, hung);
    expect(choice).toMatchObject({ kind: 'failed', accelerator: 'hvf', reason: 'it hung' });
  });

  it('fails at once when the one asked for never could', async () => {
    const { choice, probes } = await choose({ host: intelLinux, requested: 'kvm' });
    expect(choice).toMatchObject({ kind: 'failed', accelerator: 'kvm' });
    expect(probes).toBe(0);
  });

  it('does not probe tcg', async () => {
    const { choice, probes } = await choose({ host: mac, requested: 'tcg' });
    expect(choice).toMatchObject({ kind: 'chosen', accelerator: 'tcg', reason: 'tcg was asked for' });
    expect(probes).toBe(0);
  });

  it('asks no memory about a device that is closed or gone by now', async () => {
    const closed = { ...forbidden };
    const { choice, probes } = await choose({ host: armLinux, look: () => Promise.resolve(closed) });
    expect(choice).toMatchObject({ accelerator: 'tcg', rejected: [{ accelerator: 'hvf' }, { reason: closed.detail }] });
    expect(probes).toBe(0);
  });

  it.each([
    [forbidden, true],
    [hung, true],
    [broken, true],
    [{ kind: 'absent', detail: 'there is no /dev/kvm' } as const, false],
  ])('tells a defect from what was never there: %j', async (verdict, isDefect) => {
    const { choice } = await choose({ host: armLinux }, verdict);
    expect(choice.rejected.at(-1)).toEqual({ accelerator: 'kvm', reason: verdict.detail, isDefect });
  });

  it.each([
    ['works', works, 1],
    ['hung', hung, 1],
    ['broken', broken, 2],
    ['forbidden', forbidden, 2],
  ])('remembers what is dear to find out: %s', async (_name, verdict, expected) => {
    expect((await choose({ host: mac }, verdict, 2)).probes).toBe(expected);
  });
});

describe('whyImpossible', () => {
  it.each([
    ['hvf', mac, undefined],
    ['hvf', armLinux, 'hvf is a part of macOS'],
    ['kvm', armLinux, undefined],
    ['kvm', mac, 'kvm is a part of Linux'],
    ['kvm', intelLinux, 'kvm runs x86_64 guests only on this x86_64 host, not aarch64'],
    ['tcg', intelLinux, undefined],
  ] as const)('%s on %j', (accelerator, host, reason) => {
    expect(whyImpossible(accelerator, host, 'aarch64')).toBe(reason);
  });
});

describe('stillHolds', () => {
  const qemu = someQemu();
  const verdict = { hostBoot: 'b1', qemuPath: qemu.path, qemuVersion: qemu.version, probedAtMs: 0, detail: '' };
  const hour = 60 * 60 * 1000;

  it.each([
    ['a success, days later', 'works', 'b1', qemu, 50 * hour, true],
    ['a success of an earlier boot', 'works', 'b0', qemu, 0, false],
    ['a success of another QEMU', 'works', 'b1', someQemu({ version: '9.0.0' }), 0, false],
    ['a success of a QEMU elsewhere', 'works', 'b1', someQemu({ path: '/opt/qemu' }), 0, false],
    ['a hang, minutes later', 'hung', 'b1', qemu, hour - 1, true],
    ['a hang, an hour later', 'hung', 'b1', qemu, hour, false],
  ] as const)('%s', (_what, kind, boot, of, now, expected) => {
    expect(stillHolds({ ...verdict, kind }, boot, of, now)).toBe(expected);
  });
});

describe('AcceleratorMemory', () => {
  it('says that a verdict is an earlier one, and keeps nothing on a host that names no boot', async () => {
    await withScratch(async (folder) => {
      const of = { accelerator: 'hvf', architecture: 'aarch64', qemu: someQemu() } as const;
      const nameless = new AcceleratorMemory(folder, of, () => Promise.resolve(undefined));
      await nameless.remember(works);
      const memory = new AcceleratorMemory(folder, of, () => Promise.resolve('b1'));
      await expect(memory.recall()).resolves.toBeUndefined();
      await memory.remember(works);
      await expect(memory.recall()).resolves.toEqual({ kind: 'works', detail: 'it ran (probed earlier)' });
    });
  });
});

/** hvf cannot be here: scripts that take QEMU's argv stand for it. */
describe('probeAccelerator', () => {
  async function probe(...script: string[]): Promise<ProbeVerdict> {
    return withScratch(async (folder) => {
      const qemu = someQemu({ path: await writeScript(path.join(folder, 'qemu'), ...script) });
      return probeAccelerator('hvf', { board, qemu, deadlineSeconds: patienceMs / 1000 });
    });
  }

  it('finds that it works when the guest program spoke and powered off', async () => {
    const verdict = await probe('for last; do :; done', 'test -s "$last" && printf Z');
    expect(verdict).toEqual({ kind: 'works', detail: expect.stringMatching(/^hvf ran a guest program in/) });
  });

  it("asks for the accelerator and the host's CPU", async () => {
    const verdict = await probe('case "$*" in *"-accel hvf -cpu host"*) printf Z;; esac');
    expect(verdict.kind).toBe('works');
  });

  it('is not content with an exit code of 0', async () => {
    await expect(probe('exit 0')).resolves.toEqual({
      kind: 'broken',
      detail: 'hvf does not work: QEMU ended with code 0',
    });
  });

  it("tells QEMU's words when it dies", async () => {
    await expect(probe('echo "Error: ret = HV_UNSUPPORTED" >&2', 'exit 1')).resolves.toEqual({
      kind: 'broken',
      detail: 'hvf does not work: Error: ret = HV_UNSUPPORTED',
    });
  });

  it.each([
    [
      "qemu-system-x86_64: ../../target/i386/kvm/kvm.c:3183: kvm_buf_set_msrs: Assertion `ret == cpu->nmsrs' failed.",
      'QEMU aborted in kvm_buf_set_msrs (kvm.c:3183)',
    ],
    ['qemu-system-aarch64: -accel kvm: failed to initialize kvm.', '-accel kvm: failed to initialize kvm'],
  ])('of %s it keeps what a reader can search for', async (words, told) => {
    await expect(probe(`cat >&2 <<'WORDS'\n${words}\nWORDS`, 'exit 1')).resolves.toEqual({
      kind: 'broken',
      detail: `hvf does not work: ${told}`,
    });
  });

  it('ends one that hangs and is deaf to SIGTERM', async () => {
    await withScratch(async (folder) => {
      const pidFile = path.join(folder, 'pid');
      const file = await writeScript(
        path.join(folder, 'qemu'),
        "trap '' TERM",
        `echo $$ >${pidFile}`,
        'while :; do sleep 0.05; done',
      );
      const qemu = someQemu({ path: file });
      const verdict = await withDeadline(
        0.5,
        (deadlineSeconds) => probeAccelerator('hvf', { board, qemu, deadlineSeconds }),
        async () => (await readFile(pidFile, 'utf8').catch(() => '')) !== '',
      );
      expect(verdict).toEqual({
        kind: 'hung',
        detail: expect.stringMatching(/^hvf hung: its guest did nothing within/),
      });
      const pid = Number(await readFile(pidFile, 'utf8'));
      await until(() => !isAlive(pid));
    });
  });

  it('is ended when the work is cancelled', async () => {
    await withScratch(async (folder) => {
      const up = path.join(folder, 'up');
      const file = await writeScript(path.join(folder, 'qemu'), `touch ${up}`, 'sleep 100');
      const controller = new AbortController();
      const { signal } = controller;
      const probing = probeAccelerator('hvf', { board, qemu: someQemu({ path: file }), signal });
      await until(() => existsSync(up));
      controller.abort();
      await expect(probing).rejects.toBeInstanceOf(CancelledError);
    });
  });
});
