import { afterAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { endAll, type RunningZosia, startZosia } from './support/zosia.js';

afterAll(endAll);

/** The prompt of llama-cli at the start of a line, among whatever redraws and colours the terminal. */
const escapeSequences = `(?:\u001b\\[[0-9;]*[A-Za-z])*`;
const emptyPrompt = new RegExp(`\n${escapeSequences}> ${escapeSequences}$`);

async function atPrompt(): Promise<RunningZosia> {
  const running = await startZosia(['run', '--context-length', '1024'], { onTerminal: true });
  await running.sees(emptyPrompt);
  return running;
}

/** Types like a person: character by character. */
async function type(running: RunningZosia, text: string): Promise<void> {
  for (const character of text) {
    running.write(character);
    await sleep(20);
  }
}

/** Asks, and returns all that the terminal showed until the prompt was there again. */
async function ask(running: RunningZosia, question: string): Promise<string> {
  await type(running, question);
  const before = running.output().length;
  running.write('\r');
  while (!emptyPrompt.test(running.output().slice(before)) && running.isAlive()) await sleep(50);
  return running.output().slice(before);
}

describe('at a terminal', () => {
  it('a person types, corrects, asks twice and leaves by /exit', async () => {
    const running = await atPrompt();
    expect(await ask(running, 'What is the capital of Spain\x7f\x7f\x7f\x7f\x7fFrance?')).toContain('Paris');
    expect(await ask(running, 'And of Italy?')).toContain('Rome');
    await type(running, '/exit\r');
    expect(await running.ended).toMatchObject({ code: 0, leftovers: [] });
  });

  it('Ctrl+C stops an answer, and at the empty prompt ends the VM', async () => {
    const running = await atPrompt();
    await type(running, 'Count from one to one thousand in words.\r');
    await running.sees(/two|three|1\b[^]*2\b/i);
    running.write('\x03');
    const before = running.output().length;
    while (!emptyPrompt.test(running.output().slice(before)) && running.isAlive()) await sleep(50);
    running.write('\x03');
    expect(await running.ended).toMatchObject({ code: 0, leftovers: [] });
  });

  it('Ctrl+D ends the VM', async () => {
    const running = await atPrompt();
    running.write('\x04');
    expect(await running.ended).toMatchObject({ code: 0, leftovers: [] });
  });

  it('a guest without a model leaves a person at the stub prompt', async () => {
    const running = await startZosia(['run', '--model', 'none'], { onTerminal: true });
    await running.sees(/zosia: model not found in \/models; starting stub prompt[^]*stub prompt[^]*> $/);
    await type(running, 'exit\r');
    const ended = await running.ended;
    expect(ended.stdout).toContain('zosia: shutting down');
    expect(ended).toMatchObject({ code: 0, leftovers: [] });
  });
});

describe('without a terminal', () => {
  it('what is piped in is typed for us, and its end leaves', async () => {
    const running = await startZosia(['run', '--model', 'none']);
    running.write('help\nexit\n');
    const ended = await running.ended;
    expect(ended.stdout).toContain('stub prompt');
    expect(ended).toMatchObject({ code: 0, leftovers: [] });
  });
});
