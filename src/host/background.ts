import { fork, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';

/** How a program ended: exactly one of the two is set. */
export interface BackgroundExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A JavaScript program of ours, on our Node and in a session of its own, which may stay when we go. */
export class Background {
  /** The first message that it sends; never settles where it sends none. */
  readonly message: Promise<unknown>;
  /** When it has ended and all that it said has been read. Rejects where it cannot be started. */
  readonly exited: Promise<BackgroundExit>;

  private constructor(private readonly child: ChildProcess) {
    this.message = new Promise((resolve) => child.once('message', resolve));
    this.exited = new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => {
        resolve({ code, signal });
      });
    });
    this.exited.catch(() => undefined); // who waits for a message alone need not hear of it
  }

  /** `env` is all of its environment. `onOutput` is given what it says, standard output and error alike. */
  static start(
    program: string,
    { env, onOutput }: { readonly env: NodeJS.ProcessEnv; readonly onOutput: (text: string) => void },
  ): Background {
    const child = fork(program, { detached: true, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    for (const stream of outputsOf(child)) stream.setEncoding('utf8').on('data', onOutput);
    return new Background(child);
  }

  end(): void {
    this.child.kill('SIGTERM');
  }

  /** Lets it live on without us: it is no longer heard. */
  release(): void {
    this.child.disconnect();
    for (const stream of outputsOf(this.child)) stream.destroy();
    this.child.unref();
  }
}

function outputsOf({ stdout, stderr }: ChildProcess): Readable[] {
  return [stdout, stderr].filter((stream) => stream !== null);
}
