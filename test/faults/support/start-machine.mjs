// Starts a machine as the command does, warm where it may, with fake-qemu.mjs as its QEMU: `start-machine.mjs CACHE
// LETTER`, where each letter is another machine. Prints the outcome and how it began.
import { Buffer } from 'node:buffer';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const [cache, letter] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, '..', '..', '..');
const sources = (name) => import(path.join(root, 'build', 'src', `${name}.js`));
const { startMachine } = await sources('job/warm-start');
const { readBootRequest } = await sources('job/boot-request');
const { FieldReader } = await sources('job/field-reader');

const event = (name, fields = {}) => ({ event: { v: 1, event: name, t_ms: 1000, ...fields } });
const powerOff = [
  event('end', { outcome: 'ok', message: '' }),
  { ack: true },
  { qmp: { event: 'SHUTDOWN', data: { guest: true, reason: 'guest-shutdown' } } },
  { exit: 0 },
];
const init = event('init', { contract: 3, mode: 'prompt' });
const steps = {
  boot: [init, ...powerOff],
  keep: [init, event('ready'), { hang: true }],
  restore: [{ hears: 'restored' }, event('restored'), ...powerOff],
};
const summary = {
  qemuVersion: '9.9.9',
  accelerator: 'tcg',
  cpu: 'x',
  cpuReason: '',
  cpus: 1,
  memoryMib: 1,
  ownConsole: true,
};

const machine = {
  cpus: [1],
  isCut: false,
  files: [],
  plan: ({ memoryFile, forKey }) => {
    // QEMU makes the file that it is to have its memory in; one in the host's memory is there already.
    if (memoryFile?.use === 'keep') writeFileSync(memoryFile.path, Buffer.alloc(1 << 20, letter));
    const does = JSON.stringify({ steps: steps[memoryFile?.use ?? 'boot'], state: `the state of ${letter}` });
    const fake = path.join(root, 'test', 'unit', 'vm', 'support', 'fake-qemu.mjs');
    return {
      argv: forKey ? [process.execPath, letter] : [process.execPath, fake, does],
      files: [{ file: 'tell-prompt', content: 'a question' }],
      channels: ['qmp', 'console', 'events', 'output'],
      commandLine: '',
      warnings: [],
      summary: { architecture: 'aarch64', ...summary },
    };
  },
};

const starts = [];
const { outcome } = await startMachine(
  {
    machine,
    request: readBootRequest(new FieldReader({ prompt: 'hi' }), 'prompt'),
    cache,
    env: {},
    onCopies: () => undefined,
    onStart: ({ kind }) => starts.push(kind),
  },
  { bootTimeoutSeconds: 600, timeoutSeconds: 600 },
);
console.log(JSON.stringify({ outcome, starts }));
