import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { textTable } from '../src/cli/text-table.js';
import { silentReporter } from '../src/host/reporter.js';
import { runBootJob, type BootHooks } from '../src/job/boot-job.js';
import { readBootRequest, type BootMode } from '../src/job/boot-request.js';
import { FieldReader, parseLabelled, wholeNumber } from '../src/job/field-reader.js';
import type { Serving } from '../src/job/service.js';
import { logLine } from '../src/text/log-text.js';
import { onTerminationSignal } from '../src/vm/shutdown-hooks.js';

/**
 * `npm run soak`: boots again and again in one process, and prints what came of it, and what grew: memory, descriptors,
 * temporary files and processes. Ends with 1 where an outcome is not `ok`, or something has grown.
 */

const atOnce = 4;
/** Node's heap grows to its own liking first: what a leak of each boot would pass by far. */
const toleratedMib = 64;

const { values } = parseArgs({
  options: {
    boots: { type: 'string', default: '200' },
    warm: { type: 'string', default: '200' },
    'parallel-minutes': { type: 'string', default: '20' },
    'serve-minutes': { type: 'string', default: '60' },
    model: { type: 'string', default: 'smollm2-135m' },
    memory: { type: 'string', default: 'auto' },
  },
});
const count = (name: 'boots' | 'warm' | 'parallel-minutes' | 'serve-minutes', most: number): number =>
  parseLabelled(`--${name}`, wholeNumber(0, most, name), values[name]);
const asked = {
  boots: count('boots', 10_000),
  warm: count('warm', 10_000),
  parallelMs: count('parallel-minutes', 600) * 60_000,
  serveMs: count('serve-minutes', 600) * 60_000,
};

// All that a boot leaves behind is in here, and nothing else.
const temporary = mkdtempSync(path.join(tmpdir(), 'zosia-soak-'));
process.env['TMPDIR'] = temporary;
const stop = new AbortController();
onTerminationSignal(() => {
  stop.abort();
});

interface Size {
  readonly mib: number;
  readonly descriptors: number | undefined;
  readonly files: number;
  readonly processes: number | undefined;
}

function sizeNow(): Size {
  (globalThis as { gc?: () => void }).gc?.();
  return {
    mib: Math.round(process.memoryUsage.rss() / 2 ** 20),
    descriptors: process.platform === 'linux' ? readdirSync('/proc/self/fd').length : undefined,
    files: readdirSync(temporary).length,
    processes: process.platform === 'linux' ? childrenOf(process.pid) : undefined,
  };
}

function childrenOf(parent: number): number {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === parent).length;
}

function parentOf(pid: string): number {
  try {
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'))?.[1]);
  } catch {
    return NaN; // gone meanwhile
  }
}

const outcomes = new Map<string, number>();

function note(outcome: string): void {
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
}

async function boot(mode: BootMode, texts: Record<string, string>, hooks: Partial<BootHooks> = {}): Promise<void> {
  const shared = { model: values.model, memory: values.memory, ...texts };
  const request = readBootRequest(new FieldReader(shared), mode);
  const report = await runBootJob(request, { reporter: silentReporter, signal: stop.signal, ...hooks });
  note(report.outcome);
  if (report.outcome !== 'ok') process.stderr.write(`soak: ${mode}: ${report.outcome}: ${logLine(report.sentence)}\n`);
}

const cold = (): Promise<void> => boot('smoke', { start: 'cold' });
const warm = (): Promise<void> =>
  boot('prompt', { prompt: 'What is the capital of France?', 'max-tokens': '4', start: 'auto' });

async function times(wanted: number, work: () => Promise<void>): Promise<void> {
  for (let done = 0; done < wanted && !stop.signal.aborted; done++) await work();
}

async function forMs(ms: number, work: () => Promise<void>): Promise<void> {
  const until = performance.now() + ms;
  while (performance.now() < until && !stop.signal.aborted) await work();
}

/** Asks a service again and again. */
async function serve(ms: number): Promise<void> {
  const ending = new AbortController();
  let asking: Promise<void> | undefined;
  const ask = async ({ baseUrl, apiKey = '' }: Serving): Promise<void> => {
    try {
      await forMs(ms, async () => {
        const answer = await fetch(`${baseUrl}/chat/completions`, {
          method: 'POST',
          headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
          body: JSON.stringify({ messages: [{ role: 'user', content: 'Say hi.' }], max_tokens: 4 }),
        });
        await answer.text();
        note(answer.ok ? 'answered' : `status ${answer.status}`);
      });
    } finally {
      ending.abort();
    }
  };
  const onServing = (serving: Serving): void => void (asking = ask(serving).catch(() => undefined));
  await boot('serve', {}, { signal: AbortSignal.any([ending.signal, stop.signal]), onServing });
  await asking;
}

const phases: readonly (readonly [
  title: string,
  isAsked: boolean,
  first: () => Promise<void>,
  work: () => Promise<void>,
])[] = [
  ['boots', asked.boots > 0, cold, () => times(asked.boots, cold)],
  ['warm starts', asked.warm > 0, warm, () => times(asked.warm, warm)],
  [
    `${atOnce} at once`,
    asked.parallelMs > 0,
    cold,
    async () => {
      await Promise.all(Array.from({ length: atOnce }, () => forMs(asked.parallelMs, warm)));
    },
  ],
  ['serve', asked.serveMs > 0, () => serve(1), () => serve(asked.serveMs)],
];

const rows = [['what', 'seconds', 'outcomes', 'MiB', 'descriptors', 'files', 'processes']];
let failed = false;
try {
  for (const [title, isAsked, first, work] of phases) {
    if (!isAsked || stop.signal.aborted) continue;
    process.stderr.write(`soak: ${title}\n`);
    // The first of its kind loads code, makes images and snapshots: it is no growth.
    await first();
    outcomes.clear();
    const [before, startedAt] = [sizeNow(), performance.now()];
    await work();
    const after = sizeNow();
    const seconds = (performance.now() - startedAt) / 1000;
    const change = (name: keyof Size): string => `${before[name] ?? '?'} → ${after[name] ?? '?'}`;
    const told = [...outcomes].map(([outcome, number]) => `${number} ${outcome}`).join(', ');
    rows.push([
      title,
      seconds.toFixed(0),
      told,
      ...(['mib', 'descriptors', 'files', 'processes'] as const).map(change),
    ]);
    const grew = (['descriptors', 'files', 'processes'] as const).filter(
      (name) => (after[name] ?? 0) > (before[name] ?? 0),
    );
    const isClean = [...outcomes.keys()].every((outcome) => ['ok', 'answered'].includes(outcome));
    if (!isClean || grew.length > 0 || after.mib - before.mib > toleratedMib) failed = true;
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
process.stdout.write(`${textTable(rows)}\n`);
process.stdout.write(failed ? 'something failed or grew\n' : stop.signal.aborted ? 'ended early\n' : 'all clean\n');
process.exitCode = failed || stop.signal.aborted ? 1 : 0;
