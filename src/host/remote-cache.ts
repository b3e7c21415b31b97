export type CachedPaths = readonly [string, ...string[]];

/** Where parts of the cache folder are kept beyond this machine, such as a runner's cache service. */
export interface RemoteCache {
  /**
   * Brings files or folders below the cache folder to their places; the first one's name says what is in all. False
   * where they are not to be had. Never throws. What came is for the reader to check.
   */
  restore(paths: CachedPaths): Promise<boolean>;
  /** These were made here: they are worth keeping for other machines. */
  keep(paths: CachedPaths): void;
}
