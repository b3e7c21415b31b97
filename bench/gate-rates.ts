import { readFile } from 'node:fs/promises';
import { seededRandom } from '../src/perf/bootstrap.js';
import { judgeComparison } from '../src/perf/comparison.js';
import { parseResults } from '../src/perf/result.js';
import { speedsOf } from '../src/perf/gate.js';
import type { Verdict } from '../src/perf/verdict.js';

/**
 * `npm run bench:gate -- [RESULTS.json]`: how often the comparison of real times fails what did not change, and finds
 * what did: verdicts on samples drawn from recorded runs, or from normal noise of a hosted runner's 2.7 %.
 */
const [, , file, rounds = '400'] = process.argv;
const hostedVariation = 0.027;
const runsOfEachSide = 10;

const random = seededRandom(7);
const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const recorded =
  file === undefined
    ? []
    : parseResults(await readFile(file, 'utf8'), file).flatMap((result) =>
        result.mode === 'wall' ? result.configurations.flatMap(speedsOf) : [],
      );
const draw = (): number =>
  recorded.length > 0
    ? (recorded[Math.floor(random() * recorded.length)] ?? NaN)
    : 100 * (1 + hostedVariation * normal());

for (const regression of [0, 0.02, 0.05, 0.08, 0.1]) {
  const counts: Record<Verdict, number> = { pass: 0, fail: 0, inconclusive: 0 };
  for (let round = 0; round < Number(rounds); round++) {
    const baseline = Array.from({ length: runsOfEachSide }, draw);
    const candidate = Array.from({ length: runsOfEachSide }, () => draw() * (1 - regression));
    counts[judgeComparison(candidate, baseline, { maxRegression: 0.05, confidence: 0.95 }).verdict]++;
  }
  const share = (verdict: Verdict): string => `${((counts[verdict] / Number(rounds)) * 100).toFixed(1)} % ${verdict}`;
  process.stdout.write(
    `${(regression * 100).toFixed(0)} % slower: ${(['pass', 'inconclusive', 'fail'] as const).map(share).join(', ')}\n`,
  );
}
