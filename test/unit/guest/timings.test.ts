import { describe, expect, it } from '@jest/globals';
import { evaluate, shells } from './guest.js';

const bench = (figures: string): string => `[\n  {\n    "n_prompt": 0,\n    "n_gen": 8,\n${figures}  }\n]\n`;

describe.each(shells)('generation speed under $name', ({ argv }) => {
  it.each([
    [
      'llama-bench',
      bench('    "avg_ns": 2000000000,\n    "avg_ts": 4.0,\n    "samples_ns": [ 2000000000 ]\n'),
      '8 2.000 4.000\n',
    ],
    ['a llama-bench that stopped before its figures', '[\n', 'status 1'],
  ])('is read from %s', (_, json, expected) => {
    expect(evaluate(argv, 'timings.sh', 'parse_bench', [], json)).toBe(expected);
  });

  it.each([
    [
      'common_perf_print',
      [
        '0.05.730.301 I common_perf_print: prompt eval time =    2580.42 ms /    10 tokens (  258.04 ms per token)',
        '0.05.730.302 I common_perf_print:        eval time =    2350.00 ms /    47 runs   (   50.00 ms per token)',
      ],
      '47 2.35000\n',
    ],
    [
      'llama_perf_context_print',
      [
        'llama_perf_context_print: prompt eval time =     100.00 ms /     5 tokens',
        'llama_perf_context_print:        eval time =    1000.00 ms /    63 runs   (   15.87 ms per token)',
      ],
      '63 1.00000\n',
    ],
    ['llama_print_timings', ['llama_print_timings:        eval time =   500.00 ms /     5 runs'], '5 0.50000\n'],
    ['the line of the chat', ['[ Prompt: 171.2 t/s | Generation: 16.0 t/s ]'], '64 4.00000\n'],
    ['a single token, which takes no time', ['llama_print_timings: eval time = 0.00 ms / 1 runs'], 'status 1'],
    ['a log without figures', ['main: something else'], 'status 1'],
  ])('is read from %s', (_, log, expected) => {
    expect(evaluate(argv, 'timings.sh', 'parse_timings 64', [], `${log.join('\n')}\n`)).toBe(expected);
  });

  it('of several generations is their mean, and each of them a sample', () => {
    const generations = '8 1.50000\n8 2.50000\n';
    expect(evaluate(argv, 'timings.sh', 'mean_speed', [], generations)).toBe('8 2.000 4.000\n');
    expect(evaluate(argv, 'timings.sh', 'generations_as_test', [], generations)).toBe('0 8 1500000000,2500000000\n');
  });
});
