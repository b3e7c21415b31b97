import { machineFields, sourceFields } from './boot.js';
import { gateFields } from './gate.js';
import { questionFields } from './question.js';

const namesOf = (table: object): readonly string[] => Object.keys(table);

/**
 * The headings of a command's help, in their order, and the options below each. An option that stands under several is
 * shown under the first; one under none is of the command itself.
 */
export const optionGroups = {
  Debugging: ['append', 'boot-timeout', 'timeout', 'serial', 'serial-log', 'show-plan', 'log-dir'],
  Serve: ['api-key', 'port'],
  Ask: [...namesOf(questionFields), 'isolate'],
  Measure: namesOf(gateFields),
  'Model and image': [...namesOf(sourceFields), 'tune'],
  Machine: namesOf(machineFields),
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type OptionGroup = keyof typeof optionGroups;

/** As a person reads them: what is asked for first, what goes wrong last. */
export const groupOrder: readonly OptionGroup[] = [
  'Ask',
  'Serve',
  'Measure',
  'Model and image',
  'Machine',
  'Debugging',
];

/** The heading that an option stands under; undefined for one of the command itself. */
export function groupOf(name: string): OptionGroup | undefined {
  return (Object.keys(optionGroups) as OptionGroup[]).find((group) =>
    (optionGroups[group] as readonly string[]).includes(name),
  );
}

/** What a person types first, of each command whose options have rows: what it does, and the words behind its name. */
export const examples: Readonly<Record<string, readonly (readonly [does: string, args: string])[]>> = {
  run: [
    ['boot to the prompt, installing what is missing', '--install'],
    ['ask another model one question', '--model qwen3-0.6b --prompt "What is the capital of France?"'],
  ],
  prompt: [
    ['ask a question', '"What is the capital of France?"'],
    ['have one of several answers', '"Bug or feature: it crashes on start" --choices bug,feature'],
  ],
  serve: [
    ['serve on a free port, with a key made up for it', ''],
    ['serve on a port of your own', '--port 8080'],
  ],
  smoke: [
    ["boot zosia's own image", '--install'],
    ['boot your kernel and initramfs', '--kernel out/Image --initrd out/initramfs.cpio.gz'],
  ],
  perf: [
    ['five runs, of which the mean must be fast enough', '--runs 5 --min-tok-s 20'],
    ['count instructions, and compare them with a baseline', '--mode virtual --baseline perf/baseline.json'],
  ],
};
