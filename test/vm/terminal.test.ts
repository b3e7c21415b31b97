import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withScratch } from '../../src/host/files.js';
import { recitingModel } from '../fixtures/model/reciting-model.js';
import { until } from '../support/until.js';
import { endAll, type RunningZosia, startZosia } from './support/zosia.js';

/** Its answer is always the same: for tests that ask the prompt, not the model. */
let reciting: readonly string[];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-terminal-'));
  const model = path.join(folder, 'recital.gguf');
  await writeFile(model, recitingModel({ answer: ['It', ' is', ' Paris'] }));
  reciting = ['run', '--cpus', '1', '--tune', 'never', '--model', model];
});
afterAll(async () => {
  endAll();
  await rm(folder, { recursive: true, force: true });
});

// eslint-disable-next-line no-control-regex -- Readline asks for bracketed paste in front of its prompt
const emptyPrompt = /\n(\u001b\[\?2004h)?> $/;

// One vCPU: other tests run beside this one, and two that wait for each other on busy cores take minutes for an answer.
const talk = ['run', '--context-length', '1024', '--cpus', '1'] as const;

async function atPrompt(
  args: readonly string[] = talk,
  env: Readonly<Record<string, string>> = {},
): Promise<RunningZosia> {
  const running = await startZosia(args, { onTerminal: true, env });
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

/** Sends keys, and returns what the terminal showed from then on, once that matches. */
async function press(running: RunningZosia, keys: string, shown: RegExp): Promise<string> {
  const before = running.output().length;
  running.write(keys);
  while (!shown.test(running.output().slice(before)) && running.isAlive()) await sleep(50);
  return running.output().slice(before);
}

/** Asks, and returns all that the terminal showed until the prompt was there again. */
async function ask(running: RunningZosia, question: string): Promise<string> {
  await type(running, question);
  return press(running, '\r', emptyPrompt);
}

describe('at a terminal', () => {
  it('a person types, corrects, asks twice and leaves by /exit', async () => {
    const running = await atPrompt();
    expect(await ask(running, 'What is the capital of Spain\x7f\x7f\x7f\x7f\x7fFrance?')).toContain('Paris');
    expect(await ask(running, 'And of Italy?')).toContain('Rome');
    expect(await ask(running, '/stats')).toMatch(
      /questions: 2\r+\nlast answer: \d+\.\d s, prompt .*t\/s\r+\ncontext: \d+ of 1024 tokens/,
    );
    expect(await ask(running, '/clear')).toContain('A new conversation begins.');
    expect(await ask(running, '/help')).toContain('/exit ');
    await type(running, '/exit\r');
    expect(await running.ended).toMatchObject({ code: 0, leftovers: [] });
  });

  it('a question of two lines is edited by arrows, asked and recalled', async () => {
    const running = await atPrompt(reciting);
    expect(await ask(running, 'What is the capital\\\rof Frnce?\u001b[D\u001b[D\u001b[D\u001b[Da')).toContain('Paris');
    await press(running, '\u001b[A', /What is the capital[^]*of France\?/);
    await type(running, '\u0015/exit\r');
    expect(await running.ended).toMatchObject({ code: 0, leftovers: [] });
  });

  it('Ctrl+C stops an answer, and twice at the empty prompt ends the VM', async () => {
    const running = await atPrompt();
    await type(running, 'Tell me a story.\r');
    // Readline draws the line anew before it hands it over, and takes its brackets back.
    // eslint-disable-next-line no-control-regex -- the sequence that says so
    await running.sees(/story\.[^]*\u001b\[\?2004l[^]*[a-z]+ [a-z]+ [a-z]+/);
    await press(running, '\x03', /\(stopped\)[^]*> $/);
    await press(running, '\x03', /To leave, press Ctrl\+C again[^]*> $/);
    running.write('\x03');
    expect(await running.ended).toMatchObject({ code: 0, leftovers: [] });
  });

  it('Ctrl+D ends the VM, and what was asked is in the next history', async () => {
    await withScratch(async (state) => {
      const file = path.join(state, 'zosia', 'history');
      await mkdir(path.dirname(file));
      await writeFile(file, '"Why, żółw?"\n');
      const running = await atPrompt(reciting, { XDG_STATE_HOME: state, ZOSIA_HISTORY: '' });
      await press(running, '\u001b[A', /Why, żółw\?/);
      running.write('!\r');
      await until(async () => (await readFile(file, 'utf8')) === '"Why, żółw?"\n"Why, żółw?!"\n');
      await press(running, '\u0003', emptyPrompt);
      running.write('\x04');
      expect(await running.ended).toMatchObject({ code: 0, leftovers: [] });
    });
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

  it('a question that comes before anybody reads it is answered, and Ctrl+D behind it leaves', async () => {
    const running = await startZosia(reciting);
    running.write('What is the capital of France?\n\x04');
    const ended = await running.ended;
    expect(ended.stdout).toContain('Paris');
    expect(ended).toMatchObject({ code: 0, leftovers: [] });
  });
});
