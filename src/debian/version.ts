/** Compares two versions as dpkg does (deb-version(7)): negative, zero or positive. */
export function compareVersions(a: string, b: string): number {
  const one = split(a);
  const other = split(b);
  return (
    one.epoch - other.epoch || compareParts(one.upstream, other.upstream) || compareParts(one.revision, other.revision)
  );
}

interface Parts {
  readonly epoch: number;
  readonly upstream: string;
  readonly revision: string;
}

function split(version: string): Parts {
  const [, epoch = '0', rest = ''] = /^(?:(\d+):)?(.*)$/s.exec(version) ?? [];
  const hyphen = rest.lastIndexOf('-');
  return {
    epoch: Number(epoch),
    upstream: hyphen < 0 ? rest : rest.slice(0, hyphen),
    revision: hyphen < 0 ? '' : rest.slice(hyphen + 1),
  };
}

/** Stretches without digits and with digits take turns: the former by weight of letters, the latter as numbers. */
function compareParts(a: string, b: string): number {
  const one = stretches(a);
  const other = stretches(b);
  for (let at = 0; at < Math.max(one.length, other.length); at += 2) {
    const byLetters = compareLetters(one[at] ?? '', other[at] ?? '');
    if (byLetters !== 0) return byLetters;
    const difference = BigInt(one[at + 1] ?? 0) - BigInt(other[at + 1] ?? 0);
    if (difference !== 0n) return difference < 0n ? -1 : 1;
  }
  return 0;
}

function stretches(text: string): string[] {
  return [...text.matchAll(/(\D*)(\d*)/g)].flatMap(([, letters = '', digits = '']) =>
    letters === '' && digits === '' ? [] : [letters, digits === '' ? '0' : digits],
  );
}

function compareLetters(a: string, b: string): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = weight(a[at]) - weight(b[at]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A tilde sorts before the end, the end before letters, letters before all else. */
function weight(character: string | undefined): number {
  if (character === '~') return -1;
  if (character === undefined) return 0;
  return character.charCodeAt(0) + (/[A-Za-z]/.test(character) ? 0 : 256);
}
