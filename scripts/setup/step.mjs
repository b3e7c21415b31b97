import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { cacheFolder } from './cache-folder.mjs';

/** As many of a program's last lines tell why it failed. */
const toldLines = 10;

/** Thrown by `runStep`; its message is whole. */
export class StepError extends Error {}

/**
 * Runs programs as one step of the set-up, to standard error: its name and its time, and a clock meanwhile on a terminal.
 * What they say goes to a file of the cache, whose name and last lines a failure tells. Each of `commands` is a program
 * with its arguments; `settings` are those of spawnSync.
 */
export function runStep(title, commands, settings = {}) {
  const startedAt = performance.now();
  const log = openLog(title);
  const stopClock = process.stderr.isTTY ? startClock(title) : startLine(title);
  let failure;
  for (const [program, ...args] of commands) {
    if (failure !== undefined) break;
    if (log) writeSync(log.descriptor, `\n# ${new Date().toISOString()} ${[program, ...args].join(' ')}\n`);
    const output = log?.descriptor ?? 2;
    const { status, error } = spawnSync(program, args, { ...settings, stdio: ['ignore', output, output] });
    if (error) failure = `${program}: ${error.message}`;
    else if (status !== 0) failure = `${program} failed (exit code ${String(status)})`;
  }
  stopClock();
  if (log) closeSync(log.descriptor);
  if (failure !== undefined) throw new StepError([`${title}: ${failure}`, ...tail(log)].join('\n'));
  const took = inSeconds(performance.now() - startedAt);
  console.error(process.stderr.isTTY ? doneLine(title, took) : `zosia: ${title} (${took})`);
}

/** The same for who cannot go on without it: a failure ends this process. */
export function runStepOrExit(title, commands, settings = {}) {
  try {
    runStep(title, commands, settings);
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    for (const line of error.message.split('\n')) console.error(`zosia: error: ${line}`);
    process.exit(1);
  }
}

/** Undefined where the cache cannot be written: then the programs say what they say. */
function openLog(title) {
  const file = path.join(cacheFolder(), 'logs', `${title.replaceAll(/[^a-z0-9.]+/gi, '-')}.log`);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    return { file, descriptor: openSync(file, 'w') };
  } catch {
    return undefined;
  }
}

function tail(log) {
  if (!log) return [];
  const lines = readFileSync(log.file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('# '));
  return [...lines.slice(-toldLines).map((line) => `  | ${line}`), `its whole output is in ${log.file}`];
}

function startLine(title) {
  console.error(`zosia: ${title} …`);
  return () => undefined;
}

/** A clock on the last line, drawn by a thread: this one waits for a program. As src/cli/live-line.ts draws it. */
function startClock(title) {
  const isOver = new Int32Array(new SharedArrayBuffer(4));
  const ticker = new Worker(
    `const { workerData: { isOver, title } } = require('node:worker_threads');
     const { writeSync } = require('node:fs');
     const startedAt = performance.now();
     while (Atomics.wait(isOver, 0, 0, 100) === 'timed-out') {
       const ms = performance.now() - startedAt;
       const frame = '|/-\\\\'[Math.floor(ms / 100) % 4];
       writeSync(2, '\\r\\x1b[K' + frame + ' ' + title.padEnd(15) + ' ' + (ms / 1000).toFixed(0).padStart(6) + ' s');
     }
     writeSync(2, '\\r\\x1b[K');
     Atomics.store(isOver, 0, 2);
     Atomics.notify(isOver, 0);`,
    { eval: true, workerData: { isOver, title } },
  );
  ticker.unref();
  return () => {
    Atomics.store(isOver, 0, 1);
    Atomics.notify(isOver, 0);
    Atomics.wait(isOver, 0, 1, 1000);
  };
}

function doneLine(title, took) {
  const hasUtf8 = /utf-?8/i.test(process.env.LC_ALL || process.env.LC_CTYPE || process.env.LANG || '');
  const mark = hasUtf8 || process.platform === 'darwin' ? '✓' : '*';
  return `${mark} ${title.padEnd(15)} ${took.padStart(8)}`;
}

function inSeconds(ms) {
  return ms < 9950 ? `${(ms / 1000).toFixed(1)} s` : `${String(Math.round(ms / 1000))} s`;
}
