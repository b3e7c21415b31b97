import { connect, type Socket } from 'node:net';
import { Duplex } from 'node:stream';

/** The guest's end of the port, as init's relay serves it: a connection of its own to `server` for each request. */
export class Guest extends Duplex {
  requests = 0;
  private connection: Socket | undefined;
  private text = '';

  constructor(private readonly serverPort: number) {
    super();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, callback: () => void): void {
    this.text += chunk.toString('latin1');
    for (let request = this.nextRequest(); request !== undefined; request = this.nextRequest()) this.relay(request);
    callback();
  }

  override _read(): void {
    this.connection?.resume();
  }

  private nextRequest(): string | undefined {
    const head = this.text.indexOf('\r\n\r\n');
    if (head < 0) return undefined;
    const length = Number(/content-length: (\d+)/i.exec(this.text.slice(0, head))?.[1] ?? 0);
    if (this.text.length < head + 4 + length) return undefined;
    const request = this.text.slice(0, head + 4 + length);
    this.text = this.text.slice(head + 4 + length);
    return request;
  }

  private relay(request: string): void {
    this.requests += 1;
    this.connection?.destroy();
    const [, mark = ''] = /zosia-mark: (.*)\r\n/i.exec(request) ?? [];
    this.push(`${mark}\r\n`);
    const connection = connect(this.serverPort, '127.0.0.1');
    connection.on('data', (bytes) => this.push(bytes)).on('error', () => undefined);
    connection.write(request, 'latin1');
    this.connection = connection;
  }
}
