import type { Field } from './lookup.js';
import { withNames } from './naming.js';
import type { ActionName, FieldRow, Wording } from './row.js';

type Edge = 'workflow' | 'command';

/** An input as the action.yml of `action` describes it: sentences that name other inputs as a workflow does. */
export function inputSentence(field: Field, action: ActionName): string {
  const clause = wordsFor('workflow', field.says);
  const says =
    action === 'perf-gate' && field.measures !== undefined
      ? `Mode ${field.measures}: ${clause}.`
      : sentence(clause, field.type);
  return field.otherwise === undefined ? says : `${says} Default: ${wordsFor('workflow', field.otherwise)}.`;
}

/** An option as a command's help describes it, and what is taken without it. */
export function optionHelp(field: Field, prefix = ''): string {
  const { type, otherwise } = field;
  // What is done without it is what not giving it means.
  const isSaid = type.is !== 'boolean' && field.default !== undefined;
  const fallback = isSaid ? field.default : otherwise === undefined ? undefined : wordsFor('command', otherwise);
  const says = wordsFor('command', field.says);
  return `${prefix}${says}${fallback === undefined ? '' : ` (default: ${fallback})`}`;
}

/** An output as action.yml describes it. */
export function outputSentence(says: string): string {
  return sentence(says);
}

/** How a field is written in a shell: `--no-memory-check` is what is done without it refused. */
export function optionName(name: string, row: Pick<FieldRow, 'type' | 'default' | 'askedForInShell'>): string {
  const isRefused = row.type.is === 'boolean' && row.default === 'true' && row.askedForInShell !== true;
  return isRefused ? `--no-${name}` : `--${name}`;
}

function wordsFor(edge: Edge, wording: Wording): string {
  const words = typeof wording === 'string' ? wording : wording[edge];
  return edge === 'workflow'
    ? withNames(words, (input) => `\`${input}\``)
    : withNames(words, (input) => `--${input}`).replaceAll('`', '');
}

/** With a capital where it does not begin with a name or a value, and with a period. */
function sentence(clause: string, type?: FieldRow['type']): string {
  const [first = ''] = /^[^\s,:]*/.exec(clause) ?? [];
  const isName = /[A-Z.`]/.test(first);
  const isValue =
    type?.is === 'one of' ? type.values.includes(first) : type?.is === 'boolean' && ['true', 'false'].includes(first);
  const begun = isName || isValue ? clause : `${clause.charAt(0).toUpperCase()}${clause.slice(1)}`;
  return `${begun}.`;
}
