import { code } from './tables.mjs';

/** The tables of docs/guest-contract.md, by their names there. */
export function guestTables(guest, markdownTable) {
  const { kernelParameterTable, consoleLines, consolePrefix, consoleTable, eventTable, fwCfgTable } = guest;
  return {
    'boot flags': markdownTable(
      ['flag', 'meaning'],
      Object.entries(kernelParameterTable).map(([flag, { value, meaning, reads }]) => [
        code(`${flag}=${value}`),
        reads === undefined ? meaning : `${meaning} (${reads.otherwise})`,
      ]),
    ),
    'guest files': markdownTable(
      ['name', 'content', 'default'],
      Object.entries(fwCfgTable).map(([name, row]) => [code(name), row.content, defaultOf(row)]),
    ),
    'console lines': markdownTable(
      ['line', 'when'],
      alike(consoleLines.map((name) => consoleTable[name])).map((rows) => [
        rows.map(({ line }) => code(consolePrefix + line)).join(', '),
        rows[0].when,
      ]),
    ),
    events: markdownTable(
      ['event', 'further fields', 'when'],
      Object.entries(eventTable).map(([name, { fields, when }]) => [code(name), fieldList(fields), when]),
    ),
  };
}

function defaultOf({ reads, note }) {
  const value = reads === undefined ? '' : reads.as === 'word' ? code(reads.otherwise) : String(reads.otherwise);
  if (note === undefined) return value;
  return value === '' ? note : `${value} (${note})`;
}

/** Neighbours that are told at the same time, together. */
function alike(rows) {
  const groups = [];
  for (const row of rows) {
    if (groups.at(-1)?.[0].when === row.when) groups.at(-1).push(row);
    else groups.push([row]);
  }
  return groups;
}

function fieldList(fields) {
  return Object.entries(fields)
    .map(([name, field]) => {
      const says = saidOf(field);
      return says === undefined ? code(name) : `${code(name)} (${says})`;
    })
    .join(', ');
}

function saidOf({ is, values, note }) {
  if (is === 'one of') return values.map(code).join(' ');
  return is === 'text or null' ? 'a string or `null`' : note;
}
