/** Cuts a stream of UTF-8 bytes into lines. A line longer than the limit is given up to the limit, its rest dropped. */
export class LineSplitter {
  private readonly decoder = new TextDecoder();
  private line = '';
  private dropping = false;

  constructor(
    private readonly onLine: (line: string) => void,
    private readonly limitCharacters: number,
  ) {}

  write(bytes: Uint8Array): void {
    this.take(this.decoder.decode(bytes, { stream: true }));
  }

  /** Gives the last line, where no line feed ended it. */
  end(): void {
    this.take(this.decoder.decode());
    if (this.line !== '') this.give();
  }

  private take(text: string): void {
    let from = 0;
    for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
      this.append(text.slice(from, to));
      this.give();
      from = to + 1;
    }
    this.append(text.slice(from));
  }

  private append(piece: string): void {
    if (this.dropping) return;
    this.line += piece;
    if (this.line.length > this.limitCharacters) {
      this.line = this.line.slice(0, this.limitCharacters);
      this.dropping = true;
    }
  }

  private give(): void {
    const line = this.line.endsWith('\r') ? this.line.slice(0, -1) : this.line;
    this.line = '';
    this.dropping = false;
    this.onLine(line);
  }
}
