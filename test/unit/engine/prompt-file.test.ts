import { describe, expect, it } from '@jest/globals';
import { parsePromptFile, parseVariables } from '../../../src/engine/prompt-file.js';

const file = `
name: Triage
model: openai/gpt-4o
modelParameters:
  temperature: 0.5
  maxCompletionTokens: 100
messages:
  - role: system
    content: You triage issues.
  - role: user
    content: "Title: {{title}}, again {{ title }}"
responseFormat: json_schema
jsonSchema: |
  {"name": "label", "strict": true, "schema": {"type": "object", "properties": {"label": {"enum": ["a", "b"]}}}}
evaluators: []
`;

describe("GitHub's prompt file", () => {
  it('gives messages, parameters and the schema, with its variables filled in', () => {
    expect(parsePromptFile(file, { title: '${{ x }} `id` {{title}}' })).toEqual({
      messages: [
        { role: 'system', content: 'You triage issues.' },
        { role: 'user', content: 'Title: ${{ x }} `id` {{title}}, again ${{ x }} `id` {{title}}' },
      ],
      maxTokens: 100,
      temperature: 0.5,
      topP: undefined,
      form: { kind: 'json', schema: { type: 'object', properties: { label: { enum: ['a', 'b'] } } } },
    });
  });

  it('may have a byte order mark and line ends of Windows', () => {
    const windows = `\ufeff${'messages:\n  - role: user\n    content: hi\n'.replaceAll('\n', '\r\n')}`;
    expect(parsePromptFile(windows).messages).toEqual([{ role: 'user', content: 'hi' }]);
  });

  it.each([
    ['{{title}}', 'the variable {{title}} has no value; give one by input or file-input'],
    ['{{toString}}', 'the variable {{toString}} has no value'],
  ])('names the variable that nobody gives: %s', (content, sentence) => {
    expect(() => parsePromptFile(`messages: [{role: user, content: "${content}"}]`)).toThrow(sentence);
  });

  it.each([
    ['messages: []', 'messages: '],
    ['messages: [{role: robot, content: x}]', 'messages.0.role: '],
    ['messages: [{role: user}]', 'messages.0.content: '],
    ['just a text', 'the file: '],
    ['a: [', 'not YAML: '],
    ['messages: [{role: user, content: x}]\nresponseFormat: json_schema', 'there is no jsonSchema'],
    ['messages: [{role: user, content: x}]\nresponseFormat: json_schema\njsonSchema: "{"', 'the schema is not JSON'],
    ['messages: [{role: user, content: x}]\nresponseFormat: json_schema\njsonSchema: {not: {}}', '"not"'],
    ['messages: [{role: user, content: x}]\nmodelParameters: {temperature: hot}', 'modelParameters.temperature: '],
  ])('is told what is wrong with it: %j', (text, sentence) => {
    expect(() => parsePromptFile(text)).toThrow(sentence);
  });

  it('cannot fill the memory with aliases', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (let n = 1; n < 9; n += 1) {
      const [name, before] = [String.fromCharCode(97 + n), String.fromCharCode(96 + n)];
      bomb.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(',')}]`);
    }
    expect(() => parsePromptFile(bomb.join('\n'))).toThrow('not YAML');
  });
});

describe('variables', () => {
  it('are names and texts', () => {
    expect(parseVariables('title: "Crash: at start"\nnumber: 12\ndraft: false')).toEqual({
      title: 'Crash: at start',
      number: '12',
      draft: 'false',
    });
  });

  it.each(['- a', 'a: [1]', 'text'])('are nothing else: %s', (text) => {
    expect(() => parseVariables(text)).toThrow('not a YAML mapping of names to texts');
  });
});
