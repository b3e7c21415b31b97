import type { Duplex } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { until } from '../../support/until.js';
import { boot, fakeEngine, model, shells, type Boot, type Machine } from './guest.js';

const asksOne = async (port: Duplex): Promise<void> => {
  await answerTo(port, chat('hi'));
};
const machine = (more: Partial<Machine> = {}): Machine => ({
  fwCfg: { prompt: 'hi' },
  disks: { vda: model },
  programs: { 'llama-server': fakeEngine, 'llama-completion': 'echo old path' },
  asks: asksOne,
  ...more,
});

const chat = (content: string, more: object = {}): string => {
  const body = JSON.stringify({ messages: [{ role: 'user', content }], ...more });
  const length = Buffer.byteLength(body);
  return `POST /v1/chat/completions HTTP/1.1\r\nHost: engine\r\nConnection: close\r\nContent-Length: ${length}\r\n\r\n${body}`;
};

const marked = (mark: string, request: string): string => request.replace('\r\n', `\r\nZosia-Mark: ${mark}\r\n`);

/** Writes a request, and reads until what came matches: by default, until the chunked answer is over. */
async function answerTo(
  port: Duplex,
  request: string,
  until = /\r\n0\r\n\r\n|\r\n\r\n\{.*\}$|Length: 0\r\n.*\r\n\r\n$/s,
): Promise<string> {
  let text = '';
  const whole = new Promise<string>((resolve) => {
    const read = (chunk: Buffer): void => {
      text += chunk.toString();
      if (!until.test(text)) return;
      port.off('data', read);
      resolve(text);
    };
    port.on('data', read);
  });
  port.write(request);
  return whole;
}

const eventsOf = (result: Boot): string[] => result.events.map(({ event }) => event);

describe.each(shells)('the engine of a guest under $name', ({ argv }) => {
  const run = (more: Partial<Machine>): Promise<Boot> => boot(argv, machine(more));

  it('is asked by the host, as often as it likes, and stopped when the host hangs up', async () => {
    const answers: string[] = [];
    const result = await run({
      asks: async (port) => {
        for (const question of ['one', 'two', 'three']) answers.push(await answerTo(port, chat(question)));
      },
    });
    expect(answers).toEqual(['one', 'two', 'three'].map((each) => expect.stringContaining(`You said ${each}.`)));
    expect(eventsOf(result)).toEqual(['init', 'model', 'llama-start', 'engine', 'llama-exit', 'end']);
    expect(result.events.at(-1)).toMatchObject({ outcome: 'ok' });
    expect(result.calls).toEqual([
      expect.stringMatching(
        /^llama-server -m \/models\/model.gguf -c 4096 -n 256 -t 4 -tb 4 -s 1 --temp 0 -np 1 --no-warmup --host 127.0.0.1 --port \d+$/,
      ),
    ]);
  });

  it('answers the latest request, and marks where its answer begins', async () => {
    let answer = '';
    await run({
      asks: async (port) => {
        await answerTo(port, marked('first', chat('endless', { stream: true })), /^first\r\nHTTP\/1.1 200 OK[^]*said/);
        answer = await answerTo(port, marked('second', chat('hi')), /second\r\n[^]*You said hi/);
      },
    });
    expect(answer).toMatch(/second\r\nHTTP\/1.1 200 OK\r\n[^]*You said hi/);
  });

  it('takes a request of megabytes, and refuses one that is larger without losing its place', async () => {
    const sizes = [3, 5].map((mebibytes) => mebibytes * 1024 * 1024);
    const answers: string[] = [];
    await run({
      asks: async (port) => {
        for (const size of [...sizes, 5]) answers.push(await answerTo(port, chat('x'.repeat(size))));
      },
    });
    expect(answers.map((answer) => /^HTTP\/1.1 (\d+)/.exec(answer)?.[1])).toEqual(['400', '413', '200']);
  });

  it('is missed by the host when it dies, with its status', async () => {
    const result = await run({
      asks: async (port, events) => {
        port.write(chat('die'));
        await until(() => events().includes('llama-exit'));
      },
    });
    expect(result.events.find(({ event }) => event === 'llama-exit')).toMatchObject({ status: 9 });
    expect(result.events.at(-1)).toMatchObject({ outcome: 'llama-failed' });
  });

  it('tells why it does not start', async () => {
    const programs = { 'llama-server': `echo 'E srv load_model: failed to load model' >&2; exit 1` };
    const result = await run({ programs });
    expect(result.events.at(-1)).toMatchObject({ outcome: 'model-unreadable' });
    expect(eventsOf(result)).not.toContain('engine');
  });

  it.each([
    [
      'with its reason',
      `Error: Unknown (built-in) filter 'shout' for type String`,
      ` (Unknown (built-in) filter 'shout' for type String)`,
    ],
    ['without one', 'E srv init: please consider disabling jinja', ''],
  ])('names a chat template that llama.cpp cannot use, %s', async (_, line, reason) => {
    const log = `E srv init: chat template parsing error: Unable to generate parser\n${line}`;
    const result = await run({ programs: { 'llama-server': `cat >&2 <<'END'\n${log}\nEND\nexit 1` } });
    expect(result.events.at(-1)).toMatchObject({
      outcome: 'llama-failed',
      message: `llama.cpp cannot use the model's chat template${reason}; zosia.llama_args=--chat-template,chatml sets another`,
    });
    expect(result.console).not.toContain('please consider');
  });

  it('takes further arguments of the command line, but not where to listen', async () => {
    const { calls } = await run({ cmdline: 'zosia.llama_args=--top-k,20,--port,9' });
    expect(calls).toEqual([
      expect.stringMatching(/ --no-warmup --top-k 20 --port 9 --host 127\.0\.0\.1 --port \d{2,}$/),
    ]);
  });

  it.each([
    ['of the command line that it does not know', '--nonsense', '', 'llama-failed'],
    ['of ours that it does not know, on the old path', '--top-k,20', 'old path', 'ok'],
  ])('takes an argument %s', async (_, args, answer, outcome) => {
    const unknown = args === '--nonsense' ? args : '-np';
    const programs = {
      'llama-server': `echo 'error: invalid argument: ${unknown}' >&2; exit 1`,
      'llama-completion': 'echo old path',
    };
    const result = await run({ cmdline: `zosia.llama_args=${args}`, programs });
    expect(result.console).toContain(answer);
    expect(result.events.at(-1)).toMatchObject({ outcome });
  });

  it('that ends without a fault has failed', async () => {
    const result = await run({ programs: { 'llama-server': 'exit 0' } });
    expect(result.events.at(-1)).toMatchObject({
      outcome: 'llama-failed',
      message: '/bin/llama-server ended by itself',
    });
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['is missing', {}, /llama.cpp has no llama-server/],
    ['is too old', { 'llama-server': `echo 'error: unknown argument: -np' >&2; exit 1` }, /llama-server is too old/],
  ])('answers on the old path where it %s, and says so', async (_, programs, warning) => {
    const result = await run({ programs: { 'llama-completion': 'echo old path', ...programs } });
    expect(result.console).toContain('\nold path\n');
    expect(result.events.find(({ event }) => event === 'warning')?.['message']).toMatch(warning);
    expect(result.events.at(-1)).toMatchObject({ outcome: 'ok' });
  });

  it.each([
    ['Jinja', 'GGUF of Phi', '1'],
    ["llama.cpp's own list for SmolLM2", 'GGUF general.name Smollm2 135M', '0'],
  ])('takes chat templates by %s', async (_, content, jinja) => {
    const result = await run({
      disks: { vda: { ...model, files: { 'model.gguf': content } } },
      programs: { 'llama-server': 'echo "jinja=$LLAMA_ARG_JINJA" >&2; exit 1' },
    });
    expect(result.console).toContain(`zosia: error: jinja=${jinja}\n`);
  });
});

describe.each(shells)('a conversation under $name', ({ argv }) => {
  const converse = (programs: Record<string, string>): Promise<Boot> =>
    boot(argv, { disks: { vda: model }, programs: { 'llama-server': fakeEngine, ...programs } });
  const awaitEngine = 'until busybox wget -q -O /dev/null "http://127.0.0.1:$1/health"; do sleep 0.1; done';

  it.each([0, 130])('is one with the engine, which ends when the prompt ends with %d', async (status) => {
    const result = await converse({ 'zosia-chat': `${awaitEngine}; exit ${status}` });
    expect(result.calls).toContainEqual(expect.stringMatching(/^zosia-chat \d+$/));
    // No limit of tokens: an answer may fill the context.
    expect(result.calls).toContainEqual(expect.stringMatching(/^llama-server -m \S+ -c 4096 -t 4 /));
    expect(eventsOf(result)).toEqual(['init', 'model', 'llama-start', 'llama-exit', 'end']);
    expect(result.events.at(-1)).toMatchObject({ outcome: 'ok' });
  });

  it('with a prompt that ends before the engine was started is a failed boot like any', async () => {
    const result = await converse({ 'zosia-chat': 'exit 127' });
    expect(eventsOf(result)).toEqual(['init', 'model', 'llama-start', 'llama-exit', 'end']);
    expect(result.events.at(-1)).toMatchObject({ message: 'the prompt ended with status 127' });
  });

  it('is over when the engine dies, though the prompt waits for a key', async () => {
    const kills = `${awaitEngine}; kill -9 "$(cat "$ZOSIA_ROOT/run/engine/pid")"; exec sleep 1000`;
    const result = await converse({ 'zosia-chat': kills });
    expect(eventsOf(result)).toEqual(['init', 'model', 'llama-start', 'llama-exit', 'end']);
    expect(result.events.at(-1)).toMatchObject({ outcome: 'llama-failed' });
  });

  it('with a prompt that fails is a failed boot', async () => {
    const result = await converse({ 'zosia-chat': `${awaitEngine}; exit 3` });
    expect(result.events.at(-1)).toMatchObject({
      outcome: 'init-failed',
      message: 'the prompt ended with status 3',
    });
  });

  it('with an engine that dies is a failed boot', async () => {
    const dies = `echo 'E srv load_model: failed to load model' >&2; exit 1`;
    const waits = 'until [ -e "$ZOSIA_ROOT/run/engine/status" ]; do sleep 0.1; done; exit 1';
    const result = await converse({ 'llama-server': dies, 'zosia-chat': waits });
    expect(result.events.at(-1)).toMatchObject({ outcome: 'model-unreadable' });
  });

  it('with an engine that is too old is one with llama-cli, and says so', async () => {
    const tooOld = `echo 'error: unknown argument: -np' >&2; exit 1`;
    const waits = 'until [ -e "$ZOSIA_ROOT/run/engine/status" ]; do sleep 0.1; done; exit 1';
    const result = await converse({ 'llama-server': tooOld, 'zosia-chat': waits, 'llama-cli': 'exit 0' });
    expect(result.calls.at(-1)).toMatch(/^llama-cli .* -cnv$/);
    expect(result.events.find(({ event }) => event === 'warning')?.['message']).toMatch(/llama-cli's own prompt/);
    expect(result.events.at(-1)).toMatchObject({ outcome: 'ok' });
  });
});
