/** One of the boots of a measurement: which side it measures, and whether it only warms up the host. */
export interface Turn {
  readonly side: 'candidate' | 'baseline';
  readonly warmUp: boolean;
}

/**
 * The order of boots: a warm-up of each side, then `runs` of each. Two sides are interleaved, and which goes first
 * alternates, so that a host that grows slower meanwhile slows both alike.
 */
export function schedule(runs: number, sides: readonly Turn['side'][], warmUp: boolean): Turn[] {
  const round = (index: number): readonly Turn['side'][] => (index % 2 === 0 ? sides : [...sides].reverse());
  return [
    ...(warmUp ? sides.map((side) => ({ side, warmUp: true })) : []),
    ...Array.from({ length: runs }, (_, index) => round(index).map((side) => ({ side, warmUp: false }))).flat(),
  ];
}
