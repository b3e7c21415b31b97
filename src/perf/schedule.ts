export type Side = 'candidate' | 'baseline';

/** One of the boots of a measurement. */
export interface Turn {
  readonly side: Side;
  /** Which of its side's boots it is, from 1; 0 only warms up the host. */
  readonly run: number;
}

/**
 * The order of boots: a warm-up of each side, then `runs` of each. Two sides are interleaved, and which goes first
 * alternates, so that a host that grows slower meanwhile slows both alike.
 */
export function schedule(runs: number, sides: readonly Side[], warmUp: boolean): Turn[] {
  const round = (index: number): readonly Side[] => (index % 2 === 0 ? sides : [...sides].reverse());
  return [
    ...(warmUp ? sides.map((side) => ({ side, run: 0 })) : []),
    ...Array.from({ length: runs }, (_, index) => round(index).map((side) => ({ side, run: index + 1 }))).flat(),
  ];
}
