import { describe, expect, it } from '@jest/globals';
import { boot, evaluate, model, shells, type Event, type Machine } from './guest.js';

/** What llama-bench prints of a prompt and two generations. */
const benchJson = [
  ['32', '0', '67806272, 67770912'],
  ['0', '8', '17342576, 17338688'],
  ['0', '24', '53789968, 53775072'],
]
  .map(
    ([prompt, tokens, samples]) =>
      `  {\n    "n_prompt": ${prompt},\n    "n_gen": ${tokens},\n    "avg_ns": 2000000000,\n` +
      `    "samples_ns": [ ${samples} ],\n    "samples_ts": [ 1.0, 2.0 ]\n  }`,
  )
  .join(',\n');
const bench = `cat <<'JSON'\n[\n${benchJson}\n]\nJSON`;

const perf = (machine: Machine): Machine => ({
  cmdline: 'zosia.perf=1 zosia.perf.tokens=24',
  disks: { vda: model },
  programs: { 'llama-bench': bench },
  host: 'acknowledges',
  ...machine,
});

const named = (events: readonly Event[], name: string): Event[] => events.filter(({ event }) => event === name);

describe.each(shells)('a measurement under $name', ({ argv }) => {
  it('is of one generation, unless more is asked for', async () => {
    const { calls } = await boot(argv, perf({}));
    expect(calls.join('\n')).toContain(' -p 0 -n 24 -r 1 ');
  });

  it('repeats, and adds a prompt and a shorter generation', async () => {
    const fwCfg = { 'perf-runs': '3', 'perf-prompt-tokens': '32', 'perf-short-tokens': '8' };
    const { calls, events } = await boot(argv, perf({ fwCfg }));
    expect(calls.join('\n')).toContain(' -p 32 -n 8,24 -r 3 ');
    expect(named(events, 'perf-test')).toMatchObject([
      { prompt_tokens: 32, tokens: 0, samples_ns: [67806272, 67770912] },
      { prompt_tokens: 0, tokens: 8, samples_ns: [17342576, 17338688] },
      { prompt_tokens: 0, tokens: 24, samples_ns: [53789968, 53775072] },
    ]);
    expect(named(events, 'perf')).toMatchObject([{ tokens: 24, tool: 'llama-bench' }]);
  });

  it('repeats llama-completion as well, which does not by itself', async () => {
    const completion = `echo 'common_perf_print: eval time = 500.00 ms / 24 runs' >&2`;
    const machine = { programs: { 'llama-completion': completion }, fwCfg: { 'perf-runs': '3' } };
    const { calls, events } = await boot(argv, perf(machine));
    expect(calls.filter((call) => call.startsWith('llama-completion'))).toHaveLength(3);
    expect(named(events, 'perf-test')).toMatchObject([
      { prompt_tokens: 0, tokens: 24, samples_ns: [500000000, 500000000, 500000000] },
    ]);
    expect(named(events, 'perf')).toMatchObject([
      { tokens: 24, seconds: 0.5, tok_per_s: 48, tool: 'llama-completion' },
    ]);
  });

  it('stops at a generation that fails', async () => {
    const machine = { programs: { 'llama-completion': 'exit 3' }, fwCfg: { 'perf-runs': '3' } };
    const { calls, events } = await boot(argv, perf(machine));
    expect(calls.filter((call) => call.startsWith('llama-completion'))).toHaveLength(1);
    expect(named(events, 'end')).toMatchObject([{ outcome: 'llama-failed' }]);
  });

  it('falls back where a number is none', async () => {
    const { calls, console } = await boot(argv, perf({ fwCfg: { 'perf-runs': 'many', 'perf-short-tokens': '-1' } }));
    expect(calls.join('\n')).toContain(' -p 0 -n 24 -r 1 ');
    expect(console).toContain('zosia: warning: perf-runs=many is not a whole number; using 1\n');
  });

  it('waits for the kernel to settle when asked', async () => {
    const began = performance.now();
    await boot(argv, perf({ fwCfg: { 'perf-settle': '1' } }));
    expect(performance.now() - began).toBeGreaterThan(1000);
  });

  it('tells nanoseconds when asked, and only then', async () => {
    const machine = perf({
      timerList: 'Timer List Version: v0.10\nHRTIMER_MAX_CLOCK_BASES: 8\nnow at 1406956880 nsecs\n',
    });
    const plain = await boot(argv, machine);
    expect(plain.events.every((event) => !('t_ns' in event))).toBe(true);
    const fine = await boot(argv, { ...machine, fwCfg: { 'fine-clock': '1' } });
    expect(fine.events.length).toBeGreaterThan(4);
    expect(fine.events.every((event) => event['t_ns'] === 1406956880)).toBe(true);
  });

  it('tells that it cannot, on a kernel without a list of timers', async () => {
    const { events } = await boot(argv, perf({ fwCfg: { 'fine-clock': '1' } }));
    expect(named(events, 'end')).toMatchObject([{ t_ns: null, outcome: 'ok' }]);
  });

  it('reads no test out of what stopped early', () => {
    expect(evaluate(argv, 'timings.sh', 'parse_bench_tests', [], '[\n  {\n    "n_prompt": 0,\n')).toBe('');
  });
});
