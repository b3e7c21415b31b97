// `npm run contract`: writes what src/contract and the action.yml files say into the documentation: each action's tables
// of inputs and outputs into its README, the table of all actions into README.md and docs/reference.md, the outcomes
// into docs/outcomes.md. With --check: only says which file is not up to date.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ensureNodeModules } from './setup/node-modules.mjs';
import { root } from './setup/root.mjs';
import { importSources } from './setup/sources.mjs';

ensureNodeModules();
const { parse } = await import('yaml');
const [{ outcomes, outcomeTable, otherExitCodes }, { Markdown, table }] = await importSources(
  ['contract', 'text'],
  ['contract/outcomes', 'text/markdown'],
);

const actions = readdirSync(path.join(root, 'actions'))
  .sort()
  .filter((name) => existsSync(path.join(root, 'actions', name, 'README.md')))
  .map((name) => {
    // The root action's action.yml lies where GitHub looks for it.
    const definition = name === 'root' ? 'action.yml' : `actions/${name}/action.yml`;
    const readme = `actions/${name}/README.md`;
    const { description, inputs, outputs } = parse(readFileSync(path.join(root, definition), 'utf8'));
    return { name: name === 'root' ? 'zosia' : name, readme, description, inputs, outputs };
  });

const wanted = [
  ...actions.map(({ readme, inputs, outputs }) => [
    readme,
    { inputs: inputTable(inputs), outputs: outputTable(outputs) },
  ]),
  ...['README.md', 'docs/reference.md'].map((file) => [file, { actions: actionTable(path.dirname(file)) }]),
  ['docs/outcomes.md', { outcomes: outcomesTable(), 'other exit codes': exitCodesTable() }],
];
const stale = wanted.filter(([file, tables]) => {
  const before = readFileSync(path.join(root, file), 'utf8');
  const after = Object.entries(tables).reduce((text, [name, content]) => between(text, name, content), before);
  if (after === before) return false;
  if (!process.argv.includes('--check')) writeFileSync(path.join(root, file), after);
  return true;
});
const names = stale.map(([file]) => file);
if (process.argv.includes('--check') && names.length > 0) {
  console.error(`not what the contract says: ${names.join(', ')}; run npm run contract and commit`);
  process.exit(1);
}
for (const name of names) console.log(`${name} written`);

function actionTable(folder) {
  const rows = actions.map(({ name, readme, description }) => [
    `[\`zosia/${name}\`](${path.relative(folder, readme)})`,
    description,
  ]);
  return markdownTable(['action', 'does'], rows);
}

function inputTable(inputs) {
  const rows = Object.entries(inputs).map(([name, { description, required, default: fallback }]) => [
    `\`${name}\``,
    description,
    required ? '(required)' : fallback ? `\`${fallback}\`` : '',
  ]);
  return markdownTable(['input', 'meaning', 'default'], rows);
}

function outputTable(outputs) {
  return markdownTable(
    ['output', 'meaning'],
    Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]),
  );
}

function outcomesTable() {
  const rows = outcomes.map((name) => {
    const { exitCode, meaning } = outcomeTable[name];
    return [`[\`${name}\`](#${name})`, String(exitCode), meaning];
  });
  return markdownTable(['outcome', 'exit code', 'meaning'], rows);
}

function exitCodesTable() {
  const rows = Object.values(otherExitCodes).map(({ code, meaning }) => [String(code), meaning]);
  return markdownTable(['exit code', 'meaning'], rows);
}

/** Cells are Markdown already. */
function markdownTable(header, rows) {
  const written = (cells) => cells.map((cell) => Markdown.written(cell));
  return table(written(header), rows.map(written)).toString();
}

function between(text, name, content) {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`there is no ${begin} … ${end} to write to`);
  return `${text.slice(0, from)}${begin}\n\n${content}\n\n${text.slice(to)}`;
}
