import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { optionLabel } from '../../../src/cli/option-names.js';
import { boardFor } from '../../../src/contract/architectures/architecture.js';
import { inputNamesOf, inputsOf, optionsOf, type Field } from '../../../src/contract/fields/lookup.js';
import { actionNames, commandNames, type ActionName, type CommandName } from '../../../src/contract/fields/row.js';
import { optionName } from '../../../src/contract/fields/wording.js';
import { buildrootRelease } from '../../../src/buildroot/release.js';
import { messageOf, UsageError, wordsOf } from '../../../src/host/errors.js';
import { silentReporter } from '../../../src/host/reporter.js';
import { readNamedText } from '../../../src/host/text-file.js';
import { NoImageForError } from '../../../src/image/release/fetch.js';
import type { FieldReader } from '../../../src/job/field-reader.js';
import { chooseMemory } from '../../../src/job/memory.js';
import { unknownModel } from '../../../src/model/catalog.js';
import { resolveModel } from '../../../src/model/resolve.js';
import { sumsOfParts } from '../../../src/model/split-model.js';
import { readInputs } from '../../../src/runner/inputs.js';
import { chooseCpu } from '../../../src/vm/cpu.js';
import { planCommandLine } from '../../../src/vm/machine-plan.js';
import { fwCfgFiles } from '../../../src/vm/fw-cfg-files.js';
import { everyCommand } from '../cli/every-command.js';

const nowhere = '/nonexistent/file';
/** Any text is right, or it is looked at only when it is used. */
const unread = undefined;

/** A wrong text for each field whose row says no more than that it is one. */
const wrongTexts: Readonly<Record<string, string | undefined>> = {
  image: unread,
  version: 'x y',
  kernel: 'alone',
  initrd: 'alone',
  model: unread,
  sha256: 'x',
  'model-disk': unread,
  append: 'zosia.nonsense=1',
  cpu: 'help',
  'api-key': 'short',
  serial: unread,
  'serial-log': unread,
  'github-token': unread,
  prompt: ' \n ',
  'prompt-file': nowhere,
  input: '[',
  'file-input': '[',
  file_input: '[',
  'system-prompt': unread,
  'system-prompt-file': nowhere,
  choices: 'one',
  'json-schema': '{',
  'prompts-file': nowhere,
  shard: 'x',
  stop: unread,
  expect: '/(/',
  baseline: unread,
  'matrix-file': unread,
  results: unread,
  history: unread,
  'llama-args': 'a b',
  'results-csv': unread,
  'results-json': unread,
  'log-dir': unread,
  chart: unread,
  comment: unread,
  'update-baseline': unread,
  output: unread,
  out: unread,
  'buildroot-path': 'needless',
  'output-dir': unread,
  'buildroot-version': unread,
  source: unread,
  dl: unread,
  workspace: unread,
  'primary-site': unread,
  'backup-site': unread,
  strategy: nowhere,
  before: 'x y',
  bundled: unread,
  changes: unread,
  remote: unread,
  sums: unread,
};

function wrongFor({ name, type }: Field): string | undefined {
  switch (type.is) {
    case 'whole':
    case 'decimal':
      return '-1';
    case 'one of':
    case 'boolean':
      return 'nonsense';
    case 'matching':
      return '"|"';
    case 'text':
      return wrongTexts[name];
    case 'texts':
      return undefined;
  }
}

/** What a command is not called without. */
const neededBy: Readonly<Partial<Record<CommandName, readonly string[]>>> = {
  disk: ['model.gguf'],
  verify: ['1.2.3'],
  'perf-merge': ['results.json', '--min-tok-s', '1'],
  'answers-merge': ['responses.jsonl', '--prompts-file', nowhere],
  release: ['--image', 'image', '--out', 'out'],
  publish: ['--remote', 'template'],
};

const wrongOptions = commandNames.flatMap((command) =>
  optionsOf(command).flatMap((field) => {
    // In a shell a flag has no value that could be wrong.
    const wrong = field.type.is === 'boolean' ? undefined : wrongFor(field);
    return wrong === undefined ? [] : [{ command, field, option: optionName(field.name, field), wrong }];
  }),
);
const wrongInputs = actionNames.flatMap((action) =>
  inputsOf(action).flatMap((field) => {
    const wrong = wrongFor(field);
    // GitHub's inputs have no space around them: such a text is none.
    return wrong === undefined || wrong.trim() === '' ? [] : [{ action, input: field.name, wrong }];
  }),
);

/** Whether a line is about what its reader wrote so, alone or with another. */
function isOf(written: string, line: string): boolean {
  return line.startsWith(`${written}: `) || line.startsWith(`${written} and `) || line.includes(` and ${written} go `);
}

const readers: Readonly<Record<ActionName, string>> = {
  zosia: 'root',
  'boot-qemu': 'boot-qemu',
  'perf-gate': 'perf-gate',
  'setup-buildroot': 'setup-buildroot',
  'build-zosia': 'build-zosia',
  'make-model-disk': 'make-model-disk',
};

const folder = mkdtempSync(path.join(tmpdir(), 'zosia-wrong-'));
// Nothing that a wrong value should have stopped gets far.
const context = { reporter: silentReporter, signal: AbortSignal.abort(), endWith: () => undefined };
const environment = { ...process.env };

/** What is said of a call, each line in the words of its reader. */
async function complaintsOf(command: CommandName, ...args: string[]): Promise<string[]> {
  const zosia = await everyCommand(context);
  const error: unknown = await zosia
    .parseAsync([...command.split(' '), ...(neededBy[command] ?? []), ...args], { from: 'user' })
    .then(
      () => undefined,
      (reason: unknown) => reason,
    );
  expect(error).toBeInstanceOf(UsageError);
  return wordsOf(error, optionLabel(command)).split('\n');
}

async function complaintsOfAction(action: ActionName, inputs: Readonly<Record<string, string>>): Promise<string[]> {
  const { readInputs: read } = (await import(`../../../actions/${readers[action]}/inputs.js`)) as {
    readInputs: (fields: FieldReader) => unknown;
  };
  const env = Object.fromEntries(Object.entries(inputs).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]));
  const call = (): unknown => read(readInputs(inputNamesOf(action), env));
  expect(call).toThrow(UsageError);
  try {
    call();
  } catch (error) {
    return messageOf(error).split('\n');
  }
  return [];
}

beforeAll(() => {
  process.env['ZOSIA_CACHE'] = folder;
  process.env['SOURCE_DATE_EPOCH'] = '0';
});

afterAll(() => {
  process.env = environment;
  rmSync(folder, { recursive: true });
});

describe('a wrong value', () => {
  it('is known of every field that is a text', () => {
    const fields = [...actionNames.flatMap(inputsOf), ...commandNames.flatMap(optionsOf)];
    const texts = fields.filter(({ type }) => type.is === 'text').map(({ name }) => name);
    expect([...new Set(texts)].sort()).toEqual(Object.keys(wrongTexts).sort());
  });

  it.each(wrongOptions)('of $command $option is told of as a shell has it', async ({ command, option, wrong }) => {
    const complaints = await complaintsOf(command, `${option}=${wrong}`);
    expect(complaints.filter((line) => isOf(option, line))).not.toEqual([]);
    for (const line of complaints) expect(line).toMatch(/^(--|text[: ])/);
  });

  it.each(wrongInputs)('of $action $input is told of as a workflow has it', async ({ action, input, wrong }) => {
    const complaints = await complaintsOfAction(action, { [input]: wrong });
    // It is an input by the name of another.
    const name = input === 'file_input' ? 'file-input' : input;
    expect(complaints.filter((line) => isOf(name, line))).not.toEqual([]);
    expect(complaints.filter((line) => line.includes('--'))).toEqual([]);
  });

  it('says what is allowed', async () => {
    expect(await complaintsOf('image', '--arch=arm')).toEqual(['--arch: "arm" is not one of auto, aarch64, x86_64']);
    expect(await complaintsOf('release', '--version=1')).toEqual([
      '--version: "1" is not a version such as 1.2.3 or 1.2.3-rc.1',
    ]);
    expect(await complaintsOf('perf-matrix', '--threads-list=4 x')).toEqual([
      '--threads-list: "4 x" is not numbers from 1 to 999, separated by spaces or commas',
    ]);
    expect(await complaintsOf('publish', '--no-smoke', '--smoke-passed')).toEqual([
      '--no-smoke and --smoke-passed cannot be given together',
    ]);
  });

  it('is told of by the variable of a script that hands it on', async () => {
    process.env['ZOSIA_OPTION_NAMES'] = 'memory=RAM_MB threads=PERF_THREADS append=APPEND_EXTRA';
    try {
      expect(await complaintsOf('run', '--memory=x')).toEqual([expect.stringMatching(/^RAM_MB: "x" is not auto or/)]);
      expect(await complaintsOf('perf', '--threads=x')).toEqual([expect.stringMatching(/^PERF_THREADS: "x" is not/)]);
    } finally {
      delete process.env['ZOSIA_OPTION_NAMES'];
    }
  });

  it('that is empty, of what is required, is a variable that was not set', async () => {
    expect(await complaintsOf('publish', '--remote=')).toEqual(['--remote: empty; give a value']);
    expect(await complaintsOf('release', '--out=')).toEqual(['--out: empty; give a value']);
  });
});

const address = 'http://models.example/x.gguf';
const resolving = (model: string): Promise<unknown> => resolveModel({ model, ...context, cache: folder });
const memory = (asked: number | 'auto', hostAvailableMib: number): unknown =>
  chooseMemory({
    asked,
    mayBeCut: false,
    check: true,
    need: { minimumMib: 500, comfortableMib: 900 },
    hostAvailableMib,
  });

/** Values that are right by themselves, and wrong for this host, model or release. */
const wrongHere: readonly (readonly [
  name: string,
  command: CommandName,
  work: () => unknown,
  begin: string,
  shell: string,
])[] = [
  ['too little memory', 'run', () => memory(64, 9999), 'memory: 64', '--memory: 64'],
  ['more memory than there is', 'run', () => memory(9999, 999), 'memory: 9999', '--memory: 9999'],
  ['a host without memory', 'run', () => memory('auto', 99), 'memory: this host', '--memory: this host'],
  [
    'the CPU host, emulated',
    'run',
    () => chooseCpu('host', 'tcg', boardFor('aarch64'), []),
    'cpu: host',
    '--cpu: host',
  ],
  ['no CPU to emulate', 'run', () => chooseCpu('auto', 'tcg', boardFor('aarch64'), []), 'cpu: this', '--cpu: this'],
  [
    'a long command line',
    'run',
    () => planCommandLine(boardFor('aarch64'), ['x'.repeat(9999)]),
    'append: the',
    '--append: the',
  ],
  [
    'a command line of other letters',
    'run',
    () => planCommandLine(boardFor('aarch64'), ['é']),
    'append: al',
    '--append: al',
  ],
  ['a long question', 'run', () => fwCfgFiles({ prompt: 'x'.repeat(99_999) }), 'prompt: 99999', '--prompt: 99999'],
  [
    'an unknown model',
    'run',
    () => {
      throw unknownModel('x');
    },
    'model: x',
    '--model: x',
  ],
  [
    'an unknown model to make a disk of',
    'disk',
    () => {
      throw unknownModel('x');
    },
    'model: x',
    'model: x',
  ],
  ['a model that is no file', 'run', () => resolving(nowhere), `model: ${nowhere}`, `--model: ${nowhere}`],
  ['a model without a sum', 'run', () => resolving(address), 'sha256: needed', '--sha256: needed'],
  ['a model on no server', 'run', () => resolving('ftp://x/y.gguf'), 'model: ftp', '--model: ftp'],
  ['a model of no commit', 'run', () => resolving('hf:a/b/c.gguf'), 'model: hf', '--model: hf'],
  ['sums of other parts', 'run', () => sumsOfParts('a,b', 1), 'sha256: 2 sums', '--sha256: 2 sums'],
  [
    'a file that is not there',
    'perf',
    () => readNamedText('matrix-file', nowhere),
    'matrix-file: /',
    '--matrix-file: /',
  ],
  [
    'no release of Buildroot',
    'buildroot',
    () => buildrootRelease('x'),
    'buildroot-version: x',
    'ZOSIA_BUILDROOT_REF: x',
  ],
  ['another Buildroot', 'buildroot', () => buildrootRelease('2020.02'), 'sha256: needed', '--sha256: needed'],
  [
    'a release without an image',
    'run',
    () => {
      throw new NoImageForError('x86_64', '1.2.3', []);
    },
    'arch: 1.2.3',
    '--arch: 1.2.3',
  ],
];

describe('a value that is wrong here', () => {
  it.each(wrongHere)('%s is told of as its reader has it', async (_, command, work, workflow, shell) => {
    const error: unknown = await Promise.resolve()
      .then(work)
      .then(
        () => undefined,
        (reason: unknown) => reason,
      );
    expect(error).toBeInstanceOf(UsageError);
    expect(messageOf(error)).toMatch(new RegExp(`^${workflow}`));
    expect(wordsOf(error, optionLabel(command, {}))).toMatch(new RegExp(`^${shell}`));
  });

  it('says how to go on all the same', () => {
    const wordsFor = (label: (error: unknown) => string): string => {
      try {
        return String(memory(64, 9999));
      } catch (error) {
        return label(error);
      }
    };
    expect(wordsFor(messageOf)).toContain('or memory-check: false to try all the same');
    expect(wordsFor((error) => wordsOf(error, optionLabel('run', {})))).toContain('or --no-memory-check to try');
  });

  it('in a .prompt.yml names where a variable comes from', async () => {
    const file = path.join(folder, 'x.prompt.yml');
    writeFileSync(file, 'messages:\n  - role: user\n    content: "{{title}}"\n');
    expect(await complaintsOf('run', `--prompt-file=${file}`)).toEqual([
      '--prompt-file: the variable {{title}} has no value; give one by --input or --file-input',
    ]);
    expect(await complaintsOfAction('boot-qemu', { 'prompt-file': file })).toEqual([
      'prompt-file: the variable {{title}} has no value; give one by input or file-input',
    ]);
  });
});
