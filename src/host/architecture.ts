/** Guest and host processor architectures, and what each of the world's tools calls them. */
export const architectures = ['aarch64', 'x86_64'] as const;
export type Architecture = (typeof architectures)[number];

interface ArchitectureNames {
  /** Node's `process.arch`. */
  readonly node: string;
  /** Debian's architecture name. */
  readonly debian: string;
  /** The GNU triplet under which Debian keeps libraries. */
  readonly triplet: string;
}

export const architectureNames: Record<Architecture, ArchitectureNames> = {
  aarch64: { node: 'arm64', debian: 'arm64', triplet: 'aarch64-linux-gnu' },
  x86_64: { node: 'x64', debian: 'amd64', triplet: 'x86_64-linux-gnu' },
};

/** The architecture of this machine, or `undefined` when zosia has no name for it. */
export function hostArchitecture(nodeArch: string = process.arch): Architecture | undefined {
  return architectures.find((architecture) => architectureNames[architecture].node === nodeArch);
}
