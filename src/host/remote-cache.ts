/** Where parts of the cache folder are kept beyond this machine, such as a runner's cache service. */
export interface RemoteCache {
  /**
   * Brings `path`, a file or folder below the cache folder whose name says what is in it, to its place; false where
   * it is not to be had. Never throws. What came is for the reader to check.
   */
  restore(path: string): Promise<boolean>;
  /** `path` was made here: it is worth keeping for other machines. */
  keep(path: string): void;
}
