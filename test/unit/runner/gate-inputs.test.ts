import { describe, expect, it } from '@jest/globals';
import { readInputs as readRootInputs } from '../../../actions/root/inputs.js';
import { FieldReader } from '../../../src/job/field-reader.js';
import { readGateInputs, type GateInputs } from '../../../src/runner/gate-inputs.js';

const gateOf = (texts: Record<string, string>): GateInputs => readGateInputs(new FieldReader(texts));

describe("a gate's inputs", () => {
  it('are, with a threshold alone, five boots in real time, and doubt only warns', () => {
    expect(gateOf({ 'min-tok-s': '20' })).toMatchObject({
      request: { mode: 'wall', minTokensPerSecond: 20, runs: 5, baseline: undefined, boot: { mode: 'perf' } },
      onInconclusive: 'warn',
      results: undefined,
    });
  });

  it('may compare with a baseline in the place of a threshold', () => {
    const { request } = gateOf({ baseline: 'main/artifacts/aarch64', 'max-regression': '3', 'fail-fast': 'true' });
    expect(request).toMatchObject({ runs: 10, maxRegression: 0.03, failFast: true, minTokensPerSecond: undefined });
  });

  it('take a matrix, a confidence, and folders and files for the results', () => {
    const texts = { 'matrix-file': 'perf.matrix', confidence: '0.99', results: 'out', history: 'history.json' };
    expect(gateOf({ 'min-tok-s': '20', 'on-inconclusive': 'fail', ...texts })).toMatchObject({
      request: { matrixFile: 'perf.matrix', confidence: 0.99 },
      onInconclusive: 'fail',
      results: 'out',
      history: 'history.json',
    });
  });

  it('count instructions of the model made for it, with or without a baseline', () => {
    // As GitHub hands them over: each input with its default.
    const defaults = { profile: 'none', cpus: 'auto', 'fail-fast': 'false', runs: '', tolerance: '' };
    expect(gateOf({ mode: 'virtual', ...defaults }).request).toMatchObject({
      mode: 'virtual',
      tolerance: 5,
      boot: { model: { model: 'yardstick' } },
    });
  });

  it('that are wrong are told all at once, those of the boot among them', () => {
    const wrong = {
      'on-inconclusive': 'maybe',
      confidence: '2',
      runs: 'many',
      'llama-args': '-b 256',
      tolerance: '3',
      memory: 'lots',
    };
    const told = [
      'min-tok-s: missing',
      'on-inconclusive: "maybe" is not one of warn, fail',
      'tolerance: has no meaning in mode wall',
      'llama-args: "-b 256" is not',
      'runs: "many" is not',
      'confidence: "2" is not',
      'memory: "lots" is not',
    ];
    for (const part of told) expect(() => gateOf(wrong)).toThrow(part);
  });

  it.each(['matrix-file', 'max-regression', 'llama-args', 'confidence'])('have no %s in mode virtual', (name) => {
    expect(() => gateOf({ mode: 'virtual', [name]: '0.9' })).toThrow(`${name}: has no meaning in mode virtual`);
  });
});

describe("the root action's gate", () => {
  const asked = { prompt: 'Why?', expect: 'because', mode: 'prompt', append: 'nokaslr' };
  const gateFor = (texts: Record<string, string>): GateInputs | undefined =>
    readRootInputs(new FieldReader({ ...asked, ...texts })).gate;

  it('is none without a threshold', () => {
    expect(gateFor({})).toBeUndefined();
  });

  it('measures what was booted, without question and expectation, within one boot', () => {
    expect(gateFor({ 'min-tok-s': '1', tokens: '16', threads: '3' })?.request).toMatchObject({
      mode: 'wall',
      runs: 1,
      settings: { tokens: 16, threads: 3 },
      boot: { mode: 'perf', inquiry: undefined, expect: undefined, append: ['nokaslr'] },
    });
  });

  it("takes a profile's context, unless another is asked for", () => {
    const profile = { 'min-tok-s': '20', profile: 'phi35_fast' };
    expect(gateFor(profile)?.request.settings).toMatchObject({ contextLength: 1024, tokens: 128 });
    expect(gateFor({ ...profile, 'context-length': '512' })?.request.settings.contextLength).toBe(512);
  });

  it('measures the default model where the boot itself needs none, and none where none is asked for', () => {
    const smoke = { mode: 'smoke', prompt: '', expect: '', 'min-tok-s': '1' };
    expect(gateFor(smoke)?.request.boot.model).toMatchObject({ kind: 'model', model: 'smollm2-135m' });
    expect(() => gateFor({ ...smoke, model: 'none' })).toThrow('model: none, but min-tok-s measures a model');
  });
});
