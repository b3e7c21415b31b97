import { describe, expect, it } from '@jest/globals';
import { optionLabel } from '../../../src/cli/option-names.js';
import { asInput, named, naming } from '../../../src/contract/fields/naming.js';
import { UsageError, wordsOf } from '../../../src/host/errors.js';

const sentence = naming`{memory}: give less, or {memory-check: false}; ${'{memory}'} and {cpu: auto}`;

describe('a sentence that names inputs', () => {
  it('has them as a workflow does', () => {
    expect(sentence.worded(asInput)).toBe('memory: give less, or memory-check: false; {memory} and cpu: auto');
  });

  it('has them as a shell does', () => {
    const words = '--memory: give less, or --no-memory-check; {memory} and --cpu auto';
    expect(sentence.worded(optionLabel('run', {}))).toBe(words);
  });

  it('has them as the variables of a script', () => {
    const label = optionLabel('run', { ZOSIA_OPTION_NAMES: 'memory=RAM_MB cpu=QEMU_CPU' });
    expect(sentence.worded(label)).toBe('RAM_MB: give less, or --no-memory-check; {memory} and QEMU_CPU=auto');
  });

  it('may be part of another, and of an error', () => {
    const inner = new UsageError(naming`{sha256}: needed`);
    const error = new UsageError(naming`{model}: ${inner}; ${named('tune', 'never')}`, ' helps');
    expect(error.message).toBe('model: sha256: needed; tune: never helps');
    expect(wordsOf(error, optionLabel('run', {}))).toBe('--model: --sha256: needed; --tune never helps');
  });
});

describe('a name', () => {
  it.each([
    ['an argument', 'disk', 'model', 'model'],
    ['an argument', 'prompt', 'prompt', 'text'],
    ['an argument', 'verify', 'version', 'what'],
    ['an input of another name', 'disk', 'output', '--out'],
    ['a variable', 'buildroot', 'buildroot-version', 'ZOSIA_BUILDROOT_REF'],
    ['an option', 'buildroot', 'sha256', '--sha256'],
    ['what is refused', 'publish', 'smoke', '--no-smoke'],
    ['nothing that it has', 'perf-merge', 'files', 'files'],
  ] as const)('that is %s of %s: %s is %s', (_, command, field, written) => {
    expect(optionLabel(command, {})(field)).toBe(written);
  });
});
