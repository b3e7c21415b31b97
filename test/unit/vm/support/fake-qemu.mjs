// Stands for QEMU in tests of the host side: connects to the sockets in its working folder, speaks QMP, and once it
// is told to go on, does the steps of its only argument, a JSON array.
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { setInterval } from 'node:timers';
import { setTimeout as sleep } from 'node:timers/promises';

const { before = [], steps } = JSON.parse(process.argv[2]);
const sockets = {};
let acknowledge;
const acknowledged = new Promise((resolve) => (acknowledge = resolve));

const actions = {
  /** Connects to some of the sockets only. */
  connect: async (names) => {
    for (const name of names) {
      sockets[name] = connect(`${name}.sock`);
      await new Promise((resolve) => sockets[name].once('connect', resolve));
    }
  },
  console: (text) => write('console', text),
  flood: (mebibytes) => write('console', `${'x'.repeat(99)}\n`.repeat((mebibytes * 1024 * 1024) / 100)),
  events: (text) => write('events', text),
  event: (event) => write('events', `${JSON.stringify(event)}\n`),
  output: (text) => write('output', text),
  outputOf: (length) => write('output', 'x'.repeat(length)),
  http: (text) => write('http', text),
  /** Waits until the host closes one of the sockets. */
  hungUp: (name) => new Promise((resolve) => sockets[name].once('close', resolve).resume()),
  qmp: (event) => write('qmp', `${JSON.stringify({ timestamp: {}, ...event })}\r\n`),
  ack: () => acknowledged,
  sleep: (ms) => sleep(ms),
  stderr: (text) => void process.stderr.write(text),
  introduce: () => void process.stderr.write(JSON.stringify({ pid: process.pid, folder: process.cwd() })),
  deaf: () => void process.on('SIGTERM', () => undefined),
  hang: () => new Promise(() => undefined),
  exit: (code) => process.exit(code),
  kill: (signal) => process.kill(process.pid, signal),
};

function write(name, text) {
  return new Promise((resolve) => sockets[name].write(text, resolve));
}

async function perform(list) {
  for (const step of list) {
    for (const [name, value] of Object.entries(step)) await actions[name](value);
  }
}

setInterval(() => undefined, 1000);
await perform(before);
await actions.connect(['qmp', 'console', 'events', 'output']);
createInterface({ input: sockets.events }).on('line', (line) => line === 'ack' && acknowledge());
const version = { qemu: { major: 9, minor: 9, micro: 9 }, package: '' };
await write('qmp', `${JSON.stringify({ QMP: { version, capabilities: [] } })}\r\n`);
for await (const line of createInterface({ input: sockets.qmp })) {
  const { execute, id } = JSON.parse(line);
  await write('qmp', `${JSON.stringify({ return: {}, id })}\r\n`);
  if (execute === 'cont') void perform(steps);
}
