import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recitingModel, type Recital } from '../fixtures/model/reciting-model.js';
import { endAll, zosia, type Ended } from './support/zosia.js';

// Models whose answers are fixed, so that a boot tells what becomes of an answer.

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-recital-'));
});
afterAll(async () => {
  endAll();
  await rm(folder, { recursive: true, force: true });
});

interface Report {
  readonly answer: string;
  readonly [field: string]: unknown;
}

async function ask(name: string, recital: Recital, ...args: string[]): Promise<Ended & { report: Report }> {
  const file = path.join(folder, `${name}.gguf`);
  await writeFile(file, recitingModel(recital));
  const ended = await zosia(['prompt', 'hi', '--json', '--tune', 'never', '--cpus', '1', '--model', file, ...args]);
  return { ...ended, report: JSON.parse(ended.stdout) as Report };
}

describe('an answer', () => {
  it('keeps its white space', async () => {
    const { report } = await ask('whitespace', { answer: ['    indented\nhard  \nbreak', '\tx', '\nlast  '] });
    expect(report).toMatchObject({
      outcome: 'ok',
      answer: '    indented\nhard  \nbreak\tx\nlast  ',
      finish_reason: 'stop',
    });
  });

  it('is held to what is expected without what was thought before it', async () => {
    const recital = { answer: ['<think>\nNot Paris but maybe London?\n</think>\n\n', 'London'] };
    const { report } = await ask('thinking', recital, '--expect', '/paris/i');
    expect(report).toMatchObject({
      outcome: 'expect-failed',
      answer: 'London',
      thinking: 'Not Paris but maybe London?',
    });
  });

  it('that fills the context says so', async () => {
    const { report, stderr } = await ask('endless', { answer: ['bla '], endless: true }, '--max-tokens', '2000');
    expect(report).toMatchObject({ outcome: 'ok', finish_reason: 'length' });
    expect(Number(report['prompt_tokens']) + Number(report['completion_tokens'])).toBe(512);
    expect(stderr).toMatch(/cut after \d+ tokens: with the prompt's \d+ the context is full/);
  });

  it("comes by the model's own template, though llama.cpp's list does not know it", async () => {
    const text = "{% for m in messages %}[{{ m['role'] }}]: {{ m['content'] }}\n{% endfor %}[bot]";
    const { report } = await ask('jinja', { answer: ['It', ' is', ' Paris'], template: { text, endsWith: ']' } });
    expect(report).toMatchObject({ outcome: 'ok', answer: 'It is Paris', completion_tokens: 4 });
  });
});
