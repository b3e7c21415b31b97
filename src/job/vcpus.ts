import type { Cores } from '../host/cores.js';

/** More threads than this make a small model no faster, and a guest no friendlier to its host. */
const mostVcpus = 8;

/**
 * How many vCPUs a boot gets when nobody says: the cores that are free, not the cores that exist. llama's threads
 * spin at barriers while a sibling vCPU waits for its turn, so on a busy host fewer are faster. For the same reason
 * never more than there are performance cores: at each barrier all wait for the one on an efficiency core.
 */
export function chooseVcpus({ cores, loadAverage, performanceCores = cores }: Cores): number {
  const free = cores - Math.round(loadAverage);
  return Math.min(Math.max(free, 1), performanceCores, mostVcpus);
}

/** Numbers of vCPUs that a snapshot may have in place of `best`, the nearest first. Fewer than half would be slow for ever. */
export function otherVcpus(best: number, { cores, performanceCores = cores }: Cores): number[] {
  const most = Math.min(performanceCores, mostVcpus);
  const others = Array.from({ length: most }, (_, index) => index + 1).filter(
    (count) => count !== best && 2 * count >= best,
  );
  return others.sort((a, b) => Math.abs(a - best) - Math.abs(b - best));
}
