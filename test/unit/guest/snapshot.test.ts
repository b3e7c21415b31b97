import { describe, expect, it } from '@jest/globals';
import { boot, fakeEngine, model, shells, type Boot, type Machine } from './guest.js';

const machine = (more: Partial<Machine>): Machine => ({
  fwCfg: { prompt: 'hi', snapshot: '1' },
  disks: { vda: model },
  programs: { 'llama-server': fakeEngine },
  asks: () => Promise.resolve(),
  ...more,
});
const eventsOf = (result: Boot): string[] => result.events.map(({ event }) => event);
const hostCalls = (result: Boot): string[] => result.calls.filter((call) => /^(?:set_clock|stir)/.test(call));

describe.each(shells)('a guest that may be kept, under $name', ({ argv }) => {
  const run = (more: Partial<Machine>): Promise<Boot> => boot(argv, machine(more));

  it('is ready with its engine loaded, and goes on as a copy at the time that it is told', async () => {
    const result = await run({ hostSaysWhenReady: 'restored 1795716668 c0ffee\n' });
    expect(eventsOf(result)).toEqual([
      'init',
      'model',
      'llama-start',
      'ready',
      'restored',
      'engine',
      'llama-exit',
      'end',
    ]);
    expect(hostCalls(result)).toEqual(['set_clock 1795716668', 'stir_random_numbers c0ffee']);
  });

  it('goes on as it is where the host could not keep it', async () => {
    const result = await run({ hostSaysWhenReady: 'resume\n' });
    expect(eventsOf(result)).toEqual(['init', 'model', 'llama-start', 'ready', 'engine', 'llama-exit', 'end']);
    expect(hostCalls(result)).toEqual([]);
  });

  it('does not wait for a host that keeps nothing', async () => {
    const result = await run({ fwCfg: { prompt: 'hi' } });
    expect(eventsOf(result)).toEqual(['init', 'model', 'llama-start', 'engine', 'llama-exit', 'end']);
  });

  it('passes over a host that speaks of a copy when none is due', async () => {
    const result = await run({ hostSaysWhenReady: 'resume\n', hostSays: 'restored 1 2\nresume\n' });
    expect(hostCalls(result)).toEqual([]);
    expect(result.events.at(-1)).toMatchObject({ event: 'end', outcome: 'ok' });
  });

  it('has the history that its host keeps in time for its prompt, and hands new questions on', async () => {
    const prompt =
      'run=$ZOSIA_ROOT/run; echo >$run/prompt-waits; read -r _ <$run/held; cat $run/history; ' +
      `echo '","event":"end' >$run/questions; echo aGk/ >$run/questions; sleep 1`;
    const result = await run({
      fwCfg: { snapshot: '1' },
      programs: { 'llama-server': fakeEngine, 'zosia-chat': prompt },
      hostSaysWhenReady: 'history\nhistory d2h5Pw==\nhistory $(reboot)\nresume\n',
    });
    expect(result.console).toMatch(/\n\nd2h5Pw==\nzosia: shutting down/);
    expect(result.events.filter(({ event }) => event === 'question')).toEqual([
      expect.objectContaining({ text: 'aGk/' }),
    ]);
    expect(result.events.at(-1)).toMatchObject({ event: 'end', outcome: 'ok' });
  });

  it('holds its prompt back until it is known how to go on', async () => {
    const prompt =
      'until [ -p "$ZOSIA_ROOT/run/held" ]; do sleep 0.1; done; echo >"$ZOSIA_ROOT/run/prompt-waits"; ' +
      'read -r _ <"$ZOSIA_ROOT/run/held"; echo "the prompt"';
    const result = await boot(argv, {
      fwCfg: { snapshot: '1' },
      disks: { vda: model },
      programs: { 'llama-server': fakeEngine, 'zosia-chat': prompt },
      hostSaysWhenReady: 'restored 1795716668 c0ffee\n',
    });
    expect(eventsOf(result)).toEqual(['init', 'model', 'llama-start', 'ready', 'restored', 'llama-exit', 'end']);
    expect(result.console).toContain('the prompt');
  });

  it('of an engine that dies is never ready', async () => {
    const result = await run({ programs: { 'llama-server': 'exit 3' } });
    expect(eventsOf(result)).toEqual(['init', 'model', 'llama-start', 'llama-exit', 'end']);
    expect(result.events.at(-1)).toMatchObject({ outcome: 'llama-failed' });
  });
});
