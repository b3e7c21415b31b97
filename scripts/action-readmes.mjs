// `npm run docs:actions`: writes what the action.yml files say into the documentation: each action's tables of inputs and
// outputs into its README, the table of all actions into README.md and docs/reference.md.
// With --check: only says which file is not up to date.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ensureNodeModules } from './setup/node-modules.mjs';
import { root } from './setup/root.mjs';

ensureNodeModules();
const { parse } = await import('yaml');

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
  console.error(`not what action.yml says: ${names.join(', ')}; run npm run docs:actions and commit`);
  process.exit(1);
}
for (const name of names) console.log(`${name} written`);

function actionTable(folder) {
  const rows = actions.map(({ name, readme, description }) => [
    `[\`zosia/${name}\`](${path.relative(folder, readme)})`,
    description,
  ]);
  return table(['action', 'does'], rows);
}

function inputTable(inputs) {
  const rows = Object.entries(inputs).map(([name, { description, required, default: fallback }]) => [
    `\`${name}\``,
    description,
    required ? '(required)' : fallback ? `\`${fallback}\`` : '',
  ]);
  return table(['input', 'meaning', 'default'], rows);
}

function outputTable(outputs) {
  return table(
    ['output', 'meaning'],
    Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]),
  );
}

function table(header, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

function between(text, name, content) {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`there is no ${begin} … ${end} to write to`);
  return `${text.slice(0, from)}${begin}\n\n${content}\n\n${text.slice(to)}`;
}
