import { requireGoodEnd, type RunnerBoot } from './boot-on-runner.js';
import { judgeSpeed } from './gate-verdict.js';
import { FailedVerdict, type ActionContext } from './run-action.js';
import { setOutputs } from './set-outputs.js';
import { addSummary } from './step-summary.js';

/** Exit code of a gate that measured too little. */
const tooSlow = 1;

/** Judges a boot that measured: output, job summary, and a failed step unless it passes. */
export async function judgeOnRunner(
  measured: RunnerBoot,
  minTokensPerSecond: number,
  { reporter }: ActionContext,
): Promise<void> {
  const { verdict, sentence } = judgeSpeed(measured.report, minTokensPerSecond);
  setOutputs({ verdict });
  await addSummary(`**Gate: ${verdict}.** ${sentence}`, reporter);
  requireGoodEnd(measured);
  if (verdict !== 'pass') throw new FailedVerdict(`gate ${verdict}`, sentence, tooSlow);
  reporter.info(`gate ${verdict}: ${sentence}`);
}
