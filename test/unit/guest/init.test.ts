import { describe, expect, it } from '@jest/globals';
import { boot, model, shells, type Boot, type Event, type Machine } from './guest.js';

const withModel = { vda: model };
const answering = { 'llama-completion': 'echo Paris' };
const find = (result: Boot, event: string): Event | undefined => result.events.find((each) => each.event === event);

describe.each(shells)('a guest under $name', ({ argv }) => {
  const run = (machine: Machine): Promise<Boot> => boot(argv, machine);

  describe('chooses its mode', () => {
    const all = 'zosia.ci=1 zosia.perf=1 zosia.selftest=1 zosia.diag=1';
    const prompt = { prompt: 'hi' };
    it.each<[string, string, Machine]>([
      ['interactive when nothing is asked', 'interactive', {}],
      ['ci', 'ci', { cmdline: 'zosia.ci=1' }],
      ['prompt before ci', 'prompt', { cmdline: 'zosia.ci=1', fwCfg: prompt }],
      ['perf before prompt', 'perf', { cmdline: 'zosia.perf=1', fwCfg: prompt }],
      ['selftest before perf', 'selftest', { cmdline: 'zosia.perf=1 zosia.selftest=1' }],
      ['diag before all', 'diag', { cmdline: all, fwCfg: prompt }],
      ['by whole words', 'interactive', { cmdline: 'zosia.ci_mode=1 xzosia.ci=1 zosia.ci=11 zosia.ci zosia_ci=1' }],
      ['by the last of several', 'interactive', { cmdline: 'zosia.ci=1 zosia.ci=0' }],
    ])('%s', async (_, mode, machine) => {
      expect(find(await run(machine), 'init')).toEqual({ v: 1, event: 'init', t_ms: 1080, contract: 3, mode });
    });
  });

  describe('ends with one outcome', () => {
    const ask = { fwCfg: { prompt: 'capital?' } };
    const fails = (words: string, status = 1): Machine => ({
      ...ask,
      disks: withModel,
      programs: { 'llama-completion': `echo '${words}' >&2; exit ${status}` },
    });
    it.each<[string, string, Machine]>([
      ['an answer', 'ok', { ...ask, disks: withModel, programs: answering }],
      ['a ci boot without a disk', 'ok', { cmdline: 'zosia.ci=1' }],
      ['a ci boot with a model', 'ok', { cmdline: 'zosia.ci=1', disks: withModel }],
      [
        'a ci boot with an empty disk',
        'model-unreadable',
        { cmdline: 'zosia.ci=1', disks: { vda: { ...model, files: { x: '' } } } },
      ],
      ['an interactive boot without a disk', 'ok', {}],
      ['a chat that the user left', 'ok', { disks: withModel, programs: { 'llama-cli': 'exit 0' } }],
      ['a chat that Ctrl+C ended', 'ok', { disks: withModel, programs: { 'llama-cli': 'exit 130' } }],
      ['a chat that failed', 'llama-failed', { disks: withModel, programs: { 'llama-cli': 'exit 3' } }],
      ['no chat program', 'llama-failed', { disks: withModel }],
      ['a prompt without a disk', 'no-model-disk', ask],
      ['a perf run without a disk', 'no-model-disk', { cmdline: 'zosia.perf=1' }],
      ['a disk that does not mount', 'model-unreadable', { ...ask, disks: { vda: { serial: 'zosia-models' } } }],
      [
        'a model that is not GGUF',
        'model-unreadable',
        { ...ask, disks: { vda: { ...model, files: { 'model.gguf': 'ZIP' } } } },
      ],
      ['a model that does not load', 'model-unreadable', fails('E cmn  common_init_: failed to load model')],
      [
        'an image without CPU backends',
        'llama-failed',
        fails('no backends are loaded. hint: use ggml_backend_load(); failed to load model'),
      ],
      ['an allocation that failed', 'out-of-memory', fails('unable to allocate CPU buffer; failed to load model')],
      ['a kill for memory', 'out-of-memory', { ...fails('', 137), killedForMemory: true }],
      ['a kill for another reason', 'llama-failed', fails('', 137)],
      ['a crash', 'llama-failed', fails('Illegal instruction', 132)],
      ['an empty prompt', 'init-failed', { fwCfg: { prompt: '' }, disks: withModel, programs: answering }],
      [
        'a prompt over 64 KiB',
        'init-failed',
        { fwCfg: { prompt: 'x'.repeat(65537) }, disks: withModel, programs: answering },
      ],
      ['a self-test that passed', 'ok', { cmdline: 'zosia.selftest=1', programs: { 'llama-cli': 'exit 0' } }],
      ['a self-test that failed', 'llama-failed', { cmdline: 'zosia.selftest=1', programs: { 'llama-cli': 'exit 1' } }],
      ['diagnostics', 'ok', { cmdline: 'zosia.diag=1' }],
      [
        'perf figures that are missing',
        'llama-failed',
        { cmdline: 'zosia.perf=1', disks: withModel, programs: { 'llama-bench': 'echo [' } },
      ],
      ['the death of init itself', 'init-failed', { cmdline: 'zosia.diag=1', missing: 'proc/version' }],
    ])('after %s: %s', async (_, outcome, machine) => {
      const result = await run(machine);
      expect(result.events.at(-1)).toMatchObject({ event: 'end', outcome });
      expect(result.console).toMatch(/^zosia: init\n[^]*zosia: shutting down\n/);
      expect(result.console.includes('zosia: error: ')).toBe(outcome !== 'ok');
      expect(result.poweredOff).toBe(true);
    });
  });

  describe('finds the model', () => {
    const noise: Machine['disks'] = { vda: {}, vdb: { files: { README: '' } } };
    it.each<[string, string | null, string, Machine['disks']]>([
      ['on the disk with the serial', '/dev/vdb', 'ok', { vda: { files: { 'model.gguf': 'GGUF' } }, vdb: model }],
      [
        'without a serial, on the first disk that carries one',
        '/dev/vdc',
        'ok',
        { ...noise, vdc: { files: model.files } },
      ],
      ['nowhere, on foreign disks', null, 'no-disk', noise],
      ['nowhere, without disks', null, 'no-disk', {}],
    ])('%s', async (_, dev, reason, disks) => {
      const result = await run({ cmdline: 'zosia.ci=1', disks: disks ?? {} });
      expect(find(result, 'model')).toMatchObject({ dev, path: dev && '/models/model.gguf', reason });
    });
  });

  describe('has a model in its initramfs', () => {
    const ownModel = 'GGUF and so on';
    const boots = (machine: Machine): Promise<Boot> => run({ cmdline: 'zosia.ci=1', ownModel, ...machine });

    it('and takes it before that of any disk of the machine', async () => {
      const result = await boots({ disks: { vda: { files: model.files } } });
      expect(find(result, 'model')).toMatchObject({ dev: 'initramfs', path: '/models/model.gguf', reason: 'ok' });
    });

    it('and stands back behind the disk with the serial', async () => {
      expect(find(await boots({ disks: withModel }), 'model')).toMatchObject({ dev: '/dev/vda', reason: 'ok' });
    });

    it('that is no GGUF, and says so', async () => {
      const result = await boots({ ownModel: 'ZIP' });
      expect(find(result, 'end')).toMatchObject({
        outcome: 'model-unreadable',
        message: '/models/model.gguf on initramfs is not a GGUF file',
      });
    });

    it('and without a host at its side answers at the console and powers off', async () => {
      const result = await run({ ownModel, eventsPort: false, programs: { 'llama-cli': 'exit 0' } });
      expect(result.calls.join('\n')).toContain('llama-cli -m /models/model.gguf');
      expect(result.console).toMatch(/zosia: outcome=ok\nzosia: shutting down\n$/);
      expect(result.poweredOff).toBe(true);
    });
  });

  describe('tells llama', () => {
    it('the defaults of the contract, and the prompt by file', async () => {
      const { calls } = await run({ fwCfg: { prompt: 'hi' }, disks: withModel, programs: answering });
      expect(calls).toEqual([
        'llama-completion -m /models/model.gguf -f /run/prompt -n 256 -c 4096 -t 4 -tb 4 -s 1 --temp 0 ' +
          '-cnv -st --no-display-prompt --no-escape --simple-io --no-warmup',
      ]);
    });

    it('what the host asks for, its further arguments last', async () => {
      const { calls } = await run({
        cmdline: 'zosia.llama_threads=3 zosia.llama_batch_threads=2 zosia.llama_args=-fa,on,*',
        fwCfg: { prompt: 'hi', 'max-tokens': '7', 'context-length': '512', seed: '0', temperature: '0.8\n' },
        disks: withModel,
        programs: answering,
      });
      expect(calls[0]).toContain('-n 7 -c 512 -t 3 -tb 2 -s 0 --temp 0.8 ');
      expect(calls[0]).toMatch(/ -fa on \*$/);
    });

    it('no flag that is mistyped, and warns', async () => {
      const result = await run({ cmdline: 'zosia.ci=1 zosia.llama_thread=3 zosia.colour=red zosia.ci quiet' });
      const warnings = [
        'zosia.llama_thread is not a flag; did you mean zosia.llama_threads?',
        'zosia.colour is not a flag',
        'zosia.ci has no value',
      ];
      for (const message of warnings) expect(result.console).toContain(`zosia: warning: ${message}\n`);
      expect(result.events.filter(({ event }) => event === 'warning').map((each) => each['message'])).toEqual(warnings);
    });

    it('nothing that is not a number, and warns', async () => {
      const result = await run({
        cmdline: 'zosia.llama_threads=x zosia.llama_batch_threads=0',
        fwCfg: { prompt: 'hi', 'max-tokens': '08', seed: '-1', temperature: '1.2.3', 'context-length': '9999999999' },
        disks: withModel,
        programs: answering,
      });
      expect(result.calls[0]).toContain('-n 256 -c 4096 -t 4 -tb 4 -s 1 --temp 0 ');
      const warnings = [
        'zosia.llama_threads=x is not a whole number; using 4',
        'zosia.llama_batch_threads=0 is not a whole number; using 4',
        'max-tokens=08 is not a whole number; using 256',
        'context-length=9999999999 is not a whole number; using 4096',
        'seed=-1 is not a whole number; using 1',
        'temperature=1.2.3 is not a decimal number; using 0',
      ];
      for (const message of warnings) expect(result.console).toContain(`zosia: warning: ${message}\n`);
      expect(result.events.filter(({ event }) => event === 'warning').map((each) => each['message'])).toEqual(warnings);
    });

    it.each<[string, string[], RegExp]>([
      ['the new llama-cli', ['llama-cli', 'llama-completion'], /^llama-cli .* --no-jinja$/],
      ['an old llama-cli', ['llama-cli'], /^llama-cli .* -cnv$/],
      ['llama-completion alone', ['llama-completion'], /^llama-completion .* -cnv$/],
    ])('to chat without an engine: %s, at the size of the terminal', async (_, names, expected) => {
      const programs = Object.fromEntries(names.map((name) => [name, 'exit 0']));
      const { calls } = await run({ fwCfg: { 'terminal-size': '132 43' }, disks: withModel, programs });
      expect(calls).toEqual([
        'stty -icanon -echo eof undef',
        'stty cols 132 rows 43',
        'stty icanon echo eof ^D',
        expect.stringMatching(expected),
      ]);
    });

    it('of a changed terminal, and passes over what else it does not know', async () => {
      const hostSays = 'resize 100 40\nsomething new\n';
      const { calls, events } = await run({ hostSays });
      expect(calls.filter((call) => call.startsWith('resize'))).toEqual(['resize_console 100 40']);
      expect(events.at(-1)).toMatchObject({ outcome: 'ok' });
    });

    it('to answer: an old llama-cli where there is no llama-completion', async () => {
      const { calls } = await run({ fwCfg: { prompt: 'hi' }, disks: withModel, programs: { 'llama-cli': 'exit 0' } });
      expect(calls[0]).toMatch(/^llama-cli .* -cnv -st /);
    });
  });

  describe('measures generation speed', () => {
    const bench = `echo '"n_gen": 4,'; echo '"avg_ns": 2000000000,'`;
    const completion = `echo 'common_perf_print: eval time = 500.00 ms / 5 runs' >&2`;
    const programs = { 'llama-bench': bench, 'llama-completion': completion };
    it.each<[string, string, Machine]>([
      ['with llama-bench', 'llama-bench', {}],
      [
        'with llama-completion where there is no other',
        'llama-completion',
        { programs: { 'llama-completion': completion } },
      ],
      ['with llama-completion for batch threads', 'llama-completion', { cmdline: 'zosia.llama_batch_threads=4' }],
      ['with llama-completion for a context', 'llama-completion', { fwCfg: { 'context-length': '1024' } }],
      [
        'with llama-completion for a context among the arguments',
        'llama-completion',
        { cmdline: 'zosia.llama_args=-b,256,-c,1024' },
      ],
    ])('%s', async (_, tool, { cmdline = '', ...machine }) => {
      const asked = `zosia.perf=1 zosia.perf.tokens=5 ${cmdline}`;
      const result = await run({ disks: withModel, programs, ...machine, cmdline: asked });
      const [tokens, seconds, rate] = tool === 'llama-bench' ? [4, 2, 2] : [5, 0.5, 10];
      expect(find(result, 'perf')).toMatchObject({ tokens, seconds, tok_per_s: rate, tool });
      expect(result.console).toContain(
        `zosia: perf tokens=${tokens} seconds=${seconds.toFixed(3)} tok_per_s=${rate.toFixed(3)}\n`,
      );
      expect(result.calls[0]).toMatch(tool === 'llama-bench' ? /^llama-bench .* -n 5 / : /^llama-completion .* -n 6 /);
    });
  });

  it("shows llama's last words without control characters", async () => {
    const cries = { 'llama-completion': `printf 'one\\ntwo\\033[31m\\007 zażółć\\n' >&2; exit 1` };
    const { console } = await run({ fwCfg: { prompt: 'hi' }, disks: withModel, programs: cries });
    expect(console).toContain('zosia: error: one\nzosia: error: two[31m za\n');
  });

  it('describes the machine in diag', async () => {
    const { console } = await run({ cmdline: 'zosia.diag=1', disks: withModel });
    expect(console).toMatch(
      /zosia: diag\nzosia: model_dev=\/dev\/vda\nzosia: llama_bin=none\nzosia: model_path=\/models\/model.gguf\n/,
    );
    expect(console).toContain('zosia: kernel=6.12.0\nzosia: cpus=4 features=asimd,asimddp\nzosia: MemTotal=1024 MiB\n');
    expect(console).toContain('zosia: disk=vda size=1 MiB serial=zosia-models\nzosia: port=org.zosia.events\n');
  });

  it('waits for a disk that is being probed, but not for ever', async () => {
    const begin = performance.now();
    expect(find(await run({ cmdline: 'zosia.ci=1', pendingDisk: true }), 'model')).toMatchObject({ reason: 'no-disk' });
    expect(performance.now() - begin).toBeGreaterThan(2000);
  });

  it('does without an events port', async () => {
    const result = await run({ cmdline: 'zosia.ci=1', eventsPort: false });
    expect(result.console).toContain('starting stub prompt\nzosia stub prompt');
    expect(result.console).toContain('zosia: outcome=ok\nzosia: shutting down\n');
    expect(result.poweredOff).toBe(true);
  });

  it('says how it ended by an event alone, where there is a port for events', async () => {
    const result = await run({ cmdline: 'zosia.ci=1' });
    expect(result.console).not.toContain('outcome=');
    expect(find(result, 'end')).toMatchObject({ outcome: 'ok' });
  });

  it('powers off when the host hangs up', async () => {
    const programs = { 'llama-cli': 'sleep 60' };
    const result = await run({ disks: withModel, programs, host: 'hangs up at once' });
    expect(result.console).toMatch(/zosia: shutting down\n/);
    expect(result.poweredOff).toBe(true);
  });
});
