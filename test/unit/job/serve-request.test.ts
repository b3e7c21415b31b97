import { describe, expect, it } from '@jest/globals';
import { readBootRequest } from '../../../src/job/boot-request.js';
import { FieldReader } from '../../../src/job/field-reader.js';

const read = (texts: Record<string, string>): ReturnType<typeof readBootRequest> =>
  readBootRequest(new FieldReader(texts), 'serve');

describe('a request to serve', () => {
  it('makes up a key and takes any port, and brings a model', () => {
    const [first, second] = [read({}), read({})];
    expect(first).toMatchObject({ mode: 'serve', serve: { port: 0 }, model: { kind: 'model' } });
    expect(first.serve?.apiKey).toMatch(/^zosia-[0-9a-f]{48}$/);
    expect(first.serve?.apiKey).not.toBe(second.serve?.apiKey);
  });

  it('has a key and a port that are named', () => {
    expect(read({ port: '8080', 'api-key': 'sk-12345678' }).serve).toMatchObject({ port: 8080, apiKey: 'sk-12345678' });
    expect(read({ port: 'auto', 'api-key': 'none' }).serve).toMatchObject({ port: 0, apiKey: undefined });
  });

  it('is refused with a wrong key, which is not shown, a wrong port, a question and an expectation', () => {
    const wrong = { port: '0', 'api-key': 'short', choices: 'a,b', expect: 'x' };
    expect(() => read(wrong)).toThrow(
      [
        'choices: given, but it is of mode prompt, not of serve; leave one of the two out',
        'expect: given, but mode serve ends when it is told to and has nothing to be held to',
        'port: "0" is not auto or a whole number of TCP ports from 1 to 65535',
        'api-key: not none, nor a key of 8 to 512 printable ASCII characters without spaces',
      ].join('\n'),
    );
  });

  it('is the only one that has them', () => {
    expect(() => readBootRequest(new FieldReader({ port: '8080' }), 'smoke')).toThrow(
      'port: given, but it is of mode serve, not of smoke; leave one of the two out',
    );
  });
});
