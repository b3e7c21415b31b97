import { asInput, type NameOf } from '../contract/fields/naming.js';
import type { FieldRow, FieldType } from '../contract/fields/row.js';
import { UsageError } from '../host/errors.js';
import { readTextFile } from '../host/text-file.js';
import type { Expectation } from './expectation.js';

/** Turns one text into a value, or throws a plain sentence saying what is allowed. */
export type FieldParser<T> = (text: string) => T;

/** What a parser throws: completes the sentence `NAME: "VALUE" is not …`. */
class NotAllowed extends Error {}

export function wholeNumber(min: number, max: number, unit: string): FieldParser<number> {
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
    if (!(value >= min && value <= max)) {
      throw new NotAllowed(`a whole number of ${unit} from ${min} to ${max}`);
    }
    return value;
  };
}

export function decimalNumber(min: number, max: number, unit: string): FieldParser<number> {
  return (text) => {
    const value = /^\d{1,9}(\.\d{1,9})?$/.test(text) ? Number(text) : NaN;
    if (!(value >= min && value <= max)) throw new NotAllowed(`a number${unitOf(unit)} from ${min} to ${max}`);
    return value;
  };
}

/** A number of nothing has no unit: a temperature, a share. */
function unitOf(unit: string): string {
  return ['temperature', 'probability', 'share'].includes(unit) ? '' : ` of ${unit}`;
}

export function oneOf<T extends string>(allowed: readonly T[]): FieldParser<T> {
  return (text) => {
    const found = allowed.find((candidate) => candidate === text);
    if (found === undefined) throw new NotAllowed(`one of ${allowed.join(', ')}`);
    return found;
  };
}

/** `auto`, or what `parser` takes. */
export function autoOr<T>(parser: FieldParser<T>): FieldParser<T | 'auto'> {
  return (text) => {
    if (text === 'auto') return 'auto';
    try {
      return parser(text);
    } catch (error) {
      throw error instanceof NotAllowed ? new NotAllowed(`auto or ${error.message}`) : error;
    }
  };
}

export const boolean: FieldParser<boolean> = (text) => {
  if (/^(true|1|yes)$/i.test(text)) return true;
  if (/^(false|0|no)$/i.test(text)) return false;
  throw new NotAllowed('true or false');
};

export const anyText: FieldParser<string> = (text) => text;

/** What stands between several texts in one: no argument has it. */
export const betweenTexts = '\0';

/** What a parser throws that says more than what is allowed: a sentence behind the field's name. */
class Refused extends Error {
  constructor(readonly sentence: UsageError) {
    super(sentence.message);
  }
}

/** What `parse` makes of the text. The UsageError that it throws says what is wrong with it. */
export function parsedOrReason<T>(parse: (text: string) => T): FieldParser<T> {
  return (text) => {
    try {
      return parse(text);
    } catch (error) {
      throw error instanceof UsageError ? new Refused(error) : error;
    }
  };
}

/** What `parser` makes of the text. Throws UsageError that begins with `label`. */
export function parseLabelled<T>(label: string, parser: FieldParser<T>, text: string): T {
  const wrong: string[] = [];
  const value = new FieldReader({ [label]: text }, undefined, wrong).optional(label, parser);
  if (value === undefined || wrong.length > 0) throw new UsageError(wrong.join('\n'));
  return value;
}

/** The text of the UTF-8 file that is named. */
export const textOfFile: FieldParser<string> = (file) => {
  const read = readTextFile(file);
  if ('problem' in read) throw new NotAllowed(`a text file that can be read: ${read.problem}`);
  return read.text;
};

export function matching(pattern: RegExp, allowed: string): FieldParser<string> {
  return (text) => {
    if (!pattern.test(text)) throw new NotAllowed(allowed);
    return text;
  };
}

/** What `parse` makes of the text; a text of which it makes undefined is not `allowed`. */
export function parsed<T>(parse: (text: string) => T | undefined, allowed: string): FieldParser<T> {
  return (text) => {
    const value = parse(text);
    if (value === undefined) throw new NotAllowed(allowed);
    return value;
  };
}

export const expectation: FieldParser<Expectation> = (text) => {
  const [, source, flags] = /^\/(.+)\/([a-z]*)$/s.exec(text) ?? [];
  if (source === undefined) return { kind: 'literal', text };
  try {
    return { kind: 'pattern', pattern: new RegExp(source, flags) };
  } catch (error) {
    throw new NotAllowed(`a regular expression that compiles (${error instanceof Error ? error.message : 'invalid'})`);
  }
};

/** What the text of a field stands for, by the type of its row. */
type ValueOf<Type> = Type extends { readonly is: 'whole'; readonly auto: true }
  ? number | 'auto'
  : Type extends { readonly is: 'whole' | 'decimal' }
    ? number
    : Type extends { readonly is: 'one of'; readonly values: readonly (infer Value)[] }
      ? Value
      : Type extends { readonly is: 'boolean' }
        ? boolean
        : Type extends { readonly is: 'texts' }
          ? readonly string[]
          : string;

/** The same where a field without a text has a default, has to be given, or has neither. */
type ReadField<Row> = Row extends
  { readonly type: infer Type; readonly default: string } | { readonly type: infer Type; readonly required: true }
  ? ValueOf<Type>
  : Row extends { readonly type: infer Type }
    ? ValueOf<Type> | undefined
    : never;

function parserOf(type: FieldType): FieldParser<string | number | boolean | readonly string[]> {
  switch (type.is) {
    case 'whole': {
      const parser = wholeNumber(type.least, type.most, type.unit);
      return type.auto ? autoOr(parser) : parser;
    }
    case 'decimal':
      return decimalNumber(type.least, type.most, type.unit);
    case 'one of':
      return oneOf(type.values);
    case 'boolean':
      return boolean;
    case 'matching':
      return matching(type.pattern, type.allowed);
    case 'text':
      return anyText;
    case 'texts':
      return (text) => text.split(betweenTexts);
  }
}

/**
 * Reads named texts into typed values and remembers every wrong one, so that a person hears of all at once.
 * An empty text counts as not given, as in GitHub's inputs.
 */
export class FieldReader {
  /** `label` says how the person wrote the name: `--memory` on a command line, `memory` in a workflow. */
  constructor(
    private readonly texts: Readonly<Record<string, string | undefined>>,
    private readonly label: NameOf = asInput,
    private readonly wrong: string[] = [],
  ) {}

  /** A reader with `texts` in the place of those given; what either finds wrong, both have found. */
  replacing(texts: Readonly<Record<string, string | undefined>>): FieldReader {
    return new FieldReader({ ...this.texts, ...texts }, this.label, this.wrong);
  }

  has(name: string): boolean {
    return (this.texts[name] ?? '') !== '';
  }

  /** A field by its row of the contract: its value, or that of its default. */
  read<Table extends Readonly<Record<string, FieldRow>>, Name extends keyof Table & string>(
    table: Table,
    name: Name,
  ): ReadField<Table[Name]> {
    const row: FieldRow | undefined = table[name];
    if (row === undefined) throw new RangeError(`${name} is no field of the contract`);
    const { type, default: fallback } = row;
    const parser = parserOf(type);
    const value = this.optional(name, parser) ?? (fallback === undefined ? undefined : parser(fallback));
    return value as ReadField<Table[Name]>;
  }

  optional<T>(name: string, parser: FieldParser<T>): T | undefined {
    const text = this.texts[name] ?? '';
    if (text === '') return undefined;
    try {
      return parser(text);
    } catch (error) {
      if (error instanceof NotAllowed)
        this.reject(`${this.label(name)}: ${JSON.stringify(text)} is not ${error.message}`);
      else if (error instanceof Refused) this.reject(`${this.label(name)}: ${error.sentence.worded(this.label)}`);
      else throw error;
      return undefined;
    }
  }

  withDefault<T>(name: string, parser: FieldParser<T>, fallback: T): T {
    return this.optional(name, parser) ?? fallback;
  }

  /** Two fields that cannot be given together. */
  exclusive(first: string, second: string): void {
    if (this.has(first) && this.has(second)) {
      this.reject(`${this.label(first)} and ${this.label(second)} cannot be given together`);
    }
  }

  reject(sentence: string): void {
    this.wrong.push(sentence);
  }

  nameOf(name: string): string {
    return this.label(name);
  }

  /** Throws one UsageError with a line for each wrong field. */
  finish(): void {
    if (this.wrong.length > 0) throw new UsageError([...new Set(this.wrong)].join('\n'));
  }
}
