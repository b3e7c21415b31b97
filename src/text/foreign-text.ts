/** A stretch of a text: words of ours, or somebody else's. */
interface Piece {
  readonly text: string;
  readonly isForeign: boolean;
}

/**
 * Text that somebody else wrote: a guest, a model, a file, a server, a program. It leaves by one of this folder's doors
 * alone: the linter refuses it in a template or a concatenation, the type checker wherever a string is due.
 */
export class ForeignText {
  private constructor(private readonly pieces: readonly Piece[]) {}

  /** Marks `text` where it enters. */
  static of(text: string): ForeignText {
    return new ForeignText([{ text, isForeign: true }]);
  }

  /** Our own words around foreign text; see `quoting`. */
  static around(words: readonly string[], values: readonly (Text | number)[]): ForeignText {
    const pieces = words.flatMap((text, index) => {
      const value = index === 0 ? '' : values[index - 1];
      const quoted = value instanceof ForeignText ? value.pieces.map(onOneLine) : [own(String(value))];
      return [...quoted, own(text)];
    });
    return new ForeignText(merged(pieces));
  }

  /** Several texts as one, without regard to whose words are whose. */
  static joined(texts: readonly ForeignText[], separator = ''): ForeignText {
    return ForeignText.of(texts.map(contentOf).join(separator));
  }

  get isEmpty(): boolean {
    return this.pieces.every(({ text }) => text === '');
  }

  /** Other text made of it, which is as foreign. */
  map(change: (text: string) => string): ForeignText {
    return ForeignText.of(change(this.toJSON()));
  }

  /** What can be told of it without repeating any of it. */
  look<T extends number | boolean>(at: (text: string) => T): T {
    return at(this.toJSON());
  }

  /** For doors that show our own words in another way than what they quote. */
  inPieces(): readonly Piece[] {
    return this.pieces;
  }

  /** The whole text, for `JSON.stringify`; see `formatJson`. */
  toJSON(): string {
    return this.pieces.map(({ text }) => text).join('');
  }
}

/** Our own words, or somebody else's. */
export type Text = string | ForeignText;

/** A sentence of ours that quotes foreign text, on one line: it is foreign as a whole. */
export function quoting(words: TemplateStringsArray, ...values: readonly (Text | number)[]): ForeignText {
  return ForeignText.around(words, values);
}

/** For this folder's doors alone. */
export function contentOf(text: Text): string {
  return typeof text === 'string' ? text : text.toJSON();
}

function own(text: string): Piece {
  return { text, isForeign: false };
}

/** Neighbours of one kind as one piece. */
function merged(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.isForeign === piece.isForeign) result.splice(-1, 1, { ...last, text: last.text + piece.text });
    else if (piece.text !== '') result.push(piece);
  }
  return result;
}

function onOneLine({ text, isForeign }: Piece): Piece {
  return { text: text.replace(/\s*[\n\r]\s*/g, ' '), isForeign };
}
