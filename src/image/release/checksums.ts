import { EnvironmentError } from '../../host/errors.js';

export const checksumsFileName = 'SHA256SUMS';

/** sha256 by file name, as in a SHA256SUMS file. */
export type Checksums = ReadonlyMap<string, string>;

/** Reads what `sha256sum` writes. Throws EnvironmentError naming the first line that is not one of its lines. */
export function parseChecksums(text: string, file: string): Checksums {
  const sums = new Map<string, string>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const [, sum, name] = /^([0-9a-f]{64}) [ *](\S.*)$/.exec(line) ?? [];
    if (sum === undefined || name === undefined || !isPlainName(name)) {
      throw new EnvironmentError(
        `${file}: line ${index + 1} is not a sum of a file: ${JSON.stringify(line.slice(0, 99))}`,
      );
    }
    if (sums.has(name)) throw new EnvironmentError(`${file}: lists ${name} twice`);
    sums.set(name, sum);
  }
  if (sums.size === 0) throw new EnvironmentError(`${file}: has no sums`);
  return sums;
}

/** Text that `sha256sum --check` takes, in the order of the names. */
export function formatChecksums(sums: Checksums): string {
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, sum]) => `${sum}  ${name}\n`)
    .join('');
}

/** A name that cannot lead out of its folder. */
function isPlainName(name: string): boolean {
  return /^(?!\.{1,2}$)[\w.+~-]+$/.test(name);
}
