import path from 'node:path';
import { refuseSpaces } from './source.js';

/** Where builds keep what they need again. Fixed paths: a cache service restores nothing to another place. */
export interface Workspace {
  readonly sources: string;
  /** Buildroot's download folder. */
  readonly dl: string;
  readonly ccache: string;
  /** SDK archives, each named by its key. */
  readonly sdks: string;
  /** Unpacked SDKs: they are tied to their place. */
  readonly unpackedSdks: string;
  /** Build folders, of the SDK and of the image; both can be made again. */
  readonly sdkOutput: string;
  readonly output: string;
  readonly logs: string;
}

/** The workspace below a folder. Throws UsageError when Buildroot could not build there. */
export function workspaceIn(folder: string): Workspace {
  const root = path.resolve(folder);
  refuseSpaces('the cache folder', root);
  return {
    sources: path.join(root, 'sources'),
    dl: path.join(root, 'dl'),
    ccache: path.join(root, 'ccache'),
    sdks: path.join(root, 'sdk'),
    unpackedSdks: path.join(root, 'sdk-unpacked'),
    sdkOutput: path.join(root, 'sdk-output'),
    output: path.join(root, 'output'),
    logs: path.join(root, 'logs'),
  };
}

/** The archive of the SDK with a key. */
export function sdkArchive({ sdks }: Workspace, key: string): string {
  return path.join(sdks, `${key}.tar.gz`);
}
