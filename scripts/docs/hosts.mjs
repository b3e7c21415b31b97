// `node scripts/docs/hosts.mjs FOLDER...`: what machines showed (everywhere.yml's artifacts: name, doctor.json,
// timings.json, or what `zosia run --json` printed) becomes rows of docs/hosts.json, in place of what they showed before, and the table of docs/hosts.md.
// Without a folder it writes the table anew; --check says whether it is the one that the rows give.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const begin = '<!-- hosts: written by scripts/docs/hosts.mjs -->';
const end = '<!-- end of hosts -->';

/** One row, of what `zosia doctor --json` and a boot's timings.json say. Throws where they do not say it. */
export function rowOf(name, doctor, timings, date) {
  const { host } = inCamelCase(doctor);
  const { machine, outcome, arch, archReason, tokensPerSecond: speed, ...times } = inCamelCase(timings);
  const since = times.sinceSpawnMs ?? times.times ?? {};
  if (!/^[\w .()+-]{1,60}$/.test(name)) throw new Error(`${JSON.stringify(name)} is no name for a host`);
  for (const [what, value] of Object.entries({ host, machine, outcome, arch })) {
    if (isMissing(value)) throw new Error(`${name}: there is no ${what} in doctor.json or timings.json`);
  }
  return {
    host: name,
    system: `${host.platform} ${host.architecture ?? 'of another architecture'}`,
    cores: host.cores,
    load: isMissing(host.loadAverage) ? undefined : round(host.loadAverage),
    qemu: machine.qemuVersion,
    guest: arch,
    accelerator: machine.accelerator,
    outcome,
    why: archReason,
    initSeconds: secondsOf(since.init),
    tokenSeconds: secondsOf(since.firstToken),
    tokensPerSecond: isMissing(speed) ? undefined : round(speed),
    date,
  };
}

/** What a machine shows of a guest takes the place of what it showed before; hosts in the order in which they came. */
export function mergeRows(before, now) {
  const keyOf = ({ host, guest, accelerator }) => [host, guest, accelerator].join('|');
  return [...new Map([...before, ...now].map((row) => [keyOf(row), row])).values()];
}

export function tableOf(rows) {
  const shown = (value, unit) => (isMissing(value) ? '–' : `${value} ${unit}`);
  const cells = rows.map((row) => [
    row.host,
    `${row.system}, ${row.cores} cores${isMissing(row.load) ? '' : ` at load ${row.load}`}, QEMU ${row.qemu}`,
    row.guest,
    row.accelerator,
    row.outcome,
    shown(row.initSeconds, 's'),
    shown(row.tokenSeconds, 's'),
    shown(row.tokensPerSecond, 'tok/s'),
    row.date,
  ]);
  const head = ['host', 'is', 'guest', 'accelerator', 'outcome', 'to init', 'to first token', 'speed', 'run on'];
  const lines = [head, head.map(() => '---'), ...cells];
  return lines.map((line) => `| ${line.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`).join('\n');
}

/** The page with the table of these rows between its marks. */
export function withTable(page, rows) {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/hosts.md has no place for the table: ${begin} … ${end}`);
  return `${page.slice(0, from + begin.length)}\n\n${tableOf(rows)}\n\n${page.slice(to)}`;
}

function secondsOf(ms) {
  return isMissing(ms) ? undefined : round(ms / 1000);
}

/** The command prints null for what an action's file leaves out. */
function isMissing(value) {
  return value === undefined || value === null;
}

/** The names that the command's JSON has in snake case. */
function inCamelCase(value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const named = ([name, inner]) => [name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase()), inCamelCase(inner)];
  return Object.fromEntries(Object.entries(value).map(named));
}

function round(value) {
  return Number(value.toPrecision(3));
}

function main(args) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
  const [rowsFile, pageFile] = ['hosts.json', 'hosts.md'].map((name) => path.join(root, 'docs', name));
  const before = existsSync(rowsFile) ? JSON.parse(readFileSync(rowsFile, 'utf8')) : [];
  const folders = args.filter((one) => !one.startsWith('--'));
  const today = new Date().toISOString().slice(0, 10);
  const now = folders.map((folder) => {
    const read = (name) => readFileSync(path.join(folder, name), 'utf8');
    return rowOf(read('name').trim(), JSON.parse(read('doctor.json')), JSON.parse(read('timings.json')), today);
  });
  const rows = mergeRows(before, now);
  const page = readFileSync(pageFile, 'utf8');
  if (args.includes('--check')) {
    if (withTable(page, rows) === page) return;
    console.error('docs/hosts.md is not what docs/hosts.json gives: node scripts/docs/hosts.mjs');
    process.exitCode = 1;
    return;
  }
  writeFileSync(rowsFile, `${JSON.stringify(rows, null, 2)}\n`);
  writeFileSync(pageFile, withTable(page, rows));
  console.log(tableOf(rows));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
