import xterm from '@xterm/headless';

/** What a terminal shows: a real emulator's answer, of which tests read the rows. */
export class Screen {
  private readonly terminal;
  private written = Promise.resolve();

  constructor(columns: number, rows = 24) {
    this.terminal = new xterm.Terminal({ cols: columns, rows, scrollback: 5000, allowProposedApi: true });
  }

  write(bytes: Uint8Array): void {
    this.written = new Promise((resolve) => {
      this.terminal.write(bytes, resolve);
    });
  }

  resize(columns: number, rows: number): void {
    this.terminal.resize(columns, rows);
  }

  /** Everything that it showed, down to the last row that is not empty, each without blanks at its end. */
  async text(): Promise<string> {
    await this.written;
    const { length } = this.terminal.buffer.normal;
    const rows = Array.from({ length }, (_, row) => this.terminal.buffer.normal.getLine(row)?.translateToString(true));
    return rows
      .map((row) => row?.trimEnd() ?? '')
      .join('\n')
      .trimEnd();
  }

  /** The column of the cursor, from 0. */
  get column(): number {
    return this.terminal.buffer.normal.cursorX;
  }
}
