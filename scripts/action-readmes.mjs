// `npm run docs:actions`: writes the tables of inputs and outputs into each action's README out of its action.yml.
// With --check: only says which README is not up to date.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ensureNodeModules } from './setup/node-modules.mjs';
import { root } from './setup/root.mjs';

ensureNodeModules();
const { parse } = await import('yaml');

const folders = readdirSync(path.join(root, 'actions'))
  .map((name) => path.join('actions', name))
  .filter((folder) => existsSync(path.join(root, folder, 'README.md')));

const stale = folders.filter((folder) => {
  const readme = path.join(root, folder, 'README.md');
  // The root action's action.yml lies where GitHub looks for it.
  const definition = folder === 'actions/root' ? 'action.yml' : path.join(folder, 'action.yml');
  const { inputs, outputs } = parse(readFileSync(path.join(root, definition), 'utf8'));
  const before = readFileSync(readme, 'utf8');
  const after = [
    ['inputs', inputTable(inputs)],
    ['outputs', outputTable(outputs)],
  ].reduce((text, [name, table]) => between(text, name, table), before);
  if (after === before) return false;
  if (!process.argv.includes('--check')) writeFileSync(readme, after);
  return true;
});
if (process.argv.includes('--check') && stale.length > 0) {
  console.error(`README is not what action.yml says: ${stale.join(', ')}; run npm run docs:actions and commit`);
  process.exit(1);
}
for (const folder of stale) console.log(`${folder}/README.md written`);

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
  if (from < 0 || to < from) throw new Error(`a README lacks ${begin} … ${end}`);
  return `${text.slice(0, from)}${begin}\n\n${content}\n\n${text.slice(to)}`;
}
