import { bootFields, runnerFields } from './boot.js';
import { buildrootFields, diskFields, imageFields, setUpFields } from './build.js';
import { doctorFields, imageCommandFields, isoFields, printFields } from './command.js';
import { gateFields, matrixFields } from './gate.js';
import {
  bootOutputTable,
  diskOutputTable,
  gateOutputTable,
  imageOutputTable,
  setUpOutputTable,
  type OutputRow,
} from './outputs.js';
import { questionFields } from './question.js';
import { publishFields, releaseFields, verifyFields } from './release.js';
import type { ActionName, CommandName, FieldRow, FieldTable } from './row.js';

type Outputs = Readonly<Record<string, OutputRow>>;

/** What an action's inputs and outputs are taken of, in the order in which they are told. */
const tablesOf: Readonly<Record<ActionName, { readonly inputs: readonly FieldTable[]; readonly outputs: Outputs[] }>> =
  {
    zosia: { inputs: [bootFields, gateFields], outputs: [bootOutputTable, gateOutputTable] },
    'boot-qemu': { inputs: [bootFields], outputs: [bootOutputTable] },
    'perf-gate': { inputs: [gateFields, bootFields], outputs: [gateOutputTable, bootOutputTable] },
    'setup-buildroot': { inputs: [setUpFields, runnerFields], outputs: [setUpOutputTable] },
    'build-zosia': { inputs: [imageFields, runnerFields], outputs: [imageOutputTable] },
    'make-model-disk': { inputs: [diskFields, runnerFields], outputs: [diskOutputTable] },
  };

const ofBoots: readonly FieldTable[] = [bootFields, printFields];
const fieldTablesOf: Readonly<Record<CommandName, readonly FieldTable[]>> = {
  run: ofBoots,
  prompt: ofBoots,
  serve: ofBoots,
  smoke: ofBoots,
  perf: [gateFields, bootFields, printFields],
  'perf-matrix': [matrixFields],
  'perf-merge': [gateFields],
  'answers-merge': [questionFields],
  models: [printFields],
  image: [imageCommandFields, runnerFields, printFields],
  'image iso': [isoFields, runnerFields, printFields],
  'image diff': [printFields],
  buildroot: [setUpFields, imageFields, buildrootFields],
  disk: [diskFields, runnerFields, printFields],
  verify: [verifyFields],
  release: [releaseFields],
  publish: [publishFields],
  cache: [printFields],
  doctor: [doctorFields, runnerFields, printFields],
};

const allFields = rowsOf<FieldRow>([
  ...new Set([...Object.values(tablesOf).flatMap(({ inputs }) => inputs), ...Object.values(fieldTablesOf).flat()]),
]);

export type Field = FieldRow & { readonly name: string };

/** The inputs of an action, as it means them. */
export function inputsOf(action: ActionName): Field[] {
  return rowsOf(tablesOf[action].inputs)
    .filter(([, row]) => row.actions.includes(action))
    .map(([name, row]) => ({ ...row, ...row.in?.[action], name }));
}

export function inputNamesOf(action: ActionName): string[] {
  return inputsOf(action).map(({ name }) => name);
}

/** The options of a command, as it means them. */
export function optionsOf(command: CommandName): Field[] {
  return rowsOf(fieldTablesOf[command])
    .filter(([, row]) => row.commands.includes(command))
    .map(([name, row]) => ({ ...row, ...row.in?.[command], name }));
}

/** The fields that a command has as arguments, and what its help calls each. */
export function argumentsOf(command: CommandName): Readonly<Record<string, string>> {
  return Object.fromEntries(
    allFields.flatMap(([name, { asArgument }]) => {
      const called = asArgument?.[command];
      return called === undefined ? [] : [[name, called] as const];
    }),
  );
}

/** The variable that a field is read from where it is no option. */
export function variableOf(name: string): string | undefined {
  return allFields.find(([field, { variable }]) => field === name && variable !== undefined)?.[1].variable;
}

/** The outputs of an action, and what each says there. */
export function outputsOf(action: ActionName): { readonly name: string; readonly says: string }[] {
  return rowsOf(tablesOf[action].outputs)
    .filter(([, row]) => row.actions.includes(action))
    .map(([name, row]) => ({ name, says: row.in?.[action] ?? row.says }));
}

function rowsOf<Row>(tables: readonly Readonly<Record<string, Row>>[]): [string, Row][] {
  return tables.flatMap((table) => Object.entries(table));
}
