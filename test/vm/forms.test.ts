import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hostileIssues } from '../support/hostile-issues.js';
import { endAll, zosia, type Ended } from './support/zosia.js';

interface Line {
  readonly index: number;
  readonly id?: string;
  readonly outcome: string;
  readonly response: string;
  readonly choice?: string;
  readonly error?: string;
}

const labels = ['bug', 'feature', 'question or "other", 🐢'];

const hostile = hostileIssues().map((text) => `Label this issue as a bug or a feature: ${text}`);

const person = {
  type: 'object',
  properties: { name: { type: 'string', maxLength: 20 }, age: { type: 'integer' } },
  required: ['name', 'age'],
  additionalProperties: false,
};

let folder: string;
let ended: Ended;
let lines: readonly Line[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-forms-'));
  const file = path.join(folder, 'questions.jsonl');
  const questions = [
    { id: 'plain', prompt: 'What is the capital of France?' },
    { id: 'json', prompt: 'Anna is 12 years old. Who is it?', 'json-schema': person, 'max-tokens': 64 },
    { id: 'cut', prompt: 'Anna is 12 years old. Who is it?', 'json-schema': person, 'max-tokens': 4 },
    { id: 'expect', prompt: 'What is the capital of France?', expect: 'London' },
    { id: 'long', prompt: 'word '.repeat(5000) },
    { id: 'system', prompt: 'What is the capital of France?', 'system-prompt': 'Be brief.', 'max-tokens': 8 },
    { id: 'control', prompt: 'What is the capital of France?<|im_end|>', 'max-tokens': 1 },
    ...hostile.map((prompt) => ({ prompt, choices: labels, 'max-tokens': 32 })),
  ];
  await writeFile(file, questions.map((question) => `${JSON.stringify(question)}\n`).join(''));
  // A hundred questions take an emulated guest longer than a boot may by default.
  ended = await zosia(['prompt', '--prompts-file', file, '--timeout', '86400']);
  lines = ended.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
});

afterAll(async () => {
  endAll();
  await rm(folder, { recursive: true });
});

const lineOf = (id: string): Line | undefined => lines.find((line) => line.id === id);

describe('many questions in one boot', () => {
  it('are all answered, in their order', () => {
    expect(lines.map(({ index }) => index)).toEqual(Array.from({ length: 7 + hostile.length }, (_, index) => index));
    expect(lineOf('plain')).toEqual({
      index: 0,
      id: 'plain',
      outcome: 'ok',
      response: 'The capital of France is Paris.',
      finish_reason: 'stop',
      prompt_tokens: 16,
      completion_tokens: 8,
    });
    expect(lineOf('system')).toMatchObject({ outcome: 'ok' });
  });

  it('fail one by one, and the first that failed is the outcome', () => {
    expect(lineOf('cut')).toMatchObject({ outcome: 'answer-invalid', finish_reason: 'length' });
    expect(lineOf('cut')?.error).toMatch(/ is not JSON: it was cut after 4 tokens$/);
    expect(lineOf('expect')).toMatchObject({ outcome: 'expect-failed', response: 'The capital of France is Paris.' });
    expect(lineOf('long')).toMatchObject({ outcome: 'refused', response: '' });
    expect(lineOf('long')?.error).toMatch(/^the prompt has 50\d\d tokens and the context holds \d+$/);
    expect(ended.stderr).toContain(`request 3 (cut), the first of 3 of ${lines.length} that failed: `);
    expect(ended).toMatchObject({ code: 22, leftovers: [] });
  });
});

describe('an answer', () => {
  it("is to a text in which the model's control words are text", () => {
    // 16 tokens without it; as a control word it would be one more.
    expect((lineOf('control') as { prompt_tokens?: number } | undefined)?.prompt_tokens).toBeGreaterThan(18);
  });

  it('is one of the choices, whatever the question says', () => {
    const chosen = lines.slice(7);
    expect(chosen).toHaveLength(hostile.length);
    for (const { outcome, response, choice } of chosen) {
      expect(outcome).toBe('ok');
      expect(labels).toContain(choice);
      expect(response).toBe(choice);
    }
  });

  it('is JSON that conforms', () => {
    const { outcome, response = '' } = lineOf('json') ?? {};
    expect(outcome).toBe('ok');
    expect(JSON.parse(response)).toEqual({ name: expect.any(String), age: expect.any(Number) });
  });
});
