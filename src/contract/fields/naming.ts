/** How a reader writes a field, or the field with a value: `memory-check: false` in a workflow. */
export type NameOf = (field: string, value?: string) => string;

/** As a workflow has it. */
export const asInput: NameOf = (field, value) => (value === undefined ? field : `${field}: ${value}`);

/**
 * A sentence whose inputs stand in braces, with each as its reader writes it; `{memory-check: false}` is one with a value.
 * Braces in code are what they are.
 */
export function withNames(sentence: string, nameOf: NameOf): string {
  return sentence.replace(
    /(?<![{`])\{([a-z][a-z0-9-]*)(?:: ([^{}]+))?\}(?!\})/g,
    (_, input: string, value: string | undefined) => nameOf(input, value),
  );
}

/** What each edge words with names as its reader writes them. */
export interface Worded {
  worded(nameOf: NameOf): string;
}

/** A sentence that names fields in braces, as those of outcomes do; what it quotes is left as it is, braces included. */
export class Sentence implements Worded {
  constructor(
    private readonly written: readonly string[],
    private readonly quoted: readonly (string | number | Worded)[] = [],
  ) {}

  worded(nameOf: NameOf): string {
    const quotes = this.quoted.map((value) => (typeof value === 'object' ? value.worded(nameOf) : String(value)));
    return this.written.map((text, place) => `${withNames(text, nameOf)}${quotes[place] ?? ''}`).join('');
  }
}

/** As in naming`{memory}: ${size} MiB is too little`. */
export function naming(written: TemplateStringsArray, ...quoted: readonly (string | number | Worded)[]): Sentence {
  return new Sentence(written, quoted);
}

/** The name of a field, or the field with a value, where they are not the same in every sentence. */
export function named(field: string, value?: string): Worded {
  return { worded: (nameOf) => nameOf(field, value) };
}
