import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { withScratch } from '../../../src/host/files.js';
import { findLifeline, parentDeathSignal, watchdog } from '../../../src/vm/lifeline.js';
import { QemuProcess } from '../../../src/vm/qemu-process.js';
import { patienceMs, until } from '../../support/until.js';
import { isAlive } from './support/processes.js';
import { writeScript } from './support/qemu.js';

const own = await findLifeline();
const lifelines = own.becomesChild ? [['the parent-death signal', own] as const] : [];

describe.each([...lifelines, ['the watchdog', watchdog] as const])('QemuProcess on %s', (_name, lifeline) => {
  const shell = (script: string) => QemuProcess.start(['/bin/sh', '-c', script], { lifeline });

  it('tells the exit code and what was said', async () => {
    const qemu = await shell('echo no such machine >&2; exit 3');
    await expect(qemu.exited).resolves.toEqual({ code: 3, signal: null });
    expect(qemu.stderr).toBe('no such machine\n');
  });

  it('tells the signal that ended it', async () => {
    const qemu = await shell('kill -SEGV $$');
    await expect(qemu.exited).resolves.toEqual({ code: null, signal: 'SIGSEGV' });
  });

  it('connects standard input and output', async () => {
    const qemu = await shell('read line; echo "got $line"');
    let said = '';
    qemu.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    qemu.stdin.write('this\n');
    await qemu.exited;
    expect(said).toBe('got this\n');
  });

  it('ends on SIGTERM what listens to it', async () => {
    const qemu = await shell('trap "exit 0" TERM; echo up; while :; do sleep 0.05; done');
    await new Promise((resolve) => qemu.stdout.once('data', resolve));
    await expect(qemu.end(patienceMs)).resolves.toEqual({ code: 0, signal: null });
  });

  it('kills what ignores SIGTERM, with all that it started', async () => {
    const qemu = await shell('trap "" TERM; sleep 100 & echo $!; while :; do sleep 0.05; done');
    const child = Number(await new Promise<Buffer>((resolve) => qemu.stdout.once('data', resolve)));
    const started = performance.now();
    await expect(qemu.end()).resolves.toMatchObject({ signal: 'SIGKILL' });
    expect(performance.now() - started).toBeGreaterThan(1900);
    await until(() => !isAlive(child));
  });

  it('keeps the last 16 KiB of what is said', async () => {
    const qemu = await shell('yes 0123456789abcde | head -n 5000 >&2; echo last >&2');
    await qemu.exited;
    expect(qemu.stderr).toHaveLength(16 * 1024);
    expect(qemu.stderr).toMatch(/last\n$/);
  });

  it('does not hand on the secrets of our environment', async () => {
    process.env['ACTIONS_RUNTIME_TOKEN'] = 'secret';
    const qemu = await shell('env >&2');
    await qemu.exited;
    delete process.env['ACTIONS_RUNTIME_TOKEN'];
    expect(qemu.stderr).toContain('PATH=');
    expect(qemu.stderr).not.toContain('secret');
  });

  it('says that a program is not there', async () => {
    const qemu = await QemuProcess.start(['/nowhere/qemu'], { lifeline });
    await expect(qemu.exited).resolves.toMatchObject({ code: 127 });
    expect(qemu.stderr).toContain('/nowhere/qemu');
  });
});

describe('QemuProcess', () => {
  it('tells a start that failed', async () => {
    const qemu = await QemuProcess.start(['/bin/true'], { lifeline: parentDeathSignal('/nowhere/setpriv') });
    await expect(qemu.exited).resolves.toMatchObject({ startFailure: expect.stringContaining('ENOENT') });
    await expect(qemu.end()).resolves.toMatchObject({ code: null });
  });
});

/** How a process may end that has a QEMU. */
const endings = [
  ['it is killed', 'process.kill(process.pid, "SIGKILL")'],
  ['it is terminated', 'process.kill(process.pid, "SIGTERM")'],
  ['its terminal goes away', 'process.kill(process.pid, "SIGHUP")'],
  ['a bug ends it', 'throw new Error("bug")'],
  ['it exits', 'process.exit(0)'],
] as const;

describe.each([...lifelines, ['the watchdog', watchdog] as const])('the owner of a QEMU on %s', (_name, lifeline) => {
  it.each(endings)('leaves nothing when %s', async (_what, ending) => {
    await withScratch(async (folder) => {
      const pidFile = path.join(folder, 'pid');
      // Deaf to SIGTERM, as a QEMU is whose console nobody reads.
      const deaf = await writeScript(
        path.join(folder, 'qemu'),
        "trap '' TERM HUP",
        `echo $$ >${pidFile}.new; mv ${pidFile}.new ${pidFile}`,
        'while :; do sleep 0.05; done',
      );
      const [program, ...args] = lifeline.wrap([deaf]);
      const owner = await QemuProcess.start([
        process.execPath,
        '--input-type=module',
        '-e',
        ownerProgram(program, args, lifeline.needsPipe, pidFile, ending),
      ]);
      await owner.exited;
      const pid = Number(await readFile(pidFile, 'utf8'));
      await until(() => !isAlive(pid));
    });
  });
});

/** A process that starts QEMU as QemuProcess does, but for the clean-up that it is not given the time for. */
function ownerProgram(program: string, args: string[], pipe: boolean, pidFile: string, ending: string): string {
  return `
    import { spawn } from 'node:child_process';
    import { existsSync } from 'node:fs';
    spawn(${JSON.stringify(program)}, ${JSON.stringify(args)}, {
      detached: true, stdio: ['ignore', 'ignore', 'ignore', ${pipe ? "'pipe'" : "'ignore'"}],
    });
    const wait = setInterval(() => {
      if (!existsSync(${JSON.stringify(pidFile)})) return;
      clearInterval(wait);
      ${ending};
    }, 10);`;
}
