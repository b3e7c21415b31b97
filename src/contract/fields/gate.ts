import { kernelParameterTable } from '../guest.js';
import { decimal, boolean, matching, oneOf, text, whole, type FieldTable } from './row.js';

export const perfModes = ['wall', 'virtual'] as const;
export const perfProfiles = ['none', 'phi35_fast'] as const;
export const inconclusivePolicies = ['warn', 'fail'] as const;

/** What a gate does where nobody says otherwise. */
export const gateDefaults = {
  maxRegressionPercent: 5,
  /** In tenths of a percent. */
  tolerance: 5,
  confidence: 0.95,
  /** Of a threshold five runs bound it well; a comparison finds an 8 % drop nine times of ten with ten (docs/perf.md). */
  runs: { threshold: 5, comparison: 10 },
} as const;

const gates = { actions: ['perf-gate'], commands: ['perf'] } as const;
const merges = ['perf', 'perf-merge'] as const;
/** What all in one step measures by as well. */
const measures = { actions: ['perf-gate', 'zosia'], commands: ['perf'], measures: 'wall' } as const;
/** Where each writes and reads its files, and what it does in doubt, is an edge's own. */
const inWorkflows = { actions: ['perf-gate'], commands: [] } as const;
const inShells = { actions: [], commands: ['perf'] } as const;

/** What is measured, and what it is held against. */
export const gateFields = {
  mode: {
    ...gates,
    type: oneOf(perfModes),
    default: 'wall',
    value: 'MODE',
    says: 'what to measure: wall (tokens per second, on a machine that is yours) or virtual (instructions, on any machine)',
  },
  'min-tok-s': {
    ...measures,
    commands: merges,
    type: decimal(0, 1_000_000, 'tokens per second'),
    value: 'N',
    says: 'fewest generated tokens per second that pass',
    in: {
      zosia: {
        says: 'fewest generated tokens per second: boots a second time, to measure',
        otherwise: 'no gate',
      },
      'perf-gate': { says: 'fewest generated tokens per second that pass. Needed without a {baseline}' },
      'perf-merge': { required: true },
    },
  },
  baseline: {
    ...gates,
    type: text,
    value: 'PATH',
    says:
      'what to compare with: the path of a results file (an earlier {results-json}), or the folder of another system image, ' +
      'measured alternating with this one',
  },
  'max-regression': {
    ...gates,
    type: decimal(0, 100, 'percent'),
    value: 'PERCENT',
    measures: 'wall',
    says: 'largest drop of the median against the baseline that is tolerated, in percent',
    otherwise: String(gateDefaults.maxRegressionPercent),
  },
  tolerance: {
    ...gates,
    type: decimal(0, 1000, 'tenths of a percent'),
    value: 'N',
    measures: 'virtual',
    says: 'largest rise of a figure against the baseline that is tolerated, in tenths of a percent',
    otherwise: String(gateDefaults.tolerance),
  },
  confidence: {
    ...gates,
    commands: merges,
    type: decimal(0.5, 0.999, 'share'),
    value: 'SHARE',
    measures: 'wall',
    says: 'confidence of the bounds, as a share',
    otherwise: String(gateDefaults.confidence),
  },
  runs: {
    ...gates,
    type: whole(1, 1000, 'runs'),
    value: 'N',
    measures: 'wall',
    says: 'boots of each configuration that count, after one to warm up; 1 repeats five times within one boot',
    otherwise: `${gateDefaults.runs.threshold}, against a baseline ${gateDefaults.runs.comparison}`,
  },
  'on-inconclusive': {
    ...inWorkflows,
    type: oneOf(inconclusivePolicies),
    default: 'warn',
    says: 'what to do where the runs say neither pass nor fail: warn or fail',
  },
  'fail-fast': {
    ...gates,
    type: boolean,
    default: 'false',
    measures: 'wall',
    says: 'stop at the first configuration that fails',
  },
  'matrix-file': {
    ...gates,
    commands: merges,
    type: text,
    value: 'FILE',
    measures: 'wall',
    says: 'measure each line `threads|batch_threads|llama_args` of a file, rather than one configuration',
    in: { 'perf-merge': { says: 'the matrix that they share: a row that was not measured is inconclusive' } },
  },
  results: {
    ...inWorkflows,
    type: text,
    says: 'folder for the files of results and chart',
    otherwise: "one of the step's own",
  },
  history: {
    ...gates,
    type: text,
    value: 'FILE',
    says: 'path of a file with earlier results, which the chart shows beside these',
  },
  profile: {
    ...measures,
    type: oneOf(perfProfiles),
    default: 'none',
    value: 'NAME',
    says: {
      workflow:
        'named settings of the measurement: none, or phi35_fast (6 threads, 6 batch threads, batch 256, context 1024, ' +
        '128 tokens). Inputs beside it win',
      command:
        'named settings of the measurement: none, or phi35_fast (6 threads, 6 batch threads, batch 256, context 1024, ' +
        '128 tokens). Options beside it win',
    },
  },
  threads: {
    ...measures,
    type: whole(1, 512, 'threads'),
    value: 'N',
    says: "llama.cpp's threads for generation",
    otherwise: 'one per vCPU',
  },
  'batch-threads': {
    ...measures,
    type: whole(1, 512, 'threads'),
    value: 'N',
    says: "llama.cpp's threads for the prompt",
    otherwise: 'as {threads}',
  },
  'llama-args': {
    ...measures,
    type: text,
    value: 'ARGS',
    says: {
      workflow: 'further llama.cpp arguments, separated by commas, such as `-b,256`',
      command: "further llama.cpp arguments, separated by commas, written as --llama-args='-b,256'",
    },
  },
  tokens: {
    ...measures,
    type: whole(1, 1_000_000, 'tokens'),
    value: 'N',
    says: 'tokens to generate',
    otherwise: String(kernelParameterTable['zosia.perf.tokens'].reads.otherwise),
  },
  'results-csv': { ...inShells, commands: merges, type: text, value: 'FILE', says: 'write every run as CSV' },
  'results-json': {
    ...inShells,
    commands: merges,
    type: text,
    value: 'FILE',
    says: 'write the result, usable as a baseline',
    in: { 'perf-merge': { says: 'write the merged results' } },
  },
  'log-dir': { ...inShells, type: text, value: 'FOLDER', says: 'keep the serial log of each boot there' },
  chart: { ...inShells, type: text, value: 'FILE', says: 'write an SVG chart' },
  comment: { ...inShells, type: text, value: 'FILE', says: "write the body of a pull request's comment" },
  'update-baseline': {
    ...inShells,
    type: text,
    value: 'FILE',
    says: 'put the result into a baseline, replacing the one of its kind',
  },
} as const satisfies FieldTable;

const plans = { actions: [], commands: ['perf-matrix'] } as const;
const threadsList = matching(/^(?:[1-9]\d{0,2}|[\s,]+)*$/, 'numbers from 1 to 999, separated by spaces or commas');

/** A matrix of settings to measure. */
export const matrixFields = {
  'threads-list': {
    ...plans,
    type: threadsList,
    value: 'LIST',
    says: 'threads, separated by spaces or commas',
    otherwise: "the guest's default",
  },
  'batch-threads-list': {
    ...plans,
    type: threadsList,
    value: 'LIST',
    says: 'batch threads, separated by spaces or commas',
    otherwise: "the guest's default",
  },
  'args-list': {
    ...plans,
    type: matching(/^[^|"]*$/, 'arguments without | and "'),
    value: 'LIST',
    says: 'sets of llama.cpp arguments, separated by semicolons',
    otherwise: 'none',
  },
  out: { ...plans, type: text, value: 'PATH', says: 'where to write it', otherwise: 'standard output' },
  strategy: {
    ...plans,
    type: text,
    value: 'FILE',
    says: "print a matrix file as one line of JSON, for GitHub's strategy.matrix, instead",
  },
} as const satisfies FieldTable;
