import { architectures } from '../architectures/architecture.js';
import { outcomes } from '../outcomes.js';
import { bootActions, type ActionName } from './row.js';

/** One thing that an action says when it is done. */
export interface OutputRow {
  /** As of a field: a clause without a period at its end. */
  readonly says: string;
  readonly actions: readonly ActionName[];
  /** Of an action that means something else by it. */
  readonly in?: Readonly<Partial<Record<ActionName, string>>>;
}

const boots = { actions: bootActions } as const;
/** A measurement asks nothing; its output is there, for one who expects it of every action that boots. */
const answers = { actions: bootActions, in: { 'perf-gate': 'empty: nothing is asked' } } as const;
const serves = { actions: ['zosia', 'boot-qemu'] } as const;
const gates = ['perf-gate', 'zosia'] as const;

/** How a list of names reads. */
function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}

/** Outcomes that a boot with nothing to ask has. */
const measured = outcomes.filter((name) => name !== 'answer-invalid');

export const gateOutputTable = {
  verdict: {
    actions: gates,
    says:
      'the verdict: pass, fail, or inconclusive, where the runs say neither, there is no baseline of this kind, or nothing ' +
      'could be measured',
    in: { zosia: 'of the gate: pass, fail or inconclusive; empty without one' },
  },
  'tokens-per-second': {
    actions: ['perf-gate'],
    says: 'generated tokens per second: the median, of the slowest configuration; empty in mode virtual',
  },
  'interval-low': {
    actions: gates,
    says: 'lower confidence bound of the mean of the same, in tokens per second; empty in mode virtual',
    in: { zosia: 'of the gate: lower bound of the mean, 95 % sure, in tokens per second' },
  },
  'interval-high': {
    actions: gates,
    says: 'upper confidence bound of the mean of the same, in tokens per second; empty in mode virtual',
    in: { zosia: 'of the gate: upper bound of the mean, 95 % sure, in tokens per second' },
  },
  'results-csv': {
    actions: gates,
    says: 'path of a CSV file with every run; empty in mode virtual',
    in: { zosia: 'of the gate: path of a CSV file with every run' },
  },
  'results-json': {
    actions: gates,
    says: 'path of the results file, which can be a baseline one day',
    in: { zosia: 'of the gate: path of the results file' },
  },
  chart: { actions: gates, says: 'path of an SVG chart', in: { zosia: 'of the gate: path of an SVG chart' } },
  comment: {
    actions: gates,
    says: "path of a Markdown file with the report, as the body of a pull request's comment",
    in: { zosia: "of the gate: path of a Markdown file with the report, as the body of a pull request's comment" },
  },
} as const satisfies Readonly<Record<string, OutputRow>>;

export const bootOutputTable = {
  outcome: {
    ...boots,
    says: `how the boot ended: ${listed(outcomes)}`,
    in: { 'perf-gate': `how the last boot ended, or the first that ended badly: ${listed(measured)}` },
  },
  response: { ...answers, says: "the model's answer, without what it thought before" },
  'response-file': {
    ...answers,
    says: 'path of a file with the answer, for one that is too long for an environment variable (128 KiB)',
  },
  'responses-file': { ...answers, says: 'path of the answers to `prompts-file`, as JSON lines in its order' },
  choice: { ...answers, says: 'the one of `choices` that was answered' },
  thinking: { ...answers, says: 'what the model thought before it answered, of models that say so' },
  'finish-reason': {
    ...answers,
    says: 'how the answer ended: stop (by itself) or length (cut by max-tokens or a full context); empty where it is not known',
  },
  'prompt-tokens': { ...answers, says: "tokens of the prompt, the chat template's included" },
  'completion-tokens': { ...answers, says: 'tokens of the answer, thoughts included' },
  'boot-ms': {
    ...boots,
    says: "milliseconds from QEMU's start to the guest's init, or to where a warm start goes on",
    in: { 'perf-gate': "milliseconds from QEMU's start to the guest's init" },
  },
  'tokens-per-second': {
    actions: ['zosia', 'boot-qemu'],
    says: 'generated tokens per second, of mode perf and of an answer',
    in: { zosia: 'generated tokens per second, of an answer, of mode perf, or of the gate: the median' },
  },
  start: {
    ...boots,
    says: 'how the guest began: warm (from a snapshot) or cold; empty where there was none',
    in: { 'perf-gate': 'how the guest began: a measurement always begins cold' },
  },
  arch: { ...boots, says: `architecture of the guest: ${listed(architectures)}` },
  accel: { ...boots, says: 'accelerator that was used: hvf, kvm or tcg' },
  'qemu-version': { ...boots, says: 'version of QEMU' },
  'serial-log': {
    ...boots,
    says: 'path of the serial log',
    in: { 'perf-gate': 'path of the serial log of the last boot' },
  },
  timings: { ...boots, says: 'path of a JSON file with the times of the boot and what it ran on' },
  kernel: { ...boots, says: 'path of the kernel that was booted' },
  initrd: { ...boots, says: 'path of the initramfs that was booted' },
  'base-url': {
    ...serves,
    says: 'in mode serve: where the OpenAI-compatible API is, such as http://127.0.0.1:41234/v1. It ends with the job',
  },
  'api-key': {
    ...serves,
    says: 'in mode serve: the key that each request must bring, masked in logs; none where none is needed',
  },
  model: { ...serves, says: 'in mode serve: what the model is called there' },
  'model-disk': { ...boots, says: 'path of the model disk, empty without one' },
  'cache-hit': { ...boots, says: 'whether image and model disk were there already: true or false' },
} as const satisfies Readonly<Record<string, OutputRow>>;

const images = { actions: ['build-zosia'] } as const;

export const imageOutputTable = {
  image: { ...images, says: 'folder of the system image' },
  arch: { ...images, says: `architecture of its guest: ${architectures.join(' or ')}` },
  kernel: { ...images, says: 'path of the kernel' },
  initrd: { ...images, says: 'path of the initramfs' },
  manifest: { ...images, says: 'path of image.json: versions and sums of all that went in' },
  version: {
    ...images,
    says: 'names exactly this image: builder and the first 12 digits of the SHA-256 of image.json',
  },
  'cache-hit': { ...images, says: 'whether the image was there already: true or false' },
  'build-seconds': { ...images, says: 'seconds that it took' },
} as const satisfies Readonly<Record<string, OutputRow>>;

const disks = { actions: ['make-model-disk'] } as const;

export const diskOutputTable = {
  path: { ...disks, says: 'path of the model disk' },
  'model-name': { ...disks, says: 'name of the model' },
  architecture: { ...disks, says: 'architecture of the model, as its file says' },
  'context-length': { ...disks, says: 'tokens of context that the model was trained for' },
  sha256: { ...disks, says: 'SHA-256 of the disk' },
  'size-bytes': { ...disks, says: 'size of the disk in bytes' },
  'cache-hit': { ...disks, says: 'whether the disk was there already: true or false' },
} as const satisfies Readonly<Record<string, OutputRow>>;

const setUp = { actions: ['setup-buildroot'] } as const;

export const setUpOutputTable = {
  path: { ...setUp, says: 'folder of the Buildroot source' },
  version: { ...setUp, says: 'version of the Buildroot source' },
  'dl-dir': { ...setUp, says: "Buildroot's download folder" },
  'ccache-dir': { ...setUp, says: 'folder of ccache' },
  external: { ...setUp, says: "folder of zosia's external tree, for BR2_EXTERNAL" },
  'cache-hit': { ...setUp, says: 'whether exactly this toolchain was in the cache: true or false' },
} as const satisfies Readonly<Record<string, OutputRow>>;
