import type { BootReport } from '../job/boot-report.js';

export type Verdict = 'pass' | 'fail' | 'inconclusive';

/** Whether a measured boot was fast enough, as a sentence for a person. */
export function judgeSpeed(
  { outcome, tokensPerSecond, machine }: Pick<BootReport, 'outcome' | 'tokensPerSecond' | 'machine'>,
  minTokensPerSecond: number,
): { verdict: Verdict; sentence: string } {
  if (outcome !== 'ok' || tokensPerSecond === undefined) {
    return { verdict: 'inconclusive', sentence: `Nothing was measured: the boot ended as ${outcome}.` };
  }
  const measured = `${tokensPerSecond.toFixed(2)} tokens/s on ${machine?.accelerator ?? 'an unknown accelerator'}`;
  return tokensPerSecond >= minTokensPerSecond
    ? { verdict: 'pass', sentence: `${measured}; at least ${minTokensPerSecond} are asked for.` }
    : {
        verdict: 'fail',
        sentence:
          `${measured}, but at least ${minTokensPerSecond} are asked for. ` +
          'Compare timings.json with an earlier run: accelerator, CPU, image and model are in it.',
      };
}
