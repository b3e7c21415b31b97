import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exec } from '../../src/host/exec.js';
import { findProgram } from '../../src/host/packages.js';
import { writeCpio } from '../../src/image/cpio.js';
import { itOnlyWhere } from '../support/only-where.js';
import { until, withDeadline } from '../support/until.js';
import { defaultModelFile } from './support/default-model.js';
import { givenImage } from './support/given-image.js';
import { initramfsWith, systemImage } from './support/guest-image.js';
import { endAll, type Ended, type RunningZosia, startZosia, zosia } from './support/zosia.js';

const question = 'What is the capital of France?';
const neverReady = '#!/bin/busybox sh\nexec /bin/busybox sleep 1000\n';
/** A llama-server that does not know what init asks of it. */
const tooOld = "#!/bin/sh\necho 'error: unknown argument: -np' >&2\nexit 1\n";
/** Serves one connection: healthy, but for questions, in whose answer it dies. */
const halfAnAnswer = `#!/bin/sh
read -r _ path _
while IFS= read -r header && [ \${#header} -gt 1 ]; do :; done
printf 'HTTP/1.1 200 OK\\r\\nConnection: close\\r\\n\\r\\n'
[ "$path" != /health ] || exit 0
echo 'data: {"choices":[{"delta":{"content":"half an ans"}}]}'
echo
kill -KILL "$PPID"
`;
const mountBasics = '#!/bin/busybox sh\n/bin/busybox mount -t proc proc /proc\n';

let folder: string;
let kernel: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-outcomes-'));
  ({ kernel } = await systemImage());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Boots with an /init, or other files, of the test's own. */
async function bootWith(files: Record<string, string>, args: readonly string[]): Promise<Ended> {
  const name = Buffer.from(expect.getState().currentTestName ?? '')
    .toString('hex')
    .slice(-40);
  const initrd = await initramfsWith(folder, name, files);
  return zosia([...args, '--kernel', kernel, '--initrd', initrd]);
}

/** An ext4 disk with whatever lies in `content`. */
async function diskOf(name: string, content: Record<string, Buffer>): Promise<string> {
  const source = path.join(folder, `${name}.d`);
  await mkdir(source);
  for (const [file, bytes] of Object.entries(content)) await writeFile(path.join(source, file), bytes);
  const disk = path.join(folder, `${name}.img`);
  const mke2fs = (await findProgram('mke2fs')) ?? 'mke2fs';
  await exec([mke2fs, '-q', '-t', 'ext4', '-d', source, disk, '64M']);
  return disk;
}

/** Waits for QEMU, which comes a moment after the word of it. */
async function qemusOf(running: RunningZosia): Promise<number[]> {
  let qemus: number[] = [];
  await until(async () => {
    qemus = await running.qemus();
    return qemus.length > 0 || !running.isAlive();
  });
  return qemus;
}

function expectOutcome(ended: Ended, outcome: string, code: number, sentence: RegExp): void {
  expect(ended.stderr).toMatch(new RegExp(`^zosia: ${outcome}\\b.*${sentence.source}`, 'm'));
  expect(ended.stderr).toMatch(/^zosia: next: .+/m);
  expect(ended).toMatchObject({ code, leftovers: [] });
}

afterAll(endAll);

describe('a boot ends as', () => {
  it('ok, when the guest reached init and powered off by itself', async () => {
    const ended = await zosia(['smoke']);
    expect(ended.stdout).toMatch(/zosia: init\n[^]*zosia: ci mode; powering off\n[^]*zosia: shutting down\n/);
    expect(ended).toMatchObject({ code: 0, leftovers: [] });
  });

  // There the next test is the only panic to be had.
  const withSysRq = itOnlyWhere(givenImage() === undefined, 'a kernel of our own takes no SysRq');
  withSysRq('kernel-panic, when something crashes the kernel (by SysRq)', async () => {
    const ended = await bootWith({ init: `${mountBasics}echo zosia: init\necho c >/proc/sysrq-trigger\n` }, ['smoke']);
    expectOutcome(ended, 'kernel-panic', 11, /panicked: .*sysrq/);
  });

  it('kernel-panic, when the initramfs has no init', async () => {
    const empty = path.join(folder, 'empty.cpio');
    await writeFile(empty, writeCpio([]));
    const ended = await zosia(['smoke', '--kernel', kernel, '--initrd', empty]);
    expectOutcome(ended, 'kernel-panic', 11, /Unable to mount root fs/);
  });

  it('init-failed, when init dies before its first line', async () => {
    const ended = await bootWith({ init: '#!/bin/busybox sh\nexit 3\n' }, ['smoke']);
    expectOutcome(ended, 'init-failed', 12, /Attempted to kill init/);
  });

  it('init-failed, when the kernel cannot execute init', async () => {
    const ended = await bootWith({ init: 'neither a script nor a program' }, ['smoke']);
    expectOutcome(ended, 'init-failed', 12, /init/);
  });

  it('init-failed, when init dies after its first line', async () => {
    const ended = await bootWith({ init: `${mountBasics}echo zosia: init\nexit 1\n` }, ['smoke']);
    expectOutcome(ended, 'init-failed', 12, /Attempted to kill init/);
  });

  it('no-model-disk, when a question meets a guest without a disk', async () => {
    expectOutcome(await zosia(['prompt', question, '--model', 'none']), 'no-model-disk', 13, /found no model disk/);
  });

  it('model-unreadable, when the disk has no model', async () => {
    const disk = await diskOf('no-model', { 'readme.txt': Buffer.from('no model here') });
    const ended = await zosia(['prompt', question, '--model-disk', disk]);
    expectOutcome(ended, 'model-unreadable', 14, /model on the disk could not be used/);
  });

  it('model-unreadable, when the model is cut off', async () => {
    const model = await open(await defaultModelFile());
    const { buffer } = await model.read(Buffer.alloc(20 * 1024 * 1024), 0, 20 * 1024 * 1024, 0);
    await model.close();
    const disk = await diskOf('truncated', { 'model.gguf': buffer });
    const ended = await zosia(['prompt', question, '--model-disk', disk]);
    expectOutcome(ended, 'model-unreadable', 14, /model on the disk could not be used/);
  });

  it('out-of-memory, when the guest has too little', async () => {
    const ended = await zosia(['prompt', question, '--memory', '140', '--no-memory-check']);
    expectOutcome(ended, 'out-of-memory', 15, /ran out of memory/);
  });

  const withServer = itOnlyWhere(givenImage() === undefined, 'the busybox of our own image has no nc that listens');
  withServer('llama-failed, when the engine is killed while it answers', async () => {
    const files = { 'bin/llama-server': '#!/bin/sh\nexec nc -ll -p 8080 -e /bin/half\n', 'bin/half': halfAnAnswer };
    const ended = await bootWith(files, ['prompt', question]);
    expectOutcome(ended, 'llama-failed', 16, /status 137/);
    expect(ended.stdout).toBe('half an ans');
  });

  it('llama-failed, never ok, when an old llama exits with an error after it has answered', async () => {
    const files = { 'bin/llama-server': tooOld, 'bin/llama-completion': '#!/bin/sh\necho Paris.\nexit 3\n' };
    const ended = await bootWith(files, ['prompt', question]);
    expectOutcome(ended, 'llama-failed', 16, /status 3/);
  });

  it('boot-timeout, when the guest never reaches init', async () => {
    const ended = await withDeadline(
      6,
      (seconds) => bootWith({ init: neverReady }, ['smoke', '--boot-timeout', String(seconds)]),
      ({ stderr }) => !stderr.includes('QEMU did not start its machine'),
    );
    expectOutcome(ended, 'boot-timeout', 17, /no zosia: init within \d+ s/);
  });

  it('timeout, when the guest hangs after init', async () => {
    const files = { 'bin/llama-server': '#!/bin/sh\nexec sleep 1000\n' };
    const ended = await bootWith(files, ['prompt', question, '--timeout', '25']);
    expectOutcome(ended, 'timeout', 18, /still at work after 25 s/);
  });

  it('guest-stopped-early, when the guest powers off without a word of how it went', async () => {
    const init = `${mountBasics}echo zosia: init\nexec /bin/busybox poweroff -f\n`;
    expectOutcome(await bootWith({ init }, ['smoke']), 'guest-stopped-early', 19, /before it was done/);
  });

  it('qemu-failed, when QEMU is killed', async () => {
    const running = await startZosia(['prompt', question]);
    await running.sees(/zosia: booting/);
    for (const pid of await qemusOf(running)) process.kill(pid, 'SIGKILL');
    expectOutcome(await running.ended, 'qemu-failed', 20, /QEMU was killed by SIGKILL/);
  });

  it('qemu-failed, when QEMU refuses its arguments, with its own words', async () => {
    const ended = await zosia(['smoke', '--cpu', 'no-such-cpu']);
    expectOutcome(ended, 'qemu-failed', 20, /unable to find CPU model 'no-such-cpu'/);
  });

  it('accelerator-failed, when the one asked for cannot run this guest here', async () => {
    const [foreign, because] =
      process.platform === 'darwin' ? ['kvm', /kvm is a part of Linux/] : ['hvf', /hvf is a part of macOS/];
    const ended = await zosia(['smoke', '--accel', foreign]);
    expectOutcome(ended, 'accelerator-failed', 21, because);
  });

  it('expect-failed, when the answer is not what was expected', async () => {
    const ended = await zosia(['prompt', question, '--expect', '/Lyon|Nice/']);
    expectOutcome(ended, 'expect-failed', 10, /\/Lyon\|Nice\/ is not in the answer/);
    expect(ended.stdout).toContain('Paris');
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('cancelled, on %s', async (signal) => {
    const running = await startZosia(['smoke']);
    await running.sees(/zosia: booting/);
    running.kill(signal);
    expectOutcome(await running.ended, 'cancelled', 130, /The boot was cancelled/);
  });

  const onTerminal = itOnlyWhere(process.platform === 'linux', 'types on a terminal of script(1) of util-linux');
  onTerminal('cancelled, on Ctrl+C at a terminal before the guest is up', async () => {
    const initrd = await initramfsWith(folder, 'never-ready', { init: neverReady });
    const guest = ['--kernel', kernel, '--initrd', initrd];
    const running = await startZosia(['run', '--model', 'none', ...guest], { onTerminal: true });
    await running.sees(/ start +\d/);
    await qemusOf(running);
    running.write('\x03');
    const ended = await running.ended;
    expect(ended.stdout).toMatch(/zosia: cancelled.*The boot was cancelled/);
    expect(ended).toMatchObject({ code: 130, leftovers: [] });
  });

  it('nothing left running, when we are killed ourselves', async () => {
    const running = await startZosia(['smoke', '--append', 'zosia.ci=0']);
    await running.sees(/zosia: booting/);
    await qemusOf(running);
    running.kill('SIGKILL');
    // Nobody is there to remove the folder; the kernel, or a QEMU that finds nobody to talk to, sees to the process.
    await until(async () => (await running.qemus()).length === 0);
  });
});

describe('wrong usage', () => {
  it('is refused before anything is booted, with every wrong value at once', async () => {
    const ended = await zosia(['smoke', '--memory', 'lots', '--accel', 'warp', '--cpus', '0']);
    expect(ended).toMatchObject({ code: 2, stdout: '', leftovers: [] });
    expect(ended.stderr).toMatch(
      /--memory: "lots" is not .*\n.*--cpus: "0" is not .*\n.*--accel: "warp" is not one of/,
    );
  });

  it('is refused with the number needed, when the memory is too little for the model', async () => {
    const ended = await zosia(['prompt', question, '--memory', '100']);
    expect(ended).toMatchObject({ code: 2, leftovers: [] });
    expect(ended.stderr).toMatch(/memory: 100 MiB is too little for this model: at least \d+ MiB are needed/);
  });

  it('is refused by name, when the kernel is a text file', async () => {
    const text = path.join(folder, 'kernel.txt');
    await writeFile(text, 'not a kernel');
    const { initramfs } = await systemImage();
    const ended = await zosia(['smoke', '--kernel', text, '--initrd', initramfs]);
    expect(ended).toMatchObject({ code: 2, leftovers: [] });
    expect(ended.stderr).toContain(`${text}: does not look like a Linux kernel`);
  });
});
