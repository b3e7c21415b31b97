/** The parts of zosia's cache folder, each a folder in it, and what a person is told of it: all can be made again. */
export const cacheTable = {
  buildroot: 'sources, toolchains and images that were compiled',
  'compiled-code': 'what Node compiled of zosia',
  debian: "Debian's packages and their indexes",
  disks: 'model disks',
  images: 'system images',
  logs: 'what other programs said while zosia ran them',
  models: 'model files',
  qemu: 'what QEMU and the accelerators of this machine can do',
  releases: 'released system images',
  snapshots: 'guests with their engine loaded, for warm starts',
  tools: 'programs for tests and documentation',
} as const satisfies Readonly<Record<string, string>>;
export type CachePart = keyof typeof cacheTable;
export const cacheParts = Object.keys(cacheTable) as CachePart[];
