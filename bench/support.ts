import { messageOf } from '../src/host/errors.js';
import { silentReporter } from '../src/host/reporter.js';
import { runBootJob, type BootHooks } from '../src/job/boot-job.js';
import type { RanReport } from '../src/job/boot-report.js';
import { readBootRequest, type BootMode } from '../src/job/boot-request.js';
import { FieldReader } from '../src/job/field-reader.js';
import { logLine } from '../src/text/log-text.js';
import { onTerminationSignal } from '../src/vm/shutdown-hooks.js';

/** Ends what runs in order. */
const stop = new AbortController();
onTerminationSignal(() => {
  stop.abort();
});

/** Boots with these inputs. Rejects for every outcome but `ok`. */
export async function boot(
  mode: BootMode,
  texts: Record<string, string>,
  hooks: Partial<BootHooks> = {},
): Promise<RanReport> {
  const request = readBootRequest(new FieldReader(texts), mode);
  const signal = hooks.signal ? AbortSignal.any([hooks.signal, stop.signal]) : stop.signal;
  const report = await runBootJob(request, { reporter: silentReporter, ...hooks, signal });
  if (report.kind === 'never-ran' || report.outcome !== 'ok')
    throw new Error(`${mode}: ${report.outcome}: ${logLine(report.sentence)}`);
  return report;
}

export function say(text: string): void {
  process.stderr.write(`bench: ${text}\n`);
}

export { median } from 'simple-statistics';

/** One figure a line, nested ones under their parent's name. */
export function table(figures: object, prefix = ''): string {
  return Object.entries(figures)
    .map(([name, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? table(value, `${prefix}${name}.`)
        : `${`${prefix}${name}`.padEnd(40)} ${typeof value === 'number' ? Math.round(value * 1000) / 1000 : String(value)}\n`,
    )
    .join('');
}

/** Runs a benchmark: its figures, or the one line that says why there are none. */
export async function bench(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`bench: ${messageOf(error)}\n`);
    process.exitCode = 1;
  }
}
