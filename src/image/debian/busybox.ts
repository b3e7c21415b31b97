import { EnvironmentError } from '../../host/errors.js';

/** Where every table of applet names begins: they are sorted, and busybox's first two are `[` and `[[`. */
const tableStart = Buffer.from('[\0[[\0');

const appletName = /^[a-z0-9_.[-]+$/;

/**
 * The applets of a busybox program, read out of the program itself, as it may be for another processor: a list of
 * NUL-terminated names, closed by an empty one. Throws EnvironmentError when there is no such list.
 */
export function busyboxApplets(program: Buffer): string[] {
  for (let at = program.indexOf(tableStart); at >= 0; at = program.indexOf(tableStart, at + 1)) {
    const names = stringsFrom(program, at);
    const sorted = names.every((name, index) => index === 0 || (names[index - 1] ?? '') < name);
    if (names.includes('sh') && sorted && names.every((name) => appletName.test(name))) return names;
  }
  throw new EnvironmentError('busybox carries no list of applets that zosia can read');
}

function stringsFrom(bytes: Buffer, start: number): string[] {
  const names: string[] = [];
  for (let at = start; ;) {
    const end = bytes.indexOf(0, at);
    if (end <= at) return names;
    names.push(bytes.toString('latin1', at, end));
    at = end + 1;
  }
}
