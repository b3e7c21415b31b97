import { describe, expect, it } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { QmpClient, type QmpEvent } from '../../../src/vm/qmp-client.js';

const greeting = { QMP: { version: { qemu: { major: 9, minor: 2, micro: 1 }, package: '' }, capabilities: ['oob'] } };

interface Request {
  readonly execute: string;
  readonly arguments?: unknown;
  readonly id: number;
}

/** QEMU's end of the line: answers each command by `answer`. */
function connect(answer: (request: Request) => object | undefined) {
  const [toUs, toQemu] = [new PassThrough(), new PassThrough()];
  const events: QmpEvent[] = [];
  const requests: Request[] = [];
  const say = (message: object) => toUs.write(`${JSON.stringify(message)}\r\n`);
  toQemu.on('data', (chunk: Buffer) => {
    for (const line of chunk.toString().trim().split('\n')) {
      const request = JSON.parse(line) as Request;
      requests.push(request);
      const reply = answer(request);
      if (reply) say({ ...reply, id: request.id });
    }
  });
  return { qmp: new QmpClient(toUs, toQemu, (event) => events.push(event)), say, events, requests, toUs };
}

describe('QmpClient', () => {
  it('negotiates and answers the version', async () => {
    const { qmp, say, requests } = connect(() => ({ return: {} }));
    say(greeting);
    await expect(qmp.negotiate()).resolves.toBe('9.2.1');
    expect(requests.map(({ execute }) => execute)).toEqual(['qmp_capabilities']);
  });

  it('hands arguments on and gives back what was returned', async () => {
    const { qmp, requests } = connect(() => ({ return: [1, 2] }));
    await expect(qmp.execute('query-x', { typename: 'y' })).resolves.toEqual([1, 2]);
    expect(requests[0]?.arguments).toEqual({ typename: 'y' });
  });

  it('rejects what QEMU refuses, with its class and words', async () => {
    const { qmp } = connect(() => ({ error: { class: 'DeviceNotFound', desc: "Device 'y' not found" } }));
    await expect(qmp.execute('query-x')).rejects.toMatchObject({
      errorClass: 'DeviceNotFound',
      message: "query-x: Device 'y' not found",
    });
  });

  it('matches answers to commands by their id', async () => {
    const { qmp, say, requests } = connect(() => undefined);
    const answers = Promise.all([qmp.execute('a'), qmp.execute('b')]);
    await new Promise(setImmediate);
    for (const { id, execute } of [...requests].reverse()) say({ return: execute, id });
    await expect(answers).resolves.toEqual(['a', 'b']);
  });

  it('tells events, and passes over what it cannot read', async () => {
    const { say, events, toUs } = connect(() => undefined);
    toUs.write('{"event": \n"garbage"\n');
    say({
      event: 'SHUTDOWN',
      data: { guest: true, reason: 'guest-reset' },
      timestamp: { seconds: 1, microseconds: 2 },
    });
    say({ event: 'RESUME', timestamp: {} });
    await new Promise(setImmediate);
    expect(events).toEqual([
      { name: 'SHUTDOWN', data: { guest: true, reason: 'guest-reset' } },
      { name: 'RESUME', data: {} },
    ]);
  });

  it('rejects all that is open when QEMU hangs up, and what comes later', async () => {
    const { qmp, toUs } = connect(() => undefined);
    const open = qmp.execute('cont');
    toUs.end();
    await expect(open).rejects.toThrow('QEMU disconnected before it answered cont');
    await expect(qmp.negotiate()).rejects.toThrow('QEMU disconnected before it answered greeting');
    await expect(qmp.execute('quit')).rejects.toThrow('QEMU disconnected before it answered quit');
  });
});
