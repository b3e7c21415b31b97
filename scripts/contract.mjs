// `npm run contract`: writes what is made of src/contract: inputs and outputs in each action.yml, their tables in each
// README, the table of all actions in README.md and docs/reference.md, the tables of docs/outcomes.md and
// docs/guest-contract.md, and what the guest's scripts know of the contract. With --check: only says what is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { actionFiles, inputTable, outputTable, withFields, wordedAction } from './contract/actions.mjs';
import { guestShell } from './contract/guest-shell.mjs';
import { guestTables } from './contract/guest-tables.mjs';
import { between, code, tableWriter } from './contract/tables.mjs';
import { ensureNodeModules } from './setup/node-modules.mjs';
import { root } from './setup/root.mjs';
import { importSources } from './setup/sources.mjs';

ensureNodeModules();
const { parse } = await import('yaml');
const [{ outcomes, outcomeTable, otherExitCodes }, guest, { actionNames }, fields, wording, markdown] =
  await importSources(
    ['contract', 'text'],
    [
      'contract/outcomes',
      'contract/guest',
      'contract/fields/row',
      'contract/fields/lookup',
      'contract/fields/wording',
      'text/markdown',
    ],
  );
const markdownTable = tableWriter(markdown);

/** Files and what they are to be: as a whole, made of what they are, or between which comments. */
const wanted = [
  ...actionNames.flatMap((name) => {
    const { definition, readme } = actionFiles(name);
    const worded = wordedAction(name, { ...fields, ...wording });
    return [
      [definition, (before) => withFields(before, worded)],
      [readme, { inputs: inputTable(worded, markdownTable), outputs: outputTable(worded, markdownTable) }],
    ];
  }),
  ...['README.md', 'docs/reference.md'].map((file) => [file, { actions: actionTable(path.dirname(file)) }]),
  ['docs/outcomes.md', { outcomes: outcomesTable(), 'other exit codes': exitCodesTable() }],
  ['docs/guest-contract.md', guestTables(guest, markdownTable)],
  ['initramfs/lib/contract.sh', () => guestShell(guest)],
];
const stale = wanted.filter(([file, content]) => {
  const before = read(file);
  const after =
    typeof content === 'function'
      ? content(before)
      : Object.entries(content).reduce((text, [name, table]) => between(text, name, table), before);
  if (after === before) return false;
  if (!process.argv.includes('--check')) writeFileSync(path.join(root, file), after);
  return true;
});
const names = stale.map(([file]) => file);
if (process.argv.includes('--check') && names.length > 0) {
  console.error(`not what src/contract says: ${names.join(', ')}; run npm run contract and commit`);
  process.exit(1);
}
for (const name of names) console.log(`${name} written`);

function read(file) {
  return existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), 'utf8') : '';
}

function actionTable(folder) {
  const rows = [...actionNames].sort(byFolder).map((name) => {
    const { definition, readme } = actionFiles(name);
    return [`[${code(`zosia/${name}`)}](${path.relative(folder, readme)})`, parse(read(definition)).description];
  });
  return markdownTable(['action', 'does'], rows);
}

function byFolder(one, other) {
  return actionFiles(one).readme < actionFiles(other).readme ? -1 : 1;
}

function outcomesTable() {
  const rows = outcomes.map((name) => {
    const { exitCode, meaning } = outcomeTable[name];
    return [`[${code(name)}](#${name})`, String(exitCode), meaning];
  });
  return markdownTable(['outcome', 'exit code', 'meaning'], rows);
}

function exitCodesTable() {
  const rows = Object.values(otherExitCodes).map(({ code: exitCode, meaning }) => [String(exitCode), meaning]);
  return markdownTable(['exit code', 'meaning'], rows);
}
