import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../host/package-root.js';
import type { ActionSource } from '../image/release/own-release.js';

/** Where the bundle of an action lies in its repository: `actions/NAME/dist`. */
const aboveBundle = path.join('..', '..', '..');

/**
 * What the running action was taken from. The runner keeps it in `_actions/OWNER/REPO/REF`, which tells also within a
 * composite action, where the variables are those of the composite; act has the variables alone. Undefined for an action
 * of the workflow's own checkout (`uses: ./`), and for one whose repository is not zosia's.
 */
export function actionSource(
  bundle: string = packageRoot(),
  env: NodeJS.ProcessEnv = process.env,
): ActionSource | undefined {
  const root = path.resolve(bundle, aboveBundle);
  const version = versionAt(root);
  const from = placeIn(root) ?? placeOf(env);
  return version === undefined || from === undefined ? undefined : { ...from, version };
}

function placeIn(root: string): Pick<ActionSource, 'repository' | 'ref'> | undefined {
  const [, owner, name, ref] = /\/_actions\/([^/]+)\/([^/]+)\/(.+)$/.exec(root.split(path.sep).join('/')) ?? [];
  return owner === undefined || name === undefined || ref === undefined
    ? undefined
    : { repository: `${owner}/${name}`, ref };
}

function placeOf(env: NodeJS.ProcessEnv): Pick<ActionSource, 'repository' | 'ref'> | undefined {
  const repository = env['GITHUB_ACTION_REPOSITORY'] ?? '';
  const ref = env['GITHUB_ACTION_REF'] ?? '';
  return /^[\w.-]+\/[\w.-]+$/.test(repository) && ref !== '' ? { repository, ref } : undefined;
}

/** Undefined where `root` is not the root of zosia's repository, but some folder of a runner's. */
function versionAt(root: string): string | undefined {
  try {
    const text = readFileSync(path.join(root, 'package.json'), 'utf8');
    const { name, version } = JSON.parse(text) as { name?: unknown; version?: unknown };
    return name === 'zosia' && typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}
