import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chatBody } from '../../../src/engine/chat.js';
import { checkChoices, choiceOf, formFields, parseChoices } from '../../../src/engine/form.js';

describe('choices', () => {
  it.each([
    ['bug, feature,question', ['bug', 'feature', 'question']],
    ['bug\nfeature, or not\n', ['bug', 'feature, or not']],
    ['  żółw \r\n\r\n 🐢\r\n', ['żółw', '🐢']],
  ])('are separated by commas on one line, else by lines: %j', (text, choices) => {
    expect(parseChoices(text)).toEqual(choices);
  });

  it.each([
    ['bug', '1 choice leaves nothing to choose from; give at least 2'],
    ['a,,b', 'one of the choices is empty'],
    ['a,b,a', '"a" is listed twice'],
    ['a\tb,c', String.raw`"a\tb" has control characters`],
    [`${'x'.repeat(1001)},y`, 'a choice of 1001 characters; at most 1000 are allowed'],
    [Array.from({ length: 1001 }, (_, n) => `n${n}`).join(','), '1001 choices; at most 1000 are allowed'],
  ])('that leave nothing to choose are refused: %.20s', (text, sentence) => {
    expect(() => parseChoices(text)).toThrow(sentence);
  });

  it('are answered by one of them and nothing else', () => {
    expect(choiceOf(['no', 'no way'], ' no\n')).toBe('no');
    expect(choiceOf(['no', 'no way'], 'no way')).toBe('no way');
    expect(choiceOf(['no', 'no way'], 'nope')).toBeUndefined();
    expect(choiceOf(['no', 'no way'], 'No')).toBeUndefined();
  });

  it('become literals of a grammar, whatever characters they have', () => {
    expect(formFields({ kind: 'choices', choices: ['a "b"', String.raw`c\n`, ']|::='] })).toEqual({
      grammar: String.raw`root ::= "a \"b\"" | "c\\n" | "]|::="`,
    });
  });

  it('survive the way through the grammar, all of them', () => {
    const choice = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => text.trim() === text);
    fc.assert(
      fc.property(fc.uniqueArray(choice, { minLength: 2, maxLength: 8 }), (choices) => {
        fc.pre(!choices.some((text) => text === '' || /\p{Cc}|\p{Cs}/u.test(text)));
        const { grammar } = formFields({ kind: 'choices', choices: checkChoices(choices) }) as { grammar: string };
        expect(literalsOf(grammar)).toEqual(choices);
      }),
    );
  });
});

/** As llama.cpp reads the literals of a grammar: to the next quotation mark, where a backslash takes the next as it is. */
function literalsOf(grammar: string): string[] {
  const literals = grammar.slice('root ::= '.length).match(/"(?:[^"\\]|\\["\\])*"/g) ?? [];
  expect(literals.join(' | ')).toBe(grammar.slice('root ::= '.length));
  return literals.map((literal) => literal.slice(1, -1).replace(/\\(["\\])/g, '$1'));
}

describe('a request with a form', () => {
  const messages = [{ role: 'user', content: 'Which?' }] as const;

  it('has the grammar, and keeps a thinking model from thinking, which the grammar would not let through', () => {
    expect(JSON.parse(chatBody({ messages, form: { kind: 'choices', choices: ['a', 'b'] } }))).toMatchObject({
      grammar: 'root ::= "a" | "b"',
      chat_template_kwargs: { enable_thinking: false },
    });
  });

  it('has the schema as it is', () => {
    const schema = { type: 'object', properties: { z: { type: 'string' }, a: { type: 'null' } }, required: ['z'] };
    expect(chatBody({ messages, form: { kind: 'json', schema } })).toContain(`"schema":${JSON.stringify(schema)}`);
  });

  it('says nothing of what is not asked', () => {
    expect(Object.keys(JSON.parse(chatBody({ messages })) as object)).toEqual([
      'messages',
      'stream',
      'stream_options',
      'cache_prompt',
    ]);
  });
});
