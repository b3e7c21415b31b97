import { rmSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { longestOwnName, makeOwnFolder } from '../host/leftovers.js';
import { onProcessExit } from './shutdown-hooks.js';

/** The longest path of a Unix socket in bytes: macOS's 104 less the NUL; Linux allows four more. */
const socketPathLimitBytes = 103;
const longestName = `${longestOwnName}/console.sock`;

/** The private folder (mode 0700) of one run of QEMU: its sockets and small files. */
export class RunFolder {
  private readonly callOff: () => void;

  private constructor(readonly path: string) {
    this.callOff = onProcessExit(() => {
      rmSync(path, { recursive: true, force: true });
    });
  }

  /** Removes on the way what a zosia that was killed left there. */
  static async create(temporary = tmpdir()): Promise<RunFolder> {
    return new RunFolder(await makeOwnFolder(folderForSockets(temporary), 'zosia-run'));
  }

  pathOf(name: string): string {
    return path.join(this.path, name);
  }

  async write(name: string, content: string | Uint8Array): Promise<void> {
    await writeFile(path.join(this.path, name), content, { mode: 0o600 });
  }

  /** Listens on the socket `name` for QEMU's connection, the only one that is accepted. */
  async listen(name: string): Promise<Listener> {
    const server = createServer();
    let accepted: Socket | undefined;
    const connection = new Promise<Socket>((resolve) => {
      server.once('connection', (socket) => {
        server.close();
        accepted = socket;
        // A broken connection shows as QEMU's exit, or as a deadline.
        resolve(socket.on('error', () => undefined));
      });
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(path.join(this.path, name), resolve);
    });
    return {
      connection,
      close: () => {
        server.close();
        accepted?.destroy();
      },
    };
  }

  /** Takes a socket's name away, for another to have. */
  async forget(name: string): Promise<void> {
    await rm(path.join(this.path, name), { force: true });
  }

  async remove(): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
    this.callOff();
  }
}

export interface Listener {
  /** Never settles when QEMU does not connect. */
  readonly connection: Promise<Socket>;
  /** Ends listening and the connection. */
  close(): void;
}

/** The system's folder for temporary files, or /tmp where sockets in the former would have too long a path. */
export function folderForSockets(temporary: string): string {
  return Buffer.byteLength(path.join(temporary, longestName)) <= socketPathLimitBytes ? temporary : '/tmp';
}
