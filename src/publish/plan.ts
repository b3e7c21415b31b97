import { compareReleases, isPrerelease, tagOf } from '../image/release/version.js';

/** What a remote has, as far as publishing goes: commits by name. */
export interface RemoteState {
  readonly main: string | undefined;
  readonly tags: ReadonlyMap<string, string>;
  /** What the tip of main says it is; undefined without main, and for a commit that publish did not make. */
  readonly tip: { readonly version: string; readonly source: string } | undefined;
  /** Whether what main was published from belongs to the history that is published now. */
  readonly tipIsOurs: boolean;
}

/** What to do about one remote before its new commits are known. */
export type Standing =
  | { readonly kind: 'refused'; readonly reason: string }
  /** New commits go on top of `base`; undefined for an empty remote. */
  | { readonly kind: 'behind'; readonly base: { readonly commit: string; readonly source: string } | undefined }
  | { readonly kind: 'published'; readonly commit: string };

/** Where a remote stands towards `version`, published from the commit `source`. */
export function standingOf(remote: RemoteState, version: string, source: string): Standing {
  const { main, tip, tags, tipIsOurs } = remote;
  const tag = tagOf(version);
  const tagged = tags.get(tag);
  const refused = (reason: string): Standing => ({ kind: 'refused', reason });
  if (main === undefined) {
    return tagged === undefined ? { kind: 'behind', base: undefined } : refused(`has ${tag}, but no main`);
  }
  if (tip === undefined) return refused(`its main ends in ${short(main)}, which publish did not make: diverged`);
  if (tip.version === version) {
    if (tip.source !== source) {
      return refused(`${tag} was published from ${short(tip.source)}; raise the version in package.json`);
    }
    if (tagged !== undefined && tagged !== main) return refused(`${tag} is on ${short(tagged)}, not on its main's end`);
    return { kind: 'published', commit: main };
  }
  if (tagged !== undefined) return refused(`${tag} exists, on ${short(tagged)}; a published version never changes`);
  if (compareReleases(tip.version, version) > 0) return refused(`has ${tip.version} already, newer than ${version}`);
  if (!tipIsOurs) {
    return refused(`was published from ${short(tip.source)}, which is not in this history: diverged`);
  }
  return { kind: 'behind', base: { commit: main, source: tip.source } };
}

/** One push; `from` is what must still be there. */
export type Push =
  | { readonly kind: 'version'; readonly branch: boolean; readonly tag: string }
  | { readonly kind: 'major'; readonly tag: string; readonly from: string | undefined };

/** The moving tag that people write in `uses:`. */
export function majorTag(version: string): string {
  return `v${version.split('.')[0] ?? ''}`;
}

export interface PushRequest {
  readonly remote: RemoteState;
  readonly version: string;
  /** What is, or is to be, the version's commit. */
  readonly commit: string;
  /** Whether the version has proven itself. */
  readonly moveMajor: boolean;
  /** Whether the version itself may be pushed. */
  readonly publish: boolean;
}

/** What is left to push, in order; nothing when all is there. A pre-release never becomes `v1`. */
export function pushesFor({ remote, version, commit, moveMajor, publish }: PushRequest): Push[] {
  const tag = tagOf(version);
  const branch = remote.main !== commit;
  const pushes: Push[] = [];
  if (publish && (branch || remote.tags.get(tag) !== commit)) pushes.push({ kind: 'version', branch, tag });
  const major = majorTag(version);
  const from = remote.tags.get(major);
  if (moveMajor && !isPrerelease(version) && from !== commit) pushes.push({ kind: 'major', tag: major, from });
  return pushes;
}

export function short(commit: string): string {
  return commit.slice(0, 12);
}
