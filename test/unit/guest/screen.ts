/** What a terminal shows of the text and the control sequences that the guest's line editor uses. */
export class Screen {
  row = 0;
  column = 0;
  /** A character a cell; wide ones are not known here. */
  private readonly cells: string[][] = [[]];

  constructor(
    private readonly columns: number,
    output: string,
  ) {
    // eslint-disable-next-line no-control-regex -- control sequences are what this is about
    for (const [token, count = '', final] of output.matchAll(/\u001b\[(\d*)([A-Z])|[^]/gu)) {
      if (final === undefined) this.put(token);
      else this.obey(final, count === '' ? 1 : Number(count));
    }
  }

  get rows(): string[] {
    return this.cells.map((cells) => Array.from(cells, (cell: string | undefined) => cell ?? ' ').join(''));
  }

  /** Its rows, down to the last that is not empty. */
  toString(): string {
    const rows = this.rows.map((row) => row.trimEnd());
    return rows.join('\n').trimEnd();
  }

  private put(character: string): void {
    if (character === '\r') this.column = 0;
    else if (character === '\n') this.goTo(this.row + 1, this.column);
    else {
      // A row that is full wraps when the next character comes.
      if (this.column === this.columns) this.goTo(this.row + 1, 0);
      this.cellsOfRow()[this.column++] = character;
    }
  }

  private obey(final: string, count: number): void {
    const column = Math.min(this.column, this.columns - 1);
    switch (final) {
      case 'A':
        this.goTo(this.row - count, column);
        break;
      case 'C':
        this.goTo(this.row, Math.min(column + count, this.columns - 1));
        break;
      case 'H':
        this.goTo(0, 0);
        break;
      case 'J':
        this.cells.splice(this.row + 1);
        this.cellsOfRow().splice(this.column);
        break;
      case 'K':
        this.cellsOfRow().splice(this.column);
        break;
      default:
        throw new Error(`no terminal sequence ${final} is known here`);
    }
  }

  private cellsOfRow(): string[] {
    return (this.cells[this.row] ??= []);
  }

  private goTo(row: number, column: number): void {
    if (row < 0) throw new Error('the cursor left the screen');
    while (this.cells.length <= row) this.cells.push([]);
    this.row = row;
    this.column = column;
  }
}
