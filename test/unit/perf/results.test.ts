import { describe, expect, it } from '@jest/globals';
import { marked } from 'marked';
import { UsageError } from '../../../src/host/errors.js';
import { chartSvg } from '../../../src/perf/chart.js';
import { resultsCsv } from '../../../src/perf/csv.js';
import { judgeVirtual, judgeWall, mergeResults } from '../../../src/perf/gate.js';
import { matrixText, parseMatrix, rowText, strategyMatrix, unmeasuredRows } from '../../../src/perf/matrix.js';
import { commentBody, reportChart, reportMarkdown } from '../../../src/perf/report.js';
import { findBaseline, formatResults, parseResults, withResult, type WallResult } from '../../../src/perf/result.js';
import { schedule } from '../../../src/perf/schedule.js';
import { common, virtual, wall } from './measured.js';

const demands = { minTokensPerSecond: 20, maxRegression: 0.05, tolerance: 5, confidence: 0.95 };
const facts = { gate: undefined, minTokensPerSecond: 20, tolerance: 5, confidence: 0.95 };

describe('a results file', () => {
  it('comes back as it was written', () => {
    const results = [wall([21, 22]), virtual];
    expect(parseResults(formatResults(results), 'r.json')).toEqual(results);
  });

  it.each(['', '{}', '[{"mode":"wall"}]', '[{"schema":2,"mode":"virtual"}]'])('is not %j', (text) => {
    expect(() => parseResults(text, 'r.json')).toThrow(UsageError);
    expect(() => parseResults(text, 'r.json')).toThrow('r.json is not');
  });
});

describe('a baseline', () => {
  it('of another kind of host is refused with what is different', () => {
    const other = { ...wall([21]), host: { ...common.host, cpu: 'Apple M1' } };
    expect(findBaseline(wall([20]), [other])).toEqual({ differences: ['host cpu Apple M4, not Apple M1'] });
    const gate = judgeWall(wall([20, 20, 20, 20]), [other], demands);
    expect(gate).toMatchObject({ verdict: 'inconclusive', sentences: [expect.stringContaining('Apple M1')] });
  });

  it('of instructions is of any host and emulated CPU, but of one kernel', () => {
    const elsewhere = { ...virtual, host: { ...common.host, cpu: 'Xeon' }, machine: { ...common.machine, cpu: 'max' } };
    expect(findBaseline(virtual, [elsewhere])).toEqual({ found: elsewhere });
    const newer = { ...virtual, image: { ...common.image, kernelRelease: '6.13' } };
    expect(findBaseline(virtual, [newer])).toEqual({ differences: ['kernelRelease 6.12.1, not 6.13'] });
  });

  it('is the last of its kind, and replaced by the next', () => {
    const [first, second] = [wall([20]), wall([30])];
    expect(findBaseline(wall([25]), [first, second, virtual])).toEqual({ found: second });
    expect(withResult([first, virtual], second)).toEqual([virtual, second]);
  });

  it('that holds nothing decides nothing', () => {
    expect(judgeVirtual(virtual, [], demands).verdict).toBe('inconclusive');
  });
});

describe('a gate', () => {
  it('fails a configuration of which a run did not end well', () => {
    expect(judgeWall(wall([25, 25, 25, 0]), undefined, demands).verdict).toBe('fail');
  });

  it('holds speeds against threshold and baseline', () => {
    const slow = [22, 22.1, 21.9, 22.2, 22, 21.8, 22.1, 22, 22.05, 21.95];
    const gate = judgeWall(wall(slow), [wall(slow.map((speed) => speed * 1.2))], demands);
    expect(gate.configurations[0]?.judgements.map(({ verdict }) => verdict)).toEqual(['pass', 'fail']);
    expect(gate.verdict).toBe('fail');
  });

  it('merges the runners of one matrix, and keeps other kinds apart', () => {
    const other = { ...wall([9]), host: { ...common.host, cpu: 'Apple M1' } };
    const merged = mergeResults([wall([20], 4), wall([21], 6), wall([22], 6), other]);
    expect(merged).toHaveLength(2);
    expect(merged[0]?.configurations.map(({ runs }) => runs.length)).toEqual([1, 2]);
  });
});

describe('a matrix', () => {
  it('is lines of three fields, with comments', () => {
    expect(parseMatrix('# t|tb|args\n\n4|6|-b 256\n||\n8||--flash-attn,on # fast\n', 'm')).toEqual([
      { threads: 4, batchThreads: 6, llamaArgs: ['-b', '256'] },
      { threads: undefined, batchThreads: undefined, llamaArgs: [] },
      { threads: 8, batchThreads: undefined, llamaArgs: ['--flash-attn', 'on'] },
    ]);
  });

  it('names every line that is wrong', () => {
    expect(() => parseMatrix('4\n4|x|\n4|4|\n0|4|', 'm')).toThrow(/m, line 1: .*\nm, line 2: .*\nm, line 4: /s);
    expect(() => parseMatrix('# nothing\n', 'm')).toThrow('m holds no line');
  });

  it('is every combination', () => {
    expect(matrixText(['4', '6'], ['8'], ['-b 256', '-b 512'])).toBe(
      '# threads|batch_threads|llama_args\n4|8|-b 256\n4|8|-b 512\n6|8|-b 256\n6|8|-b 512\n',
    );
  });

  it("becomes GitHub's, a job a row", () => {
    const rows = parseMatrix('4|6|-b 256\n||', 'm');
    expect(strategyMatrix(rows).include).toEqual([
      { name: '1-t4-tb6', threads: '4', 'batch-threads': '6', 'llama-args': '-b,256' },
      { name: '2-tauto-tbauto', threads: '', 'batch-threads': '', 'llama-args': '' },
    ]);
    const [row] = rows;
    expect(() => strategyMatrix(row ? Array.from({ length: 257 }, () => row) : [])).toThrow('256');
  });
});

describe('the rows of a matrix that nobody measured', () => {
  const rows = parseMatrix('4|6|-b 256\n8||', 'm');

  it('are none where every row has a measurement, with more settings or fewer', () => {
    const measured = [
      { threads: 4, batchThreads: 6, contextLength: 1024, llamaArgs: ['-b', '256'] },
      { threads: 8, llamaArgs: [] },
    ];
    expect(unmeasuredRows(rows, measured)).toEqual([]);
  });

  it('are told as the matrix has them', () => {
    const measured = [{ threads: 4, batchThreads: 4, llamaArgs: ['-b', '256'] }];
    expect(unmeasuredRows(rows, measured).map(rowText)).toEqual(['4|6|-b 256', '8||']);
  });
});

describe('boots of two sides', () => {
  it('take turns, and so does who goes first', () => {
    const told = schedule(3, ['candidate', 'baseline'], true).map(({ side, run }) => `${side.slice(0, 1)}${run}`);
    expect(told.join(' ')).toBe('c0 b0 c1 b1 b2 c2 c3 b3');
  });
});

describe('the report', () => {
  it('has a CSV line for every run, in the columns of the scripts', () => {
    expect(resultsCsv([wall([32])])).toBe(
      'timestamp,threads,batch_threads,args,tokens,seconds,tok_per_s,ok\n' +
        '2026-01-01T00:00:00.000Z,6,,-b 256,64,2.000,32.000,true\n',
    );
  });

  it('tells the sides of a comparison apart', () => {
    const [result, baseline] = [wall([32]), wall([64])];
    expect(resultsCsv([result], baseline).split('\n')).toEqual([
      'timestamp,threads,batch_threads,args,tokens,seconds,tok_per_s,ok,side',
      '2026-01-01T00:00:00.000Z,6,,-b 256,64,2.000,32.000,true,candidate',
      '2026-01-01T00:00:00.000Z,6,,-b 256,64,1.000,64.000,true,baseline',
      '',
    ]);
    expect(reportMarkdown({ ...facts, result, baseline }).toString()).toContain(
      '| baseline: 6 threads, -b 256 | 64.00 | █████┃█████████░ |  | 1/1 |',
    );
    expect(reportChart({ ...facts, result, baseline })).toContain('>baseline: 6 threads');
  });

  it('is a table that no name can break', () => {
    const text = reportMarkdown({ ...facts, result: wall([21, 22, 23]), roofline: 'Roofline: x' }).toString();
    expect(text).toMatch(/\| 6 threads, -b 256 \| 22\.00 \| [█░┃]{16} \| 20\.31 to 23\.69 \| 3\/3 \| {2}\|/);
    expect(text).toContain('| model | `phi\\|3.5` |');
    expect(text).toContain('Roofline: x');
  });

  it('is plain text to whoever reads the comment, whatever a baseline holds', () => {
    const hostile = '@someone #1 <img src=x>\n# x | ![i](http://a.b) ::error::x';
    const baseline: WallResult = {
      ...wall([64]),
      host: { ...common.host, cpu: hostile },
      model: { ...common.model, name: hostile },
      configurations: [{ settings: { llamaArgs: [hostile] }, runs: wall([64]).configurations[0]?.runs ?? [] }],
    };
    const refused = judgeWall(wall([20, 21]), [baseline], demands);
    expect(refused.sentences.join()).toContain('@someone');
    const text = commentBody({ ...facts, result: wall([32]), baseline, gate: refused }).toString();
    const tokens = marked.lexer(text.replace(/^<!--.*-->\n/, ''));
    expect(tokens.map(({ type }) => type).filter((type) => type !== 'space')).toEqual([
      'heading',
      'table',
      'list',
      'html',
      'table',
      'html',
    ]);
    expect(text.replace(/`[^`]+`/g, '')).not.toMatch(/@|#\d|<img|!\[/);
  });

  it('shows each figure beside its baseline', () => {
    const worse = { ...virtual, figures: { ...virtual.figures, instructions_per_token: 2_300_000 } };
    const gate = judgeVirtual(worse, [virtual], demands);
    const text = commentBody({ ...facts, result: worse, gate }).toString();
    expect(text).toMatch(/^<!-- zosia-perf -->\n### ❌ Speed: fail\n\n/);
    expect(text).toContain('| ❌ | `instructions_per_token` | 2.30 M | 2.28 M | +1.01 % | +0.50 % |');
  });

  it('draws a dot for every run, the threshold, and what was measured before', () => {
    const svg = reportChart({ ...facts, result: wall([21, 22, 23]), history: [wall([20, 21])] });
    expect(svg.match(/<circle/g)).toHaveLength(5);
    expect(svg).toContain('stroke-dasharray');
    expect(svg).toContain('2026-01-01 6 threads');
  });

  it('is drawn of nothing as well, and of what looks like markup', () => {
    expect(chartSvg({ title: '<a>', unit: '%', rows: [] })).toContain('&lt;a&gt;');
    expect(chartSvg({ title: 't', unit: '%', rows: [{ label: 'one', samples: [5] }] })).not.toContain('NaN');
  });
});
