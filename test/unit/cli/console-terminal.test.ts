import { expect, it } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { consoleTerminal } from '../../../src/cli/console-terminal.js';
import type { GuestEvent } from '../../../src/vm/guest-events.js';

it('hands what is piped in to a guest that listens, and all of it again to one that boots in its place', async () => {
  const input = new PassThrough();
  const { terminal, onEvent } = consoleTerminal(
    input as unknown as NodeJS.ReadStream,
    new PassThrough() as unknown as NodeJS.WriteStream,
  );
  const model: GuestEvent = { v: 1, t_ms: 0, event: 'model', dev: null, path: null, reason: 'ok' };
  const heard: string[] = [];
  const listen = (keys: Buffer): void => void heard.push(keys.toString());
  terminal.input.on('data', listen);
  input.end('why?\n');
  await turn();
  expect(heard).toEqual([]);
  onEvent(model);
  onEvent({ ...model, event: 'restored' });
  for (let i = 0; i < 5; i++) await turn();
  expect(heard).toEqual(['why?\n', '\u0004']);
  terminal.input.off('data', listen);
  heard.length = 0;
  terminal.input.on('data', listen);
  onEvent(model);
  expect(heard).toEqual(['why?\n', '\u0004']);
});
