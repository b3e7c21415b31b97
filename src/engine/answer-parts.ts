/** Where a model's thoughts begin and end, for models whose template does not tell the engine. */
const opening = '<think>';
const closing = '</think>';

export interface Parts {
  readonly thinking: string;
  readonly text: string;
}

/** Parts thoughts that an answer begins with from the answer, while it comes in pieces. */
export class ThoughtSplitter {
  private state: 'start' | 'thinking' | 'gap' | 'text' = 'start';
  private held = '';

  /** As much as is kept back until more is known: white space without end, say. */
  get heldCharacters(): number {
    return this.held.length;
  }

  /** What may be passed on of a further piece. */
  write(piece: string): Parts {
    let thinking = '';
    this.held += piece;
    // White space alone tells nothing yet, nor need what is held of it be looked through again.
    const mayTell = this.state !== 'start' || piece.trim() !== '';
    if (this.state === 'start' && mayTell) {
      const begin = this.held.trimStart();
      if (begin.startsWith(opening)) {
        this.state = 'thinking';
        this.held = begin.slice(opening.length);
      } else if (!opening.startsWith(begin)) this.state = 'text';
    }
    if (this.state === 'thinking') {
      const end = this.held.indexOf(closing);
      const settled = end >= 0 ? end : this.held.length - overlap(this.held, closing);
      thinking = this.held.slice(0, settled);
      this.held = this.held.slice(settled);
      if (end >= 0) {
        this.state = 'gap';
        this.held = this.held.slice(closing.length);
      }
    }
    if (this.state === 'gap') {
      this.held = this.held.trimStart();
      if (this.held !== '') this.state = 'text';
    }
    return { thinking, text: this.state === 'text' ? this.release() : '' };
  }

  /** What is left once the answer is over. */
  end(): Parts {
    const rest = this.release();
    return this.state === 'thinking' ? { thinking: rest, text: '' } : { thinking: '', text: rest };
  }

  private release(): string {
    const text = this.held;
    this.held = '';
    return text;
  }
}

/** How many of `word`'s first characters `text` ends with. */
function overlap(text: string, word: string): number {
  for (let length = Math.min(text.length, word.length - 1); length > 0; length -= 1) {
    if (text.endsWith(word.slice(0, length))) return length;
  }
  return 0;
}
