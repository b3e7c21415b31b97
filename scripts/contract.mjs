// `npm run contract`: writes what is made of src/contract and the action.yml files: each action's tables of inputs and
// outputs in its README, the table of all actions in README.md and docs/reference.md, the tables of docs/outcomes.md and
// docs/guest-contract.md, and what the guest's scripts know of the contract. With --check: only says what is stale.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { guestShell } from './contract/guest-shell.mjs';
import { guestTables } from './contract/guest-tables.mjs';
import { between, tableWriter } from './contract/tables.mjs';
import { ensureNodeModules } from './setup/node-modules.mjs';
import { root } from './setup/root.mjs';
import { importSources } from './setup/sources.mjs';

ensureNodeModules();
const { parse } = await import('yaml');
const [{ outcomes, outcomeTable, otherExitCodes }, guest, markdown] = await importSources(
  ['contract', 'text'],
  ['contract/outcomes', 'contract/guest', 'text/markdown'],
);
const markdownTable = tableWriter(markdown);

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

/** Files and what they are to be: as a whole, or between which comments. */
const wanted = [
  ...actions.map(({ readme, inputs, outputs }) => [
    readme,
    { inputs: inputTable(inputs), outputs: outputTable(outputs) },
  ]),
  ...['README.md', 'docs/reference.md'].map((file) => [file, { actions: actionTable(path.dirname(file)) }]),
  ['docs/outcomes.md', { outcomes: outcomesTable(), 'other exit codes': exitCodesTable() }],
  ['docs/guest-contract.md', guestTables(guest, markdownTable)],
  ['initramfs/lib/contract.sh', guestShell(guest)],
];
const stale = wanted.filter(([file, content]) => {
  const before = existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), 'utf8') : '';
  const after =
    typeof content === 'string'
      ? content
      : Object.entries(content).reduce((text, [name, table]) => between(text, name, table), before);
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
