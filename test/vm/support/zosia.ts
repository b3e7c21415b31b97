import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processesIn } from '../../support/processes.js';
import { patienceMs, StallWatch } from '../../support/until.js';
import { onTestedGuest } from './given-image.js';

export const projectRoot = path.resolve(import.meta.dirname, '..', '..', '..');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Processes and temporary files that outlived the command: nothing may. */
  readonly leftovers: readonly string[];
}

export interface RunningZosia {
  readonly pid: number;
  readonly ended: Promise<Ended>;
  readonly output: () => string;
  readonly isAlive: () => boolean;
  write(text: string): void;
  kill(signal: NodeJS.Signals): void;
  /** Waits until standard output and error together match, or the command ends. */
  sees(pattern: RegExp): Promise<void>;
  /** Process ids of the QEMUs that it runs. */
  qemus(): Promise<number[]>;
}

interface Options {
  readonly env?: Readonly<Record<string, string>>;
  /** Runs it on a terminal of its own, by script(1). */
  readonly onTerminal?: boolean;
  /** Another program of the checkout than the `zosia` command. */
  readonly program?: string;
}

const started = new Set<() => void>();

/** Ends what a failed test left running; for `afterAll`. */
export function endAll(): void {
  for (const end of started) end();
}

/**
 * Runs the `zosia` command of this checkout as a user would, with a temporary folder of its own to look into. It may take
 * any time as long as it says something now and then.
 */
export async function startZosia(args: readonly string[], options: Options = {}): Promise<RunningZosia> {
  const temporary = await mkdtemp(path.join(tmpdir(), 'zosia-test-'));
  const command = [
    ...(options.program ? [options.program] : [process.execPath, 'scripts/zosia.mjs']),
    ...onTestedGuest(args),
  ];
  const [program = '', ...rest] = options.onTerminal
    ? ['script', '--quiet', '--flush', '--return', '--command', command.map(quote).join(' '), '/dev/null']
    : command;
  const child = spawn(program, rest, {
    cwd: projectRoot,
    // Most tests are of what a boot does from its kernel on, with machines that no other test has.
    env: { ...process.env, TMPDIR: temporary, ZOSIA_HISTORY: '0', ZOSIA_SNAPSHOTS_MIB: '0', ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.on('error', () => undefined);
  let hasEnded = false;
  const end = (): void => void child.kill('SIGTERM');
  started.add(end);
  const watch = new StallWatch(() => stdout.length + stderr.length);
  const guard = setInterval(() => {
    if (!watch.hasStalled()) return;
    clearInterval(guard);
    stderr += `\nended by the test: it has said nothing for ${patienceMs / 1000} s\n`;
    end();
  }, 1000);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  })
    .finally(() => {
      hasEnded = true;
      clearInterval(guard);
      started.delete(end);
    })
    .then(async (code) => {
      const leftovers = await findLeftovers(temporary);
      await rm(temporary, { recursive: true, force: true });
      return { code, stdout, stderr, leftovers };
    });
  return {
    pid: child.pid ?? 0,
    ended,
    output: () => stdout + stderr,
    isAlive: () => !hasEnded,
    write: (text) => child.stdin.write(text),
    kill: (signal) => child.kill(signal),
    sees: async (pattern) => {
      while (!pattern.test(stdout + stderr) && !hasEnded) await sleep(50);
      if (!pattern.test(stdout + stderr)) throw new Error(`it ended without ${String(pattern)}:\n${stdout}${stderr}`);
    },
    qemus: () => processesIn(temporary),
  };
}

/** The same, without input, to its end. */
export async function zosia(args: readonly string[], options: Options = {}): Promise<Ended> {
  const running = await startZosia(args, options);
  return running.ended;
}

/** QEMU runs in a folder of its own below the temporary one: whoever still works there was left behind. */
async function findLeftovers(folder: string): Promise<string[]> {
  const processes = await processesIn(folder);
  return [...processes.map((pid) => `process ${pid}`), ...(await readdir(folder))];
}

function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
