import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder } from '../src/host/cache-folder.js';
import { packageRoot } from '../src/host/package-root.js';
import { silentReporter } from '../src/host/reporter.js';
import { buildDebianImage } from '../src/image/debian/build.js';
import type { RanReport } from '../src/job/boot-report.js';
import type { BootMode } from '../src/job/boot-request.js';
import { snapshotsIn } from '../src/job/warm-start.js';
import type { Terminal } from '../src/vm/terminal.js';
import { bench, boot as bootOnce, median, say, table } from './support.js';

/**
 * `npm run bench:boot`: what zosia's own choices are worth on this host, each figure beside the one it is compared
 * with, all in one run on one system image; with `--starts` those of warm starts, for which it removes the snapshots that
 * are kept. Speeds are real time: leave the machine alone while it runs.
 */

const rounds = 3;
const question = 'What is the capital of France?';

async function boot(mode: BootMode, texts: Record<string, string>, terminal?: Terminal): Promise<RanReport> {
  return bootOnce(mode, { cpus: '2', start: 'cold', ...texts }, terminal && { terminal });
}

/** Tokens per second of generation by llama-bench in the guest: the three configurations in turn, round by round. */
async function decodeSpeeds(): Promise<Record<'max' | 'auto' | 'tuned', number[]>> {
  const configurations = {
    max: { cpu: 'max', tune: 'never', tokens: 4 },
    auto: { cpu: 'auto', tune: 'never', tokens: 16 },
    tuned: { cpu: 'auto', tune: 'auto', tokens: 16 },
  } as const;
  const speeds: Record<keyof typeof configurations, number[]> = { max: [], auto: [], tuned: [] };
  for (let round = 1; round <= rounds; round++) {
    for (const [name, { cpu, tune, tokens }] of Object.entries(configurations)) {
      const report = await boot('perf', { cpu, tune, append: `zosia.perf.tokens=${tokens}` });
      const speed = report.tokensPerSecond ?? NaN;
      speeds[name as keyof typeof configurations].push(speed);
      say(`round ${round} of ${rounds}: cpu ${cpu}, tune ${tune}: ${speed.toFixed(2)} tok/s`);
    }
  }
  return speeds;
}

/** Seconds from starting the command, node and all, to QEMU's spawn, with everything in the cache. */
async function overheadSeconds(): Promise<number[]> {
  const seconds: number[] = [];
  for (let round = 0; round < 2 * rounds; round++) {
    const started = performance.now();
    const child = spawn(
      process.execPath,
      [path.join(packageRoot(), 'scripts', 'zosia.mjs'), 'prompt', 'hi', '--json', '--max-tokens', '1'],
      {
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (text += piece));
    await new Promise((resolve) => child.once('close', resolve));
    const whole = (performance.now() - started) / 1000;
    const report = JSON.parse(text) as { spawned_after_ms: number; times: { exit: number } };
    seconds.push(report.spawned_after_ms / 1000);
    say(
      `own overhead: ${(report.spawned_after_ms / 1000).toFixed(3)} s to QEMU's spawn, of ${whole.toFixed(1)} s in all`,
    );
  }
  return seconds;
}

/** Milliseconds from QEMU's spawn to a prompt that a person can type at. */
async function msToPrompt(texts: Record<string, string> = { start: 'cold' }): Promise<number> {
  let shown = '';
  let promptAt: number | undefined;
  let keys: ((keys: Buffer) => void) | undefined;
  const startedAt = performance.now();
  const terminal: Terminal = {
    input: {
      setRawMode: () => undefined,
      on: (_event, listener) => (keys = listener),
      off: () => (keys = undefined),
      resume: () => undefined,
      pause: () => undefined,
    },
    output: {
      write: (text: Uint8Array | string) => {
        shown += String(text);
        if (promptAt !== undefined || !/\n(?:\p{Cc}\[[?0-9;]*\w)*> (?:\p{Cc}\[[?0-9;]*\w)*$/u.test(shown)) return true;
        promptAt = performance.now() - startedAt;
        keys?.(Buffer.from('/exit\r'));
        return true;
      },
    },
  };
  const report = await boot('interactive', texts, terminal);
  const whole = performance.now() - startedAt;
  // From our own start to the spawn is what remains of the whole when QEMU's time is taken off.
  return (promptAt ?? NaN) - (whole - (report.times.exit ?? NaN));
}

/** Seconds to the first token of a start by its kind, from QEMU's spawn; and to where the engine can be asked. */
interface StartFigures {
  readonly engine: number[];
  readonly firstToken: number[];
  readonly prompt: number[];
}
type StartName = 'cold' | 'keeping' | 'warm';

/** Cold, cold with a snapshot made on the way, and from that snapshot: in turn, round by round. */
async function starts(): Promise<Record<StartName, StartFigures>> {
  const none = (): StartFigures => ({ engine: [], firstToken: [], prompt: [] });
  const figures = { cold: none(), keeping: none(), warm: none() };
  const snapshots = snapshotsIn(cacheFolder());
  for (let round = 1; round <= rounds; round++) {
    for (const { key } of await snapshots.list()) await snapshots.discard(key);
    for (const [name, start] of [
      ['cold', 'cold'],
      ['keeping', 'auto'],
      ['warm', 'auto'],
    ] as const) {
      const report = await boot('prompt', { prompt: question, cpus: '1', start });
      if (report.start?.kind !== (name === 'warm' ? 'warm' : 'cold')) throw new Error(`${name}: it started otherwise`);
      figures[name].engine.push((report.times.engine ?? NaN) / 1000);
      figures[name].firstToken.push((report.times.firstToken ?? NaN) / 1000);
      say(
        `round ${round} of ${rounds}: ${name} start: first token after ${((report.times.firstToken ?? NaN) / 1000).toFixed(2)} s`,
      );
    }
    figures.cold.prompt.push((await msToPrompt({ cpus: '1', start: 'cold' })) / 1000);
    figures.keeping.prompt.push((await msToPrompt({ cpus: '1', start: 'auto' })) / 1000);
    figures.warm.prompt.push((await msToPrompt({ cpus: '1', start: 'auto' })) / 1000);
  }
  return figures;
}

function medians({ engine, firstToken, prompt }: StartFigures): object {
  return { engine_s: median(engine), first_token_s: median(firstToken), prompt_s: median(prompt) };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, starts: { type: 'boolean', default: false } },
  });
  const { image } = await buildDebianImage({ arch: 'aarch64', reporter: silentReporter });
  say('warming up');
  await boot('prompt', { prompt: question, tune: 'auto' });
  if (values.starts) {
    const { cold, keeping, warm } = await starts();
    const kept = await snapshotsIn(cacheFolder()).list();
    const figures = {
      starts: { cold: medians(cold), keeping: medians(keeping), warm: medians(warm) },
      snapshot_bytes: kept.map(({ bytes }) => bytes),
    };
    process.stdout.write(values.json ? `${JSON.stringify(figures, null, 2)}\n` : table(figures));
    return;
  }
  const speeds = await decodeSpeeds();
  const overhead = await overheadSeconds();
  const smoke = await boot('smoke', {});
  const answers: RanReport[] = [];
  for (let round = 0; round < rounds; round++) answers.push(await boot('prompt', { prompt: question }));
  const toPrompt = await msToPrompt();
  const guestMs = (report: RanReport, event: string): number =>
    report.guestEvents.find((candidate) => candidate.event === event)?.t_ms ?? NaN;
  const secondsOf = (pick: (report: RanReport) => number | undefined): number =>
    median(answers.map((report) => (pick(report) ?? NaN) / 1000));
  const kernelStart = (smoke.times.firstSerialByte ?? NaN) / 1000;
  const figures = {
    decode_ratio: median(speeds.auto) / median(speeds.max),
    decode_ratio_tuned: median(speeds.tuned) / median(speeds.max),
    decode_tok_per_s: { max: median(speeds.max), auto: median(speeds.auto), tuned: median(speeds.tuned) },
    overhead_s: median(overhead),
    init_to_llama_s: median(answers.map((report) => (guestMs(report, 'llama-start') - guestMs(report, 'init')) / 1000)),
    spawn_to_kernel_s: kernelStart,
    spawn_to_init_s: secondsOf(({ times }) => times.init),
    spawn_to_prompt_s: toPrompt / 1000,
    spawn_to_first_token_s: secondsOf(({ times }) => times.firstToken),
    kernel_to_init_s: secondsOf(({ times }) => times.init) - kernelStart,
    kernel_to_prompt_s: toPrompt / 1000 - kernelStart,
    guest_memory_mib: Math.max(...answers.map(({ guestMemoryMib }) => guestMemoryMib ?? NaN)),
    qemu_peak_mib: Math.max(...answers.map(({ qemuPeakMib }) => qemuPeakMib ?? NaN)),
    kernel_bytes: image.manifest.kernel.sizeBytes,
    initramfs_bytes: image.manifest.initramfs.sizeBytes,
    initramfs_parts_bytes: image.manifest.initramfsParts,
    machine: smoke.machine,
    cache: cacheFolder(),
  };
  process.stdout.write(values.json ? `${JSON.stringify(figures, null, 2)}\n` : table(figures));
}

await bench(main);
