import { ForeignText } from '../text/foreign-text.js';

/** What llama-completion writes behind an answer, between white space. */
const endMarker = '[end of text]';

/** An answer without what llama.cpp adds to it. */
export function tidyAnswer(answer: ForeignText): ForeignText {
  return answer.map((text) => {
    const whole = text.trimEnd();
    return (whole.endsWith(endMarker) ? whole.slice(0, -endMarker.length) : whole).trim();
  });
}

/** Passes an answer on as it comes, holding back the end that may yet turn out to be llama.cpp's own. */
export class AnswerTail {
  private text = ForeignText.of('');
  private passedOn = 0;

  constructor(private readonly pass: (text: ForeignText) => void) {}

  write(piece: ForeignText): void {
    this.text = ForeignText.joined([this.text, piece]).map((text) => text.trimStart());
    const settled = this.text.look(settledLength);
    if (settled <= this.passedOn) return;
    this.pass(this.text.map((text) => text.slice(this.passedOn, settled)));
    this.passedOn = settled;
  }

  /** Passes on what was held back of an answer that is over. */
  end(): void {
    this.pass(tidyAnswer(this.text).map((text) => text.slice(this.passedOn)));
  }
}

/** The length of `text` without what may yet be an ending: white space, the marker, or its first characters. */
function settledLength(text: string): number {
  const whole = text.trimEnd();
  const bracket = whole.lastIndexOf('[');
  const isMarker = bracket >= 0 && endMarker.startsWith(whole.slice(bracket));
  return isMarker ? whole.slice(0, bracket).trimEnd().length : whole.length;
}
