// Stands for QEMU in tests of the host side: connects to the sockets in its working folder, speaks QMP, and once it
// is told to go on, does the steps of its only argument, a JSON array.
import { connect, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setInterval } from 'node:timers';
import { setTimeout as sleep } from 'node:timers/promises';

const { before = [], steps, state = 'the state', refuses = {} } = JSON.parse(process.argv[2]);
const sockets = {};
let acknowledge;
const acknowledged = new Promise((resolve) => (acknowledge = resolve));
let migration = 'none';
let running;
let heard = '';
const listeners = new Set();

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
  eventsOf: ([text, count]) => write('events', `${text.repeat(count)}\n`),
  event: (event) => write('events', `${JSON.stringify(event)}\n`),
  output: (text) => write('output', text),
  outputOf: (length) => write('output', 'x'.repeat(length)),
  http: (text) => write('http', text),
  /** Waits until the host closes one of the sockets. */
  hungUp: (name) => new Promise((resolve) => sockets[name].once('close', resolve).resume()),
  qmp: (event) => write('qmp', `${JSON.stringify({ timestamp: {}, ...event })}\r\n`),
  ack: () => acknowledged,
  /** Waits until the host has said something that matches, by the events port or the console. */
  hears: (pattern) =>
    new Promise((resolve) => {
      const listen = () => new RegExp(pattern).test(heard) && resolve();
      listeners.add(listen);
      listen();
    }),
  /** Says on the console what the host has said so far. */
  repeat: () => write('console', `heard ${JSON.stringify(heard)}\n`),
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

function hear(text) {
  heard += text;
  for (const listen of listeners) listen();
}

function sendState(uri) {
  migration = 'active';
  connect(uri.replace('unix:', '')).end(state, () => (migration = 'completed'));
}

/** A state of another machine fails, as in QEMU. */
function receiveState(uri) {
  migration = 'active';
  const server = createServer((socket) => {
    let text = '';
    socket.on('data', (piece) => (text += piece));
    socket.on('end', () => (migration = text === state ? 'completed' : 'failed'));
  });
  return new Promise((resolve) => server.listen(uri.replace('unix:', ''), resolve));
}

setInterval(() => undefined, 1000);
await perform(before);
await actions.connect(['qmp', 'console', 'events', 'output']);
createInterface({ input: sockets.events }).on('line', (line) => {
  if (line === 'ack') acknowledge();
  hear(`${line}\n`);
});
sockets.console.on('data', (keys) => hear(keys.toString()));
const version = { qemu: { major: 9, minor: 9, micro: 9 }, package: '' };
await write('qmp', `${JSON.stringify({ QMP: { version, capabilities: [] } })}\r\n`);
for await (const line of createInterface({ input: sockets.qmp })) {
  const { execute, arguments: args, id } = JSON.parse(line);
  if (refuses[execute] !== undefined) {
    await write('qmp', `${JSON.stringify({ error: { class: 'GenericError', desc: refuses[execute] }, id })}\r\n`);
    continue;
  }
  if (execute === 'migrate') sendState(args.uri);
  if (execute === 'migrate-incoming') await receiveState(args.uri);
  const result = execute === 'query-migrate' ? { status: migration } : {};
  await write('qmp', `${JSON.stringify({ return: result, id })}\r\n`);
  if (execute === 'cont') running ??= perform(steps);
}
