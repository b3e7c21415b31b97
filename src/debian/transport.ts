import { EnvironmentError } from '../host/errors.js';

/** A file of the archive, and where to put it. */
export interface RemoteFile {
  readonly url: string;
  readonly target: string;
  /** Known for all but the file that states the sums of the others. */
  readonly sha256?: string;
  readonly sizeBytes?: number;
  /** The most that a file of unknown size may have: a server that never ends would fill the disk. */
  readonly mostBytes?: number;
}

/** What brings files of the archive to this machine. What it brings is checked by who asked for it. */
export interface Transport {
  /** How a person calls it. */
  readonly name: string;
  /** Whether what a failed fetch left behind is of use to the next one. */
  readonly resumes: boolean;
  /**
   * Fetches all files, or throws: NotFoundError when the archive lacks one, EnvironmentError for any other failure,
   * CancelledError. `title` is what the progress is called; small files go without.
   */
  fetch(files: readonly RemoteFile[], title?: string): Promise<void>;
}

/** The archive was reached and has no such file. */
export class NotFoundError extends EnvironmentError {}
