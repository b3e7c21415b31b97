import { Duplex } from 'node:stream';

export const hungUp = 'the guest disconnected';

/** One request and its answer on a port that others have used before: to an HTTP client, a connection of its own. */
export class Exchange extends Duplex {
  /** Settles when the answer has begun, or cannot any more. */
  readonly begun: Promise<void>;
  private hasBegun = false;
  private begin: () => void = () => undefined;
  /** The end of what came, while the mark may yet be completed. */
  private tail = Buffer.alloc(0);

  constructor(
    private readonly port: Duplex,
    /** What the guest writes on a line of its own ahead of this answer. */
    readonly mark: string,
  ) {
    super();
    this.begun = new Promise((resolve) => (this.begin = resolve));
  }

  /** Bytes from the port: those up to the mark are of an answer that was given up. */
  receive(bytes: Buffer): void {
    if (this.hasBegun) {
      this.give(bytes);
      return;
    }
    const line = Buffer.from(`${this.mark}\r\n`);
    const all = Buffer.concat([this.tail, bytes]);
    const at = all.indexOf(line);
    if (at < 0) {
      this.tail = all.subarray(-line.byteLength);
      return;
    }
    this.hasBegun = true;
    this.begin();
    this.give(all.subarray(at + line.byteLength));
  }

  /** The guest waits when we do not read: a port has no more room than its queue. */
  private give(bytes: Buffer): void {
    if (this.destroyed || bytes.byteLength === 0) return;
    if (!this.push(bytes)) this.port.pause();
  }

  /** Ends it where nothing more will come. */
  cutOff(): void {
    this.begin();
    this.destroy(new Error(hungUp));
  }

  override _read(): void {
    this.port.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, callback: (error?: Error | null) => void): void {
    if (this.port.destroyed) callback(new Error(hungUp));
    else this.port.write(chunk, callback);
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    this.port.resume(); // what is left of this answer goes by
    callback(error);
  }
}
