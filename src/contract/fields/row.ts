import type { FwCfgName } from '../guest.js';

/** What a text may be. */
export type FieldType =
  | { readonly is: 'whole'; readonly least: number; readonly most: number; readonly unit: string; readonly auto?: true }
  | { readonly is: 'decimal'; readonly least: number; readonly most: number; readonly unit: string }
  | { readonly is: 'one of'; readonly values: readonly string[] }
  /** `true` or `false`; in a shell an option without a value. */
  | { readonly is: 'boolean' }
  /** A text of a pattern; `allowed` completes the sentence `"VALUE" is not …`. */
  | { readonly is: 'matching'; readonly pattern: RegExp; readonly allowed: string }
  /** Any text, which whoever takes it may read further. */
  | { readonly is: 'text' }
  /** Several of them, as a shell has them: `--name ONE TWO`. */
  | { readonly is: 'texts' };

export const actionNames = [
  'zosia',
  'boot-qemu',
  'perf-gate',
  'setup-buildroot',
  'build-zosia',
  'make-model-disk',
] as const;
export type ActionName = (typeof actionNames)[number];

export const commandNames = [
  'run',
  'prompt',
  'serve',
  'smoke',
  'perf',
  'perf-matrix',
  'perf-merge',
  'answers-merge',
  'models',
  'image',
  'image iso',
  'image diff',
  'buildroot',
  'disk',
  'verify',
  'release',
  'publish',
  'cache',
  'doctor',
] as const;
export type CommandName = (typeof commandNames)[number];

/** A sentence that is the same for every reader, or one for each of the two edges. */
export type Wording = string | { readonly workflow: string; readonly command: string };

/** One thing that can be asked for: `name: text` in a workflow, `--name TEXT` in a shell. */
export interface FieldRow {
  readonly type: FieldType;
  /**
   * What it means: a clause that begins in lower case and has no period at its end; further sentences may stand before
   * that. `{name}` is another field, which each edge names as its reader writes it.
   */
  readonly says: Wording;
  /** The text that nothing given stands for. */
  readonly default?: string;
  /** Where that is no one text: what happens when nothing is given. */
  readonly otherwise?: Wording;
  /** What stands for the text in a command's help. */
  readonly value?: string;
  /** Nothing is done without it. */
  readonly required?: true;
  readonly actions: readonly ActionName[];
  readonly commands: readonly CommandName[];
  /** Of an action or command that means something else by it, or says more. */
  readonly in?: Readonly<
    Partial<Record<ActionName | CommandName, Partial<Pick<FieldRow, 'says' | 'default' | 'otherwise' | 'required'>>>>
  >;
  /** The boot modes that it belongs to; without them all. */
  readonly modes?: readonly string[];
  /** The measurement that it belongs to; without it both. */
  readonly measures?: 'wall' | 'virtual';
  /** The guest is told it as it is, by this file. */
  readonly fwCfgName?: FwCfgName;
  /** Another name for a field, which users of another tool know. */
  readonly sameAs?: string;
  /** The commands that have it as an argument, and what their help calls it. */
  readonly asArgument?: Readonly<Partial<Record<CommandName, string>>>;
  /** The variable that a shell may have it in, where it is no option or arguments are for every user of the machine to see. */
  readonly variable?: string;
  /** Done unless it is refused in a workflow, and only where it is asked for in a shell. */
  readonly askedForInShell?: true;
}

export type FieldTable = Readonly<Record<string, FieldRow>>;

export const whole = <Unit extends string>(least: number, most: number, unit: Unit) =>
  ({ is: 'whole', least, most, unit }) as const;
export const wholeOrAuto = <Unit extends string>(least: number, most: number, unit: Unit) =>
  ({ is: 'whole', least, most, unit, auto: true }) as const;
export const decimal = (least: number, most: number, unit: string) => ({ is: 'decimal', least, most, unit }) as const;
export const oneOf = <const Values extends readonly string[]>(values: Values) => ({ is: 'one of', values }) as const;
export const boolean = { is: 'boolean' } as const;
export const matching = (pattern: RegExp, allowed: string) => ({ is: 'matching', pattern, allowed }) as const;
export const text = { is: 'text' } as const;
export const texts = { is: 'texts' } as const;

/** The actions and commands that boot. */
export const bootActions = ['zosia', 'boot-qemu', 'perf-gate'] as const;
export const bootCommands = ['run', 'prompt', 'serve', 'smoke', 'perf'] as const satisfies readonly CommandName[];
