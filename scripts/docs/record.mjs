import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

const clearLine = String.raw`(?:\x1b\[[0-9;?]*[A-Za-z])*`;
/** A prompt at the end of all that was shown: the shell's, and the guest's. */
const prompts = {
  shell: new RegExp(`${clearLine}\\$ ${clearLine}$`),
  guest: new RegExp(`[\r\n]${clearLine}> ${clearLine}$`),
};

/**
 * Types `steps` into a shell on a terminal of its own, by script(1), as a person would, and waits for each step's
 * prompt. Returns what the terminal showed as an asciicast (version 2): a line of JSON for each piece. Markers tell
 * from when to when a person waited.
 */
export async function recordSession(steps, { columns, rows, cwd, timeoutSeconds }) {
  // The shell takes its size from script(1), which has none without a terminal itself.
  const shell = `stty cols ${columns} rows ${rows}; exec env PS1='$ ' bash --norc --noprofile`;
  const child = spawn('script', ['--quiet', '--flush', '--return', '--command', shell, '/dev/null'], {
    cwd,
    env: {
      ...process.env,
      TERM: 'xterm-256color',
      HISTFILE: '',
      npm_config_update_notifier: 'false',
      npm_config_progress: 'false',
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const started = performance.now();
  const pieces = [];
  let shown = '';
  let ended = false;
  /** Output `o`, or a marker `m`. */
  const note = (kind, text) => pieces.push([Number(((performance.now() - started) / 1000).toFixed(3)), kind, text]);
  child.stdout.setEncoding('utf8').on('data', (text) => {
    shown += text;
    note('o', text);
  });
  child.once('close', () => (ended = true));

  /** Until the terminal shows such a prompt that it did not show `before`. */
  async function waitFor(prompt, before) {
    const deadline = performance.now() + timeoutSeconds * 1000;
    while (!prompt.test(shown.slice(before))) {
      if (ended || performance.now() > deadline) throw new Error(`no ${String(prompt)} came:\n${shown}`);
      await sleep(50);
    }
  }

  try {
    await waitFor(prompts.shell, 0);
    for (const { type, then } of steps) {
      await sleep(900);
      for (const character of type) {
        child.stdin.write(character);
        await sleep(70);
      }
      const before = shown.length;
      note('m', 'typed');
      child.stdin.write('\r');
      await waitFor(prompts[then], before);
      note('m', 'ready');
    }
  } finally {
    child.stdin.end('\x04');
  }
  const header = { version: 2, width: columns, height: rows, title: 'npm start' };
  return [header, ...pieces].map((line) => `${JSON.stringify(line)}\n`).join('');
}
