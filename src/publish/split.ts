import type { Git, TreeEntry } from './git.js';

/** What of an action's folder is published; everything else in it is source. */
const published = ['LICENSE', 'README.md', 'action.yml', 'dist'];

export const mainBranch = 'main';

/** The last line of a published commit's message: where it comes from. */
const sourceTrailer = 'Zosia-Source';
/** In the message of the commit that a version's tag is on. */
const versionTrailer = 'Zosia-Version';

export interface SplitRequest {
  readonly action: string;
  readonly version: string;
  /** The commit of this repository that is published. */
  readonly source: string;
  /** What is published already, and of which source commit; undefined at first. */
  readonly base: { readonly commit: string; readonly source: string } | undefined;
  /** Content of dist/release.json. */
  readonly pin: string;
}

export interface Split {
  readonly commit: string;
  /** Commits that are new, the version's own included. */
  readonly commits: number;
}

/**
 * Makes an action's history of its own: for each commit that changed what is published of it, one with the same
 * author, dates and message; on top the version's own, which adds dist/release.json. The same request has the same
 * commits, whoever makes them and when.
 */
export async function splitAction(git: Git, request: SplitRequest): Promise<Split> {
  const { action, base, source, version } = request;
  const range = base === undefined ? [source] : [`${base.source}..${source}`];
  const paths = published.map((name) => `actions/${action}/${name}`);
  // A merge counts as one change of the branch that it was merged into.
  const changes = await git.lines(['rev-list', '--reverse', '--first-parent', ...range, '--', ...paths]);
  const oldPin = base && (await pinBlob(git, base.commit));
  let parent = base?.commit;
  let tree = base && (await git.run(['rev-parse', `${base.commit}^{tree}`]));
  let commits = 0;
  for (const change of changes) {
    const next = await publishedTree(git, change, action, oldPin);
    if (next === undefined || next === tree) continue;
    parent = await commitAs(git, change, next, parent, await messageOf(git, change));
    tree = next;
    commits += 1;
  }
  const pin = await git.run(['hash-object', '-w', '--stdin'], { input: request.pin });
  const last = await publishedTree(git, source, action, pin);
  if (last === undefined) throw new Error(`actions/${action} has nothing to publish`);
  const message = `${action} ${version}\n\n${versionTrailer}: ${version}\n${sourceTrailer}: ${source}\n`;
  return { commit: await commitAs(git, source, last, parent, message), commits: commits + 1 };
}

/** Names of the actions that a commit can publish, and of those that lack what users run. */
export async function actionsIn(git: Git, source: string): Promise<{ ready: string[]; unbuilt: string[] }> {
  const ready: string[] = [];
  const unbuilt: string[] = [];
  for (const { name, type } of await git.tree(`${source}:actions`)) {
    const names = type === 'tree' ? (await git.tree(`${source}:actions/${name}`)).map((entry) => entry.name) : [];
    if (!names.includes('action.yml')) continue;
    (published.every((needed) => names.includes(needed)) ? ready : unbuilt).push(name);
  }
  return { ready, unbuilt };
}

/** The version and source that a published commit says it is; undefined for a commit of someone else. */
export function publishedAs(message: string): { version: string; source: string } | undefined {
  const trailer = (name: string): string | undefined => new RegExp(`^${name}: (\\S+)$`, 'm').exec(message)?.[1];
  const [version, source] = [trailer(versionTrailer), trailer(sourceTrailer)];
  return version !== undefined && source !== undefined ? { version, source } : undefined;
}

async function messageOf(git: Git, commit: string): Promise<string> {
  const message = await git.run(['log', '-1', '--format=%B', commit]);
  return `${message.trimEnd()}\n\n${sourceTrailer}: ${commit}\n`;
}

/** The tree that is published of a commit; undefined before the action had one. */
async function publishedTree(
  git: Git,
  commit: string,
  action: string,
  pin: string | undefined,
): Promise<string | undefined> {
  const entries = (await git.tree(`${commit}:actions/${action}`)).filter(({ name }) => published.includes(name));
  if (!entries.some(({ name }) => name === 'action.yml')) return undefined;
  const withPins: TreeEntry[] = [];
  for (const entry of entries) withPins.push(entry.name === 'dist' ? await withPin(git, entry, pin) : entry);
  return git.makeTree(withPins);
}

async function withPin(git: Git, dist: TreeEntry, pin: string | undefined): Promise<TreeEntry> {
  if (pin === undefined) return dist;
  const entry = { mode: '100644', type: 'blob', sha: pin, name: 'release.json' };
  return { ...dist, sha: await git.makeTree([...(await git.tree(dist.sha)), entry]) };
}

async function pinBlob(git: Git, commit: string): Promise<string | undefined> {
  return (await git.tree(`${commit}:dist`)).find(({ name }) => name === 'release.json')?.sha;
}

/** A commit by the people and at the times of `like`. */
async function commitAs(
  git: Git,
  like: string,
  tree: string,
  parent: string | undefined,
  message: string,
): Promise<string> {
  const format = '--format=%an%n%ae%n%aI%n%cn%n%ce%n%cI';
  const [an = '', ae = '', ad = '', cn = '', ce = '', cd = ''] = await git.lines(['log', '-1', format, like]);
  return git.run(['commit-tree', tree, ...(parent === undefined ? [] : ['-p', parent])], {
    input: message,
    env: {
      GIT_AUTHOR_NAME: an,
      GIT_AUTHOR_EMAIL: ae,
      GIT_AUTHOR_DATE: ad,
      GIT_COMMITTER_NAME: cn,
      GIT_COMMITTER_EMAIL: ce,
      GIT_COMMITTER_DATE: cd,
    },
  });
}
