import { describe, expect, it } from '@jest/globals';
import { readBootRequest } from '../../../src/job/boot-request.js';
import { FieldReader } from '../../../src/job/fields.js';
import { perfRequest, readGateInputs } from '../../../src/runner/gate-inputs.js';
import { judgeSpeed } from '../../../src/runner/gate-verdict.js';
import { answered, panicked } from './report.js';

const gateOf = (texts: Record<string, string>) => {
  const fields = new FieldReader(texts);
  const gate = readGateInputs(fields);
  fields.finish();
  return gate;
};

describe('a threshold', () => {
  it.each([
    [20.1, 'pass'],
    [20, 'pass'],
    [19.99, 'fail'],
  ])('of 20 tokens per second and %d measured', (tokensPerSecond, verdict) => {
    expect(judgeSpeed({ ...answered, tokensPerSecond }, 20).verdict).toBe(verdict);
  });

  it('judges nothing where nothing was measured', () => {
    expect(judgeSpeed({ ...panicked, tokensPerSecond: 30 }, 20).verdict).toBe('inconclusive');
    expect(judgeSpeed({ ...answered, tokensPerSecond: undefined }, 20).verdict).toBe('inconclusive');
  });
});

describe('the boot that measures', () => {
  const asked = readBootRequest(new FieldReader({ prompt: 'Why?', expect: 'because', append: 'nokaslr' }), 'smoke');

  it('is the one asked for, without question and expectation', () => {
    const gate = gateOf({ 'min-tok-s': '1', tokens: '16', threads: '3', 'llama-args': '-b,64' });
    expect(gate && perfRequest(asked, gate)).toMatchObject({
      mode: 'perf',
      prompt: undefined,
      expect: undefined,
      append: ['zosia.llama_threads=3', 'zosia.perf.tokens=16', 'zosia.llama_args=-b,64', 'nokaslr'],
    });
  });

  it('takes a profile, and what is named beside it wins', () => {
    const gate = gateOf({ 'min-tok-s': '20', profile: 'phi35_fast', tokens: '32' });
    expect(gate && perfRequest(asked, gate)).toMatchObject({
      contextLength: 1024,
      append: [
        'zosia.llama_threads=6',
        'zosia.llama_batch_threads=6',
        'zosia.perf.tokens=32',
        'zosia.llama_args=-b,256',
        'nokaslr',
      ],
    });
  });

  it('is refused llama arguments that a kernel command line would cut apart', () => {
    expect(() => gateOf({ 'min-tok-s': '1', 'llama-args': '-b 64' })).toThrow('llama-args');
  });
});
