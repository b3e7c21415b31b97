/** A file that is fetched once for a machine: the archive of a program's release. */
export interface ToolFile {
  /** The tool, by a name that nobody else gives one. */
  readonly tool: string;
  /** As its makers number it. */
  readonly version: string;
  /** The file's name. */
  readonly file: string;
}

/** Where a machine keeps tools for all of its jobs. Others write there: who finds a file there checks its sum. */
export interface ToolStore {
  /** Where the file is; undefined where there is none. Never rejects. */
  find(tool: ToolFile): Promise<string | undefined>;
  /** Keeps a copy of the file at `place`. Never rejects: work that is done must not fail for want of a faster next time. */
  keep(tool: ToolFile, place: string): Promise<void>;
}
