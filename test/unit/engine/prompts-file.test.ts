import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { UsageError } from '../../../src/host/errors.js';
import { parsePromptsFile } from '../../../src/engine/prompts-file.js';
import { parseShard, shardOf } from '../../../src/engine/shard.js';

describe('a file of many questions', () => {
  it('is JSON lines, each with what is said of it alone', () => {
    const lines = [
      { id: 'a', prompt: 'Why?', 'system-prompt': 'Be brief.', choices: 'x,y', 'max-tokens': 4, seed: 2, stop: 'z' },
      { prompt: 'Is it?', 'json-schema': { type: 'boolean' }, temperature: 0.5, 'top-p': 0.9, expect: '/true/' },
    ];
    expect(parsePromptsFile(`${lines.map((line) => JSON.stringify(line)).join('\n\n')}\r\n`)).toMatchObject([
      {
        index: 0,
        id: 'a',
        messages: [
          { role: 'system', content: 'Be brief.' },
          { role: 'user', content: 'Why?' },
        ],
        form: { kind: 'choices', choices: ['x', 'y'] },
        maxTokens: 4,
        seed: 2,
        stop: ['z'],
      },
      { index: 1, id: undefined, form: { kind: 'json' }, temperature: 0.5, topP: 0.9, expect: '/true/' },
    ]);
  });

  it.each([
    ['a list of texts in YAML', '- Why?\n- |\n  How?\n', ['Why?', 'How?\n']],
    ['a list of mappings', '- prompt: Why?\n- messages: [{role: user, content: How?}]', ['Why?', 'How?']],
    ['a list in JSON', '["Why?", {"prompt": "How?"}]', ['Why?', 'How?']],
  ])('may be %s', (_, content, prompts) => {
    expect(parsePromptsFile(content).map(({ messages }) => messages.at(-1)?.content)).toEqual(prompts);
  });

  it('names every wrong line', () => {
    const wrong = [
      '{"prompt": "ok"}',
      '{"prompt": ""}',
      '{"promt": "x"}',
      '{',
      '{"prompt": "x", "choices": "a"}',
      '{}',
    ];
    expect(() => parsePromptsFile(wrong.join('\n'))).toThrow(UsageError);
    const tell = (): unknown => parsePromptsFile(wrong.join('\n'));
    expect(tell).toThrow('line 2: prompt: is blank');
    expect(tell).toThrow('line 3: promt: unknown; did you mean prompt?');
    expect(tell).toThrow('line 4: not JSON');
    expect(tell).toThrow('line 5: 1 choice leaves nothing to choose');
    expect(tell).toThrow('line 6: prompt or messages is needed, and only one of them');
    expect(tell).not.toThrow('line 1:');
  });

  it('names twenty wrong lines at most', () => {
    const many = Array.from({ length: 50 }, () => '{"prompt":1}').join('\n');
    expect(() => parsePromptsFile(many)).toThrow(/line 20: .*\nand 30 more$/);
  });

  it.each([
    ['', 'neither JSON lines nor a list'],
    ['[]', 'the file has no questions'],
    ['text', 'neither JSON lines nor a list'],
    ['- a: [', 'neither JSON lines nor YAML'],
  ])('is no other text: %j', (content, sentence) => {
    expect(() => parsePromptsFile(content)).toThrow(sentence);
  });

  it('of any content is read or refused with a sentence', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.array(fc.json()).map((all) => all.join('\n')),
        ),
        (content) => {
          try {
            parsePromptsFile(content);
          } catch (error) {
            expect(error).toBeInstanceOf(UsageError);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('a shard', () => {
  it.each(['', '2', '0/3', '4/3', '1/0', '-1/2', '1/2/3', 'a/b'])('is a part of several: %j is none', (text) => {
    expect(() => parseShard(text)).toThrow(`${JSON.stringify(text)} is not a shard such as 2/5`);
  });

  it('has its own items: all shards together have each once, and alike many', () => {
    fc.assert(
      fc.property(fc.nat({ max: 200 }), fc.integer({ min: 1, max: 30 }), (count, of) => {
        const items = Array.from({ length: count }, (_, index) => index);
        const parts = Array.from({ length: of }, (_, index) => shardOf(items, parseShard(`${index + 1}/${of}`)));
        expect(parts.flat().sort((a, b) => a - b)).toEqual(items);
        const lengths = parts.map(({ length }) => length);
        expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
