import { EnvironmentError, UsageError } from '../host/errors.js';
import { isPrerelease, tagOf } from '../image/release/version.js';
import { Git } from './git.js';
import { majorTag, pushesFor, short, standingOf, type Push, type RemoteState } from './plan.js';
import { actionsIn, mainBranch, publishedAs, splitAction } from './split.js';

/** Up to where to go: push the version; move `v1` to what was pushed and has passed its smoke job; or both at once. */
export type PublishStage = 'version' | 'major' | 'both';

export interface PublishRequest {
  /** The checkout whose HEAD, which has the version's tag, is published. */
  readonly folder: string;
  /** Address of the remotes, with `{name}` for the action's. */
  readonly remote: string;
  readonly version: string;
  readonly stage: PublishStage;
  /** Content of dist/release.json; asked for only where a commit is to be made. */
  readonly pin: () => Promise<string>;
  readonly signal?: AbortSignal | undefined;
}

/** What is to be done for one action. */
export interface ActionPlan {
  readonly action: string;
  readonly remote: string;
  readonly commit: string;
  /** Commits that the remote does not have yet. */
  readonly newCommits: number;
  readonly pushes: readonly Push[];
  /** What `v1` points to before. */
  readonly majorBefore: string | undefined;
}

/**
 * Looks at every remote and says what is to be pushed; pushes nothing. Throws UsageError for a request that cannot be
 * meant, EnvironmentError naming every remote that refuses, so that all are published or none is begun.
 */
export async function planPublication(request: PublishRequest): Promise<ActionPlan[]> {
  checkTemplate(request.remote);
  const git = new Git(request.folder, request.signal);
  if ((await git.run(['rev-parse', '--is-shallow-repository'])) === 'true') {
    throw new UsageError(
      'this clone is shallow: publishing carries history along, so fetch all of it (fetch-depth: 0)',
    );
  }
  const source = await git.run(['rev-parse', 'HEAD']);
  const tag = tagOf(request.version);
  if (!(await git.lines(['tag', '--points-at', source])).includes(tag)) {
    throw new UsageError(`HEAD is ${short(source)}, which does not have the tag ${tag}: check out the tag`);
  }
  const { ready, unbuilt } = await actionsIn(git, source);
  if (unbuilt.length > 0 || ready.length === 0) {
    throw new UsageError(
      `HEAD has no README.md, LICENSE or dist for ${unbuilt.join(', ') || 'any action'}: npm run build, then commit`,
    );
  }
  const plans: ActionPlan[] = [];
  const refusals: string[] = [];
  for (const action of ready) {
    const plan = await planAction(git, action, source, request);
    if (typeof plan === 'string') refusals.push(`${action}: ${plan}`);
    else plans.push(plan);
  }
  if (refusals.length > 0) throw new EnvironmentError(`nothing was published\n${refusals.join('\n')}`);
  return plans;
}

/** A plan, or the reason why there can be none. */
async function planAction(
  git: Git,
  action: string,
  source: string,
  request: PublishRequest,
): Promise<ActionPlan | string> {
  const { version, stage } = request;
  const remote = request.remote.replaceAll('{name}', action);
  const state = await remoteState(git, remote, source, version);
  const standing = standingOf(state, version, source);
  if (standing.kind === 'refused') return standing.reason;
  if (stage === 'major' && (standing.kind !== 'published' || state.tags.get(tagOf(version)) !== standing.commit)) {
    return `${tagOf(version)} is not published yet, so no smoke job can have passed on it`;
  }
  const { commit, commits: newCommits } =
    standing.kind === 'published'
      ? { commit: standing.commit, commits: 0 }
      : await splitAction(git, { action, version, source, base: standing.base, pin: await request.pin() });
  const majorBefore = state.tags.get(majorTag(version));
  const moveMajor = stage !== 'version';
  if (moveMajor && majorBefore !== undefined && !(await git.isAncestor(majorBefore, commit))) {
    return `${majorTag(version)} is on ${majorBefore}, which is not an earlier version: diverged`;
  }
  const pushes = pushesFor({ remote: state, version, commit, moveMajor, publish: stage !== 'major' });
  return { action, remote, commit, newCommits, pushes, majorBefore };
}

/** Asks a remote what it has, and fetches as much of it as must be looked at. */
async function remoteState(git: Git, remote: string, source: string, version: string): Promise<RemoteState> {
  const refs = new Map<string, string>();
  for (const line of await git.lines(['ls-remote', remote])) {
    const [sha = '', ref = ''] = line.split('\t');
    // An annotated tag is listed twice, the second time with the commit that it is on.
    refs.set(ref.replace(/\^\{\}$/, ''), sha);
  }
  const main = refs.get(`refs/heads/${mainBranch}`);
  const wanted = [`refs/heads/${mainBranch}`, `refs/tags/${majorTag(version)}`].filter((ref) => refs.has(ref));
  if (wanted.length > 0) await git.run(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', remote, ...wanted]);
  const tip = main === undefined ? undefined : publishedAs(await git.run(['log', '-1', '--format=%B', main]));
  const tags = [...refs].filter(([ref]) => ref.startsWith('refs/tags/'));
  return {
    main,
    tags: new Map(tags.map(([ref, sha]) => [ref.slice('refs/tags/'.length), sha])),
    tip,
    tipIsOurs: tip !== undefined && (await git.isAncestor(tip.source, source)),
  };
}

/** Pushes what a plan says. Cut in the middle, it is made whole by planning and pushing again. */
export async function push(
  folder: string,
  { remote, commit, pushes }: ActionPlan,
  signal?: AbortSignal,
): Promise<void> {
  const git = new Git(folder, signal);
  for (const one of pushes) {
    switch (one.kind) {
      case 'version': {
        const refs = [...(one.branch ? [`refs/heads/${mainBranch}`] : []), `refs/tags/${one.tag}`];
        await git.run(['push', '--quiet', '--atomic', remote, ...refs.map((ref) => `${commit}:${ref}`)]);
        break;
      }
      case 'major': {
        // Moves the tag only from where the plan saw it.
        const lease = `--force-with-lease=refs/tags/${one.tag}:${one.from ?? ''}`;
        await git.run(['push', '--quiet', lease, remote, `${commit}:refs/tags/${one.tag}`]);
        break;
      }
    }
  }
}

/** A plan as a line for people. */
export function describePlan({ action, commit, newCommits, pushes, majorBefore }: ActionPlan, version: string): string {
  const major = majorTag(version);
  const steps = pushes.map((one) => {
    switch (one.kind) {
      case 'version':
        return `push ${one.branch ? `main (${newCommits} new commits) and ` : ''}${one.tag}`;
      case 'major':
        return `${one.from === undefined ? 'create' : `move from ${one.from.slice(0, 12)}:`} ${one.tag}`;
    }
  });
  const waits =
    !isPrerelease(version) && majorBefore !== commit && !pushes.some(({ kind }) => kind === 'major')
      ? [`${major} waits for the smoke job`]
      : [];
  const what = [...steps, ...waits].join(', ');
  return `${action.padEnd(16)} ${commit.slice(0, 12)}  ${what === '' ? 'nothing to do' : what}`;
}

function checkTemplate(remote: string): void {
  if (!remote.includes('{name}')) {
    throw new UsageError(`--remote: "${remote}" has no {name} to stand for each action's repository`);
  }
  // Git's errors show addresses, and logs are public.
  if (/^\w+:\/\/[^/]*:[^/]*@/.test(remote)) {
    throw new UsageError("--remote: contains a password; leave that to git's credential helper or http.extraHeader");
  }
}
