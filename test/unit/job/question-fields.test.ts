import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readBootRequest } from '../../../src/job/boot-request.js';
import { FieldReader } from '../../../src/job/field-reader.js';
import { needsEngineFor, type Inquiry } from '../../../src/job/question.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zosia-question-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const written = (name: string, content: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};

const inquiryOf = (texts: Record<string, string>): Inquiry => {
  const { inquiry } = readBootRequest(new FieldReader(texts), 'smoke');
  if (inquiry === undefined) throw new Error('nothing is asked');
  return inquiry;
};
const questionOf = (texts: Record<string, string>): object => {
  const inquiry = inquiryOf(texts);
  return inquiry.kind === 'one' ? inquiry.question : inquiry.questions;
};

describe('a question', () => {
  it('has its text, the words before it, its sampling and its form', () => {
    expect(
      questionOf({
        prompt: 'Which?',
        'system-prompt': 'Be brief.',
        choices: 'bug,feature',
        'max-tokens': '9',
        temperature: '0.5',
        'top-p': '0.9',
        seed: '7',
        stop: 'END\n###',
        expect: '/bug/',
      }),
    ).toEqual({
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'Which?' },
      ],
      form: { kind: 'choices', choices: ['bug', 'feature'] },
      maxTokens: 9,
      temperature: 0.5,
      topP: 0.9,
      seed: 7,
      stop: ['END', '###'],
      expect: { kind: 'pattern', pattern: /bug/ },
    });
  });

  it('may be a file, and so may what goes before it and its schema', () => {
    const prompt = written('diff.txt', '`$(id)` ${{ secrets }}\r\n'.repeat(3000));
    const schema = written('schema.json', '{"type": "boolean"}');
    expect(
      questionOf({ 'prompt-file': prompt, 'system-prompt-file': written('s.txt', 'Hm.'), 'json-schema': schema }),
    ).toMatchObject({
      messages: [
        { role: 'system', content: 'Hm.' },
        { role: 'user', content: '`$(id)` ${{ secrets }}\r\n'.repeat(3000) },
      ],
      form: { kind: 'json', schema: { type: 'boolean' } },
    });
  });

  it("may be a .prompt.yml, over which the workflow's own words win", () => {
    const file = written(
      'a.prompt.yml',
      'modelParameters: {temperature: 0.5, topP: 0.5}\n' +
        'messages: [{role: system, content: old}, {role: user, content: "{{title}}: {{body}}"}]',
    );
    const asked = { 'prompt-file': file, input: 'title: Crash', 'file-input': `body: ${written('body', 'It broke')}` };
    expect(questionOf(asked)).toMatchObject({
      messages: [
        { role: 'system', content: 'old' },
        { role: 'user', content: 'Crash: It broke' },
      ],
      temperature: 0.5,
      topP: 0.5,
      maxTokens: undefined,
    });
    expect(questionOf({ ...asked, temperature: '0', 'system-prompt': 'new' })).toMatchObject({
      messages: [{ role: 'system', content: 'new' }, { role: 'user' }],
      temperature: 0,
      topP: 0.5,
    });
  });

  it('may be many, of which each has what is said of all unless it says otherwise', () => {
    const file = written(
      'q.jsonl',
      '{"prompt":"a"}\n{"prompt":"b","max-tokens":1,"system-prompt":"own"}\n{"prompt":"c"}',
    );
    const all = { 'prompts-file': file, 'max-tokens': '5', 'system-prompt': 'all' };
    expect(questionOf(all)).toMatchObject([
      { index: 0, maxTokens: 5, messages: [{ content: 'all' }, { content: 'a' }] },
      { index: 1, maxTokens: 1, messages: [{ content: 'own' }, { content: 'b' }] },
      { index: 2, maxTokens: 5, messages: [{ content: 'all' }, { content: 'c' }] },
    ]);
    expect(questionOf({ ...all, shard: '2/2' })).toMatchObject([{ index: 1 }]);
  });

  it.each([
    [{ prompt: 'a', 'prompt-file': 'b' }, 'prompt and prompt-file cannot be given together'],
    [{ prompt: 'a', 'prompts-file': 'b' }, 'prompt and prompts-file cannot be given together'],
    [{ prompt: 'a', choices: 'x,y', 'json-schema': '{}' }, 'choices and json-schema cannot be given together'],
    [{ prompt: 'a', 'system-prompt': 'x', 'system-prompt-file': 'y' }, 'system-prompt and system-prompt-file cannot'],
    [{ prompt: 'a', choices: 'x' }, 'choices: 1 choice leaves nothing to choose from; give at least 2'],
    [{ prompt: 'a', 'json-schema': '{"not": {}}' }, 'json-schema: the schema: the engine cannot enforce "not"'],
    [
      { prompt: 'a', 'json-schema': 'none.json' },
      'json-schema: "none.json" is not a text file that can be read: there is no such file',
    ],
    [
      { 'prompt-file': 'none.txt' },
      'prompt-file: "none.txt" is not a text file that can be read: there is no such file',
    ],
    [{ prompt: 'a', input: 'x: y' }, 'input: given, but only a .prompt.yml file has variables'],
    [{ prompt: 'a', shard: '1/2' }, 'shard: given, but only prompts-file has parts'],
    [{ prompt: 'a', 'top-p': '1.5' }, 'top-p: "1.5" is not a number from 0 to 1'],
    [{ mode: 'smoke', choices: 'a,b' }, 'choices: given, but it is of mode prompt, not of smoke'],
    [{ mode: 'smoke', 'prompts-file': 'b' }, 'prompts-file: given, but it is of mode prompt, not of smoke'],
  ])('that cannot be asked is refused: %j', (texts, sentence) => {
    expect(() => readBootRequest(new FieldReader(texts), 'smoke')).toThrow(sentence);
  });
});

describe('a guest without the engine', () => {
  it('answers a plain question and nothing else', () => {
    expect(needsEngineFor(inquiryOf({ prompt: 'a', seed: '1', temperature: '1', 'max-tokens': '3' }))).toBeUndefined();
    expect(needsEngineFor(inquiryOf({ prompt: 'a', choices: 'x,y' }))).toBe('choices');
    expect(needsEngineFor(inquiryOf({ prompt: 'a', 'json-schema': '{}' }))).toBe('json-schema');
    expect(needsEngineFor(inquiryOf({ prompt: 'a', 'system-prompt': 'x' }))).toBe('a system prompt');
    expect(needsEngineFor(inquiryOf({ prompt: 'a', 'top-p': '1' }))).toBe('top-p');
    expect(needsEngineFor(inquiryOf({ prompt: 'a', stop: 'x' }))).toBe('stop');
    expect(needsEngineFor(inquiryOf({ prompt: 'ż'.repeat(40_000) }))).toBe('a prompt of more than 64 KiB');
  });
});
