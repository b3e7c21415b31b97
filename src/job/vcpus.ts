/** More threads than this make a small model no faster, and a guest no friendlier to its host. */
const mostVcpus = 8;

/**
 * How many vCPUs a boot gets when nobody says: the cores that are free, not the cores that exist. llama's threads
 * spin at barriers while a sibling vCPU waits for its turn, so on a busy host fewer are faster.
 */
export function chooseVcpus(host: { readonly cores: number; readonly loadAverage: number }): number {
  const free = host.cores - Math.round(host.loadAverage);
  return Math.min(Math.max(free, 1), host.cores, mostVcpus);
}
