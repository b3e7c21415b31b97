import { code } from './tables.mjs';

/** Where each action is described, and for whom. The root action's action.yml lies where GitHub looks for it. */
export function actionFiles(name) {
  const folder = `actions/${name === 'zosia' ? 'root' : name}`;
  return { readme: `${folder}/README.md`, definition: name === 'zosia' ? 'action.yml' : `${folder}/action.yml` };
}

/** Inputs and outputs of an action, worded for action.yml and README. */
export function wordedAction(name, { inputsOf, outputsOf, inputSentence, outputSentence }) {
  return {
    inputs: inputsOf(name).map((field) => ({
      name: field.name,
      description: inputSentence(field, name),
      default: field.default ?? '',
    })),
    outputs: outputsOf(name).map(({ name: output, says }) => ({ name: output, description: outputSentence(says) })),
  };
}

/** action.yml with its inputs and outputs; what stands before and behind them is written by hand. */
export function withFields(actionYml, { inputs, outputs }) {
  const [before, behind] = [actionYml.search(/^inputs:$/m), actionYml.search(/^runs:$/m)];
  if (before < 0 || behind < before) throw new Error('an action.yml without inputs and runs');
  const input = (field) =>
    `  ${field.name}:\n    description: ${quoted(field.description)}\n    default: ${quoted(field.default)}\n`;
  const output = (field) => `  ${field.name}:\n    description: ${quoted(field.description)}\n`;
  return [
    actionYml.slice(0, before),
    `inputs:\n${inputs.map(input).join('')}`,
    `outputs:\n${outputs.map(output).join('')}`,
    actionYml.slice(behind),
  ].join('');
}

export function inputTable({ inputs }, markdownTable) {
  const rows = inputs.map((field) => [
    code(field.name),
    field.description,
    field.default === '' ? '' : code(field.default),
  ]);
  return markdownTable(['input', 'meaning', 'default'], rows);
}

export function outputTable({ outputs }, markdownTable) {
  return markdownTable(
    ['output', 'meaning'],
    outputs.map(({ name, description }) => [code(name), description]),
  );
}

/** As Prettier would write it; GitHub's expressions stand as they are. */
function quoted(text) {
  if (text.startsWith('${{')) return text;
  return text.includes("'") && !text.includes('"') ? `"${text}"` : `'${text.replaceAll("'", "''")}'`;
}
