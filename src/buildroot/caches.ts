/** One entry of a runner's cache service. */
export interface CachePlan {
  readonly name: 'dl' | 'ccache' | 'sdk' | 'image';
  readonly paths: readonly string[];
  /** The exact key to restore, and to save under. */
  readonly key: string;
  /** Beginnings of keys whose newest entry serves as well; none where only the exact one does. */
  readonly restoreKeys: readonly string[];
  /** When an entry is worth saving: `new` once per key, `changed` whenever its content is not what was restored. */
  readonly save: 'new' | 'changed';
}

export interface CacheFacts {
  /** The user's own beginning of all keys. */
  readonly prefix: string;
  readonly arch: string;
  readonly folders: { readonly dl: string; readonly ccache: string; readonly sdk: string; readonly image: string };
  readonly keys: { readonly dl: string; readonly sdk: string; readonly image: string };
  /** Names this run: entries are never written twice, so what grows is saved under a key of its own each time. */
  readonly run: string;
}

/**
 * What of a build is kept between runs. Not the build folder: it is dozens of times the SDK's size, and an exact hit
 * of it would be one of the image's too, while after any change SDK and ccache spare nearly as much.
 */
export function cachePlans({ prefix, arch, folders, keys, run }: CacheFacts): CachePlan[] {
  const dl = `${prefix}-dl-`;
  // What one compiler made is of no use to another.
  const ccache = `${prefix}-ccache-${arch}-${keys.sdk}-`;
  return [
    {
      name: 'image',
      paths: [folders.image],
      key: `${prefix}-image-${arch}-${keys.image}`,
      restoreKeys: [],
      save: 'new',
    },
    { name: 'sdk', paths: [folders.sdk], key: `${prefix}-sdk-${arch}-${keys.sdk}`, restoreKeys: [], save: 'new' },
    { name: 'dl', paths: [folders.dl], key: `${dl}${keys.dl}`, restoreKeys: [dl], save: 'new' },
    { name: 'ccache', paths: [folders.ccache], key: `${ccache}${run}`, restoreKeys: [ccache], save: 'changed' },
  ];
}

export interface CacheState {
  /** Whether the entry was restored by its exact key. */
  readonly exactHit: boolean;
  /** Bytes in the plan's paths after restoring (0 without an entry), and now. */
  readonly bytesBefore: number;
  readonly bytesNow: number;
}

/** Whether to save, and why not. An empty folder is never saved: it would be restored for ever. */
export function saveVerdict(plan: CachePlan, { exactHit, bytesBefore, bytesNow }: CacheState): true | string {
  if (bytesNow === 0) return `${plan.name}: nothing to save, ${plan.paths.join(', ')} is empty`;
  if (exactHit) return `${plan.name}: saved already under ${plan.key}`;
  if (plan.save === 'changed' && bytesNow === bytesBefore) return `${plan.name}: unchanged since it was restored`;
  return true;
}
