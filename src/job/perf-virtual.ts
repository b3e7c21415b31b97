import { kernelParameter } from '../contract/guest.js';
import type { GuestEvent } from '../vm/guest-events.js';
import type { VirtualTime } from '../vm/machine-plan.js';
import { hostFacts } from '../perf/host-facts.js';
import type { VirtualResult } from '../perf/result.js';
import type { Side } from '../perf/schedule.js';
import { figuresOf, type BenchTest } from '../perf/virtual.js';
import type { BootHooks } from './boot-job.js';
import type { RanReport } from './boot-report.js';
import type { BootRequest } from './boot-request.js';
import { loggedIn, measuredModel, measuredOn, mustBoot } from './perf-boot.js';

/** One instruction is one nanosecond, and a guest that sleeps loses no real time. */
const virtualTime: VirtualTime = { shift: 0, sleep: false };

/**
 * The kernel waits for timer ticks beside init, and by who is served first a file that nobody reads moves its start by
 * per cents. Without that such a file moves it by what it takes to unpack.
 */
const steadyKernel = ['rcupdate.rcu_expedited=1'];

/** Enough for the yardstick; always the same, for the kernel's start depends on it. */
const memoryMib = 512;

/** A generation's tokens: the two whose difference counts. */
const [shortTokens, longTokens] = [8, 24];

export interface VirtualMeasurement {
  readonly boot: BootRequest;
  readonly side: Side;
  readonly logDir: string | undefined;
}

/** Instructions that the guest takes, counted in two boots. Errors are those of `mustBoot`. */
export async function measureVirtual(
  { boot: asked, side, logDir }: VirtualMeasurement,
  hooks: BootHooks,
): Promise<VirtualResult> {
  const at = new Date().toISOString();
  const common: BootRequest = {
    ...asked,
    accelerator: 'tcg',
    cpus: 1,
    memoryMib: asked.memoryMib === 'auto' ? memoryMib : asked.memoryMib,
    memoryMayBeCut: false,
    inquiry: undefined,
    expect: undefined,
    contextLength: undefined,
    append: [...steadyKernel, ...asked.append],
    virtualTime,
  };
  const boot = await mustBoot(
    {
      ...loggedIn(logDir, common, side, 'boot'),
      mode: 'smoke',
      model: { kind: 'none' },
      fwCfg: { 'fine-clock': '1' },
    },
    hooks,
  );
  const bench = await mustBoot(
    {
      ...loggedIn(logDir, common, side, 'llama'),
      mode: 'perf',
      model: await measuredModel(asked.model, hooks.cache),
      append: [kernelParameter('zosia.perf.tokens', longTokens), ...common.append],
      fwCfg: {
        'fine-clock': '1',
        'perf-runs': '3',
        'perf-prompt-tokens': '32',
        'perf-short-tokens': String(shortTokens),
        'perf-settle': '3',
      },
    },
    hooks,
  );
  return {
    schema: 1,
    mode: 'virtual',
    at,
    host: await hostFacts(),
    ...(await measuredOn(bench)),
    figures: figuresOf({
      boot: { initNs: nanosecondsOf(boot, 'init'), endNs: nanosecondsOf(boot, 'end') },
      bench: {
        startNs: nanosecondsOf(bench, 'llama-start'),
        exitNs: nanosecondsOf(bench, 'llama-exit'),
        tests: bench.guestEvents.flatMap(benchTest),
      },
    }),
  };
}

function nanosecondsOf({ guestEvents }: RanReport, name: GuestEvent['event']): number {
  const event = guestEvents.find((candidate) => candidate.event === name);
  if (!event || event.event === 'unknown' || typeof event.t_ns !== 'number') {
    throw new Error(`this image's init tells no t_ns of ${name}: it is older than virtual mode`);
  }
  return event.t_ns;
}

function benchTest(event: GuestEvent): BenchTest[] {
  if (event.event !== 'perf-test') return [];
  return [{ promptTokens: event.prompt_tokens, tokens: event.tokens, samplesNs: event.samples_ns }];
}
