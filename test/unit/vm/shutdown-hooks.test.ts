import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { patienceMs } from '../../support/until.js';
import { onProcessExit, onTerminationSignal } from '../../../src/vm/shutdown-hooks.js';

const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;
const listeners = () => signals.map((signal) => process.listenerCount(signal));

describe('onProcessExit', () => {
  it('listens for as long as there is something to clean up, and no longer', () => {
    const before = listeners();
    const callOffs = [onProcessExit(() => undefined), onProcessExit(() => undefined)];
    expect(listeners()).toEqual(before.map((count) => count + 1));
    for (const callOff of callOffs) callOff();
    expect(listeners()).toEqual(before);
  });

  it('leaves a signal to whoever ends the process in order', () => {
    let [cleaned, ended] = [false, 0];
    const callOff = onProcessExit(() => (cleaned = true));
    const others = onTerminationSignal(() => ended++);
    process.emit('SIGHUP', 'SIGHUP');
    others();
    callOff();
    expect([cleaned, ended]).toEqual([false, 1]);
  });

  it('cleans up, and dies of the signal, whichever library listens to it too', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'zosia-shutdown-hooks-'));
    const [mark, lock, module] = ['mark', 'lock', 'shutdown-hooks.mjs'].map((name) => path.join(folder, name));
    const source = await readFile('src/vm/shutdown-hooks.ts', 'utf8');
    await writeFile(
      module ?? '',
      ts.transpile(source, { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 }),
    );
    const program = `
      import { rmSync, writeFileSync } from 'node:fs';
      import lockfile from 'proper-lockfile';
      import { onProcessExit } from ${JSON.stringify(module)};
      writeFileSync(${JSON.stringify(mark)}, '');
      await lockfile.lock(${JSON.stringify(lock)}, { realpath: false, lockfilePath: ${JSON.stringify(lock)} });
      onProcessExit(() => rmSync(${JSON.stringify(mark)}));
      process.kill(process.pid, 'SIGTERM');
      setInterval(() => undefined, 1000);
    `;
    const { signal } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      timeout: patienceMs,
      killSignal: 'SIGKILL',
    });
    expect(signal).toBe('SIGTERM');
    expect(await readdir(folder)).toEqual(['shutdown-hooks.mjs']);
    await rm(folder, { recursive: true });
  });

  it('cleans up when the process exits', () => {
    let cleaned = 0;
    const callOff = onProcessExit(() => cleaned++);
    // The listeners of others must not run.
    (process.listeners('exit').at(-1) as () => void)();
    callOff();
    expect(cleaned).toBe(1);
  });
});
