import { EnvironmentError } from '../host/errors.js';
import { satisfies, type PackageIndex, type PackageRecord } from './package-index.js';
import { formatRelation, type Alternatives } from './relation.js';

/** A package that is needed, and the package that needs it. */
interface Need {
  readonly alternatives: Alternatives;
  readonly by: string;
}

/**
 * The packages wanted and all that these depend on, sorted by name. Recommendations stay out. Of alternatives the
 * first that can be had is taken, as apt does, unless one of them is there already.
 * Throws EnvironmentError that names what cannot be met, or which two packages exclude each other.
 */
export function dependencyClosure(index: PackageIndex, wanted: readonly string[]): PackageRecord[] {
  const chosen = new Map<string, PackageRecord>();
  const queue: Need[] = wanted.map((name) => ({ alternatives: [{ name }], by: '' }));
  for (let need = queue.shift(); need; need = queue.shift()) {
    const { alternatives } = need;
    const all = [...chosen.values()];
    if (alternatives.some((relation) => all.some((record) => satisfies(record, relation)))) continue;
    const candidates = alternatives.flatMap((relation) => index.candidates(relation));
    const record = candidates.find((candidate) => !chosen.has(candidate.name) && !all.some(excludes(candidate)));
    if (!record) throw new EnvironmentError(unmet(index, need, candidates, all));
    chosen.set(record.name, record);
    queue.push(...record.depends.map((group) => ({ alternatives: group, by: record.name })));
  }
  return [...chosen.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A test of whether another package and this one cannot be together. A package never excludes itself. */
function excludes(one: PackageRecord): (other: PackageRecord) => boolean {
  const names = (a: PackageRecord, b: PackageRecord): boolean => a.conflicts.some((relation) => satisfies(b, relation));
  return (other) => other.name !== one.name && (names(one, other) || names(other, one));
}

function unmet(
  index: PackageIndex,
  { alternatives, by }: Need,
  candidates: readonly PackageRecord[],
  chosen: readonly PackageRecord[],
): string {
  const wanted = alternatives.map(formatRelation).join(' | ');
  const needs = by === '' ? wanted : `${by} needs ${wanted}`;
  const [candidate] = candidates;
  if (candidate === undefined) {
    const versions = alternatives.flatMap(({ name }) => index.named(name).map((record) => `${name} ${record.version}`));
    return `${needs}, and Debian's archive has ${versions.length > 0 ? versions.join(', ') : 'no such package'}`;
  }
  const other = chosen.find(excludes(candidate)) ?? chosen.find(({ name }) => name === candidate.name);
  return `${needs}, and ${candidate.name} ${candidate.version} cannot be installed together with ${String(other?.name)} ${String(other?.version)}`;
}
