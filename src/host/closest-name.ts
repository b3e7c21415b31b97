import { closest, distance } from 'fastest-levenshtein';

/** The name that a mistyped one most likely meant, or undefined when none is near. */
export function closestName(mistyped: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const nearest = closest(mistyped, names);
  return distance(mistyped, nearest) <= Math.max(2, Math.floor(nearest.length / 3)) ? nearest : undefined;
}
