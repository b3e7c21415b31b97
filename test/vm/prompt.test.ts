import { afterAll, describe, expect, it } from '@jest/globals';
import { testedArchitecture } from './support/given-image.js';
import { systemImage } from './support/guest-image.js';
import { endAll, zosia } from './support/zosia.js';

const question = 'What is the capital of France?';

afterAll(endAll);

describe('zosia prompt', () => {
  it('prints the answer alone on standard output', async () => {
    const ended = await zosia(['prompt', question, '--expect', '/Paris/']);
    expect(ended.stdout).toBe('The capital of France is Paris.\n');
    expect(ended).toMatchObject({ code: 0, leftovers: [] });
  });

  it('prints one JSON object that tells how it went', async () => {
    const { manifest } = await systemImage();
    const ended = await zosia(['prompt', question, '--json', '--max-tokens', '4', '--cpus', '1']);
    const report = JSON.parse(ended.stdout) as Record<string, unknown>;
    expect(report).toMatchObject({
      mode: 'prompt',
      outcome: 'ok',
      exit_code: 0,
      answer: 'The capital of France',
      thinking: '',
      finish_reason: 'length',
      prompt_tokens: 16,
      completion_tokens: 4,
      arch: testedArchitecture(),
      machine: { architecture: testedArchitecture(), cpus: 1, own_console: true },
      image: { builder: manifest.builder },
      model: { name: 'smollm2-135m' },
    });
    expect(ended.stderr).toContain('the answer was cut after 4 tokens; --max-tokens allows more');
    expect(ended).toMatchObject({ code: 0, leftovers: [] });
  });

  it('tells how long a prompt is that does not fit into the context', async () => {
    const ended = await zosia(['prompt', `${question} `.repeat(60), '--context-length', '64']);
    expect(ended.stderr).toMatch(/llama-failed.*: the prompt has \d+ tokens and the context holds \d+\./);
    expect(ended.stderr).toContain('next: Shorten the prompt, or raise --context-length.');
    expect(ended).toMatchObject({ code: 16, stdout: '', leftovers: [] });
  });

  it('answers the same three times at once', async () => {
    const all = await Promise.all([1, 2, 3].map(() => zosia(['prompt', question, '--cpus', '1'])));
    for (const ended of all) {
      expect(ended.stdout).toBe('The capital of France is Paris.\n');
      expect(ended).toMatchObject({ code: 0, leftovers: [] });
    }
  });

  it('takes any text, quotes and line breaks and all, and never shows it to a shell', async () => {
    const awkward = `Repeat: "$(reboot)" '; poweroff -f #\n\`halt\` \\n %s é 漢字`;
    const ended = await zosia(['prompt', awkward, '--max-tokens', '4']);
    expect(ended).toMatchObject({ code: 0, leftovers: [] });
    expect(ended.stdout.trim()).not.toBe('');
  });

  it('takes a prompt of any length, and only the context bounds it', async () => {
    const ended = await zosia(['prompt', 'word '.repeat(14 * 1024)]);
    expect(ended.stderr).toMatch(/llama-failed.*: the prompt has 143\d\d tokens and the context holds \d+\./);
    expect(ended).toMatchObject({ code: 16, stdout: '', leftovers: [] });
  });
});

describe('zosia run --mode', () => {
  it('diag says what the guest sees', async () => {
    const ended = await zosia(['run', '--mode', 'diag', '--model', 'smollm2-135m']);
    expect(ended.stdout).toMatch(
      /zosia: diag\nzosia: model_dev=\/dev\/vda\nzosia: llama_bin=\/bin\/llama-cli\nzosia: model_path=\/models\/model.gguf/,
    );
    expect(ended).toMatchObject({ code: 0, leftovers: [] });
  });

  it('selftest runs llama in the guest, however small that is', async () => {
    const ended = await zosia(['run', '--mode', 'selftest', '--memory', '192']);
    expect(ended.stdout).toMatch(/zosia: selftest\nzosia: model_dev=none/);
    expect(ended.stdout).not.toContain('Initramfs unpacking failed');
    expect(ended).toMatchObject({ code: 0, leftovers: [] });
  });

  it('perf measures generation', async () => {
    const ended = await zosia(['run', '--mode', 'perf', '--append', 'zosia.perf.tokens=4']);
    expect(ended.stdout).toMatch(/zosia: perf tokens=4 seconds=\d+\.\d+ tok_per_s=\d+\.\d+/);
    expect(ended).toMatchObject({ code: 0, leftovers: [] });
  });

  it('smoke boots through UEFI firmware, too', async () => {
    const ended = await zosia(['smoke', '--uefi', '--boot-timeout', '1800']);
    expect(ended.stdout).toContain('zosia: ci mode; powering off');
    expect(ended).toMatchObject({ code: 0, leftovers: [] });
  });
});
