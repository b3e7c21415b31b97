import { randomUUID } from 'node:crypto';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Exchange, hungUp } from './exchange.js';

export interface PortRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** JSON. */
  readonly body?: string;
  /** Gives up on the answer; the engine then stops working at it. */
  readonly signal?: AbortSignal;
}

/**
 * The virtio-serial port `org.zosia.http` as an HTTP client sees it: one stream of bytes that carries one request after
 * another, each with its mark, as docs/guest-contract.md has it.
 */
export class EnginePort {
  private current: Exchange | undefined;
  private turn: Promise<unknown> = Promise.resolve();
  private isOver = false;

  constructor(private readonly port: Duplex) {
    port.on('data', (bytes: Buffer) => this.current?.receive(bytes));
    port.on('error', () => undefined); // `close` follows
    port.once('close', () => {
      this.isOver = true;
      this.current?.cutOff();
    });
  }

  /**
   * Sends a request once it is its turn; gives the head of the answer, whose body must be read or destroyed before the
   * next request goes out. Rejects when the port closes, when `signal` fires, and for an answer that is not HTTP.
   */
  async send(request: PortRequest): Promise<IncomingMessage> {
    const before = this.turn;
    let done: () => void = () => undefined;
    this.turn = new Promise<void>((resolve) => (done = resolve));
    await before;
    if (this.isOver || request.signal?.aborted) {
      done();
      throw this.isOver ? new Error(hungUp) : abortError();
    }
    const exchange = new Exchange(this.port, randomUUID());
    this.current = exchange;
    // The port is free once the answer is over. One given up is over as soon as it has begun: the next request cuts it.
    exchange.once('close', () => void exchange.begun.then(done));
    return this.answerTo(request, exchange);
  }

  private answerTo({ method, path, body, signal }: PortRequest, exchange: Exchange): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const request = httpRequest({
        createConnection: () => exchange,
        method,
        path,
        headers: {
          Host: 'engine',
          Connection: 'close',
          'Zosia-Mark': exchange.mark,
          ...(body !== undefined && {
            'Content-Type': 'application/json',
            'Content-Length': Buffer.byteLength(body),
          }),
        },
        ...(signal && { signal }),
      });
      request.once('response', (response) => {
        response.once('close', () => exchange.destroy());
        resolve(response);
      });
      // A status 101, which nobody asked for: there is no answer to come.
      request.once('upgrade', () => {
        exchange.destroy();
        reject(new Error('the engine answered in another protocol'));
      });
      request.once('error', (error) => {
        exchange.destroy();
        reject(error);
      });
      request.end(body);
    });
  }
}

function abortError(): Error {
  return Object.assign(new Error('the request was abandoned before its turn'), { name: 'AbortError' });
}
