import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { parseJson } from '../text/json.js';
import { LineSplitter } from './line-splitter.js';

const versionSchema = z.object({
  qemu: z.object({ major: z.number(), minor: z.number(), micro: z.number() }),
  package: z.string(),
});

const messageSchema = z.union([
  z.object({ QMP: z.object({ version: versionSchema }) }),
  z.object({ event: z.string(), data: z.record(z.string(), z.unknown()).optional() }),
  z.object({ return: z.unknown(), id: z.number() }),
  z.object({ error: z.object({ class: z.string(), desc: z.string() }), id: z.number().optional() }),
]);
type Message = z.infer<typeof messageSchema>;

/** Something that QEMU told of its own accord, such as SHUTDOWN with a `reason`. */
export interface QmpEvent {
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** QEMU answered a command with an error; `errorClass` is QMP's. */
export class QmpError extends Error {
  override readonly name = 'QmpError';
  constructor(
    command: string,
    readonly errorClass: string,
    description: string,
  ) {
    super(`${command}: ${description}`);
  }
}

interface Pending {
  readonly command: string;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Longest message: the list of all CPU models is some 10 KB. */
const messageLimitCharacters = 4 * 1024 * 1024;

/** QEMU's machine protocol, one JSON object a line: as much of it as one boot needs. */
export class QmpClient {
  /** QEMU's version, such as `7.2.22`, from its greeting. Rejects when QEMU hangs up without one. */
  readonly version: Promise<string>;
  private readonly pending = new Map<number, Pending>();
  private readonly greeting: Pending;
  private nextId = 1;
  private closed = false;

  constructor(
    input: Readable,
    private readonly output: Writable,
    private readonly onEvent: (event: QmpEvent) => void = () => undefined,
  ) {
    const { promise, ...greeting } = withResolvers('greeting');
    this.greeting = greeting;
    this.version = promise as Promise<string>;
    const lines = new LineSplitter((line) => {
      this.take(line);
    }, messageLimitCharacters);
    input.on('data', (chunk: Buffer) => {
      lines.write(chunk);
    });
    const hangUp = () => {
      this.close();
    };
    for (const ending of ['end', 'close', 'error']) input.on(ending, hangUp);
    output.on('error', hangUp);
  }

  /** Waits for the greeting and makes QEMU take commands; answers its version. */
  async negotiate(): Promise<string> {
    const version = await this.version;
    await this.execute('qmp_capabilities');
    return version;
  }

  /**
   * Runs one command and answers what it returned. Throws QmpError when QEMU refuses it, an Error when QEMU hangs up
   * first. It waits as long as QEMU does: the caller bounds it.
   */
  execute(command: string, args?: Readonly<Record<string, unknown>>): Promise<unknown> {
    const { promise, ...pending } = withResolvers(command);
    if (this.closed) {
      pending.reject(hungUp(command));
      return promise;
    }
    const id = this.nextId++;
    this.pending.set(id, pending);
    this.output.write(`${JSON.stringify({ execute: command, ...(args && { arguments: args }), id })}\n`);
    return promise;
  }

  private take(line: string): void {
    const message = parseMessage(line);
    if (message === undefined) return;
    if ('QMP' in message) {
      const { major, minor, micro } = message.QMP.version.qemu;
      this.greeting.resolve(`${major}.${minor}.${micro}`);
    } else if ('event' in message) {
      this.onEvent({ name: message.event, data: message.data ?? {} });
    } else {
      this.settle(message);
    }
  }

  private settle(message: Exclude<Message, { QMP: unknown } | { event: string }>): void {
    const pending = message.id === undefined ? undefined : this.pending.get(message.id);
    if (message.id === undefined || !pending) return;
    this.pending.delete(message.id);
    if ('error' in message) pending.reject(new QmpError(pending.command, message.error.class, message.error.desc));
    else pending.resolve(message.return);
  }

  private close(): void {
    this.closed = true;
    for (const pending of [this.greeting, ...this.pending.values()]) pending.reject(hungUp(pending.command));
    this.pending.clear();
  }
}

function parseMessage(line: string): Message | undefined {
  return messageSchema.safeParse(parseJson(line)).data;
}

function hungUp(command: string): Error {
  return new Error(`QEMU disconnected before it answered ${command}`);
}

function withResolvers(command: string): Pending & { readonly promise: Promise<unknown> } {
  let resolve: Pending['resolve'] = () => undefined;
  let reject: Pending['reject'] = () => undefined;
  const promise = new Promise<unknown>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  // A rejection that nobody awaits yet must not bring the process down.
  promise.catch(() => undefined);
  return { promise, command, resolve, reject };
}
