import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from './markdown.js';

interface ActionDefinition {
  readonly inputs: Readonly<Record<string, { required?: boolean }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

interface Step {
  readonly id?: string;
  readonly uses: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const names = ['zosia', 'boot-qemu', 'build-zosia', 'make-model-disk', 'perf-gate', 'setup-buildroot'];
const definitions = new Map(
  names.map((name) => {
    const file = name === 'zosia' ? 'action.yml' : `actions/${name}/action.yml`;
    return [name, parse(readFileSync(path.join(projectRoot, file), 'utf8')) as ActionDefinition];
  }),
);

/** What is wrong with a workflow, or a part of one, that uses our actions: an empty list where nothing is. */
export function faultsOfSnippet(text: string): string[] {
  const steps = stepsOf(parse(text));
  return [...steps.flatMap(faultsOfStep), ...faultsOfOutputs(text, steps)];
}

function faultsOfStep({ uses, with: given = {} }: Step): string[] {
  const name = ourAction(uses);
  if (name === undefined) return [];
  const definition = definitions.get(name);
  if (!definition) return [`${uses}: no such action`];
  const needed = Object.keys(definition.inputs).filter((input) => definition.inputs[input]?.required);
  return [
    ...Object.keys(given).flatMap((input) => (input in definition.inputs ? [] : [`${name} has no input ${input}`])),
    ...needed.flatMap((input) => (input in given ? [] : [`${name} needs the input ${input}`])),
  ];
}

/** An id that the snippet does not show may be any action's of ours. */
function faultsOfOutputs(text: string, steps: readonly Step[]): string[] {
  return [...text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)].flatMap(([, id = '', output = '']) => {
    const step = steps.find((one) => one.id === id);
    const name = step && ourAction(step.uses);
    if (step && name === undefined) return [];
    const candidates = name === undefined ? [...definitions.values()] : [definitions.get(name)];
    const known = candidates.some((definition) => definition && output in definition.outputs);
    return known ? [] : [`${id} (${name ?? 'any action'}) has no output ${output}`];
  });
}

function ourAction(uses: string): string | undefined {
  return /^(?:zosia|\.\/actions)\/([\w-]+)(?:@|$)/.exec(uses)?.[1];
}

function stepsOf(node: unknown): Step[] {
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap(stepsOf);
  return 'uses' in node && typeof node.uses === 'string' ? [node as Step, ...inside] : inside;
}
