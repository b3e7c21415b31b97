import { plainText } from '../text/plain-text.js';
import { TerminalFilter } from '../text/terminal-filter.js';

/** A model that never stops is not kept whole. */
const limitBytes = 1024 * 1024;

/** What came by the port `org.zosia.output`: shown as it comes, and kept for the report. */
export class Answer {
  private readonly chunks: Uint8Array[] = [];
  private readonly filter = new TerminalFilter('drop');
  private bytes = 0;

  constructor(private readonly onText: (text: string) => void) {}

  write(chunk: Uint8Array): void {
    const room = limitBytes - this.bytes;
    this.bytes += chunk.byteLength;
    if (room > 0) this.chunks.push(chunk.subarray(0, room));
    const text = this.filter.write(chunk);
    if (text !== '') this.onText(text);
  }

  /** The first MiB, without control characters. */
  get text(): string {
    return plainText(Buffer.concat(this.chunks).toString('utf8'));
  }

  get isCut(): boolean {
    return this.bytes > limitBytes;
  }
}
