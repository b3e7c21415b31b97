import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { QmpClient } from './qmp-client.js';
import type { RunFolder } from './run-folder.js';

/** The guest's memory is a file of its own: QEMU leaves it out of the state. Kept under this name since QEMU 3.1. */
const withoutMemory = { capabilities: [{ capability: 'x-ignore-shared', state: true }] };

/** The socket by which the state passes: QEMU may start no programs, and not every version opens files for it. */
const socketName = 'state.sock';

const pollMs = 5;

/**
 * Stops the guest and writes the state of its machine, without its memory, to `file`. The guest stays stopped.
 * Throws where QEMU cannot, and leaves a guest that `cont` lets go on.
 */
export async function saveState(qmp: QmpClient, folder: RunFolder, file: string): Promise<void> {
  await qmp.execute('stop');
  await qmp.execute('migrate-set-capabilities', withoutMemory);
  const listener = await folder.listen(socketName);
  try {
    const written = listener.connection.then((socket) => pipeline(socket, createWriteStream(file, { mode: 0o600 })));
    written.catch(() => undefined);
    await qmp.execute('migrate', { uri: `unix:${socketName}` });
    await migrated(qmp);
    await written;
  } finally {
    listener.close();
    await folder.forget(socketName);
  }
}

/** Gives a QEMU that waits for it (`-incoming defer`) the state in `file`. Throws where QEMU does not take it. */
export async function restoreState(qmp: QmpClient, folder: RunFolder, file: string): Promise<void> {
  await qmp.execute('migrate-set-capabilities', withoutMemory);
  await qmp.execute('migrate-incoming', { uri: `unix:${socketName}` });
  const socket = connect(folder.pathOf(socketName));
  // QEMU hangs up as soon as it has read enough; whether that was all of it is for QEMU to say.
  socket.on('error', () => undefined).resume();
  socket.end(await readFile(file));
  try {
    await migrated(qmp);
  } finally {
    socket.destroy();
  }
}

const progressSchema = z.object({ status: z.string().optional(), 'error-desc': z.string().optional() });

/** Waits until QEMU says that the migration is over. Throws an Error that says why it failed. */
async function migrated(qmp: QmpClient): Promise<void> {
  for (;;) {
    const { status, 'error-desc': why } = progressSchema.parse(await qmp.execute('query-migrate'));
    if (status === 'completed') return;
    if (status === 'failed' || status === 'cancelled')
      throw new Error(`the state's transfer ${status}${why ? `: ${why}` : ''}`);
    await sleep(pollMs);
  }
}
