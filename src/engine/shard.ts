import { UsageError } from '../host/errors.js';

/** One of several parts of a list. */
export interface Shard {
  /** From 1. */
  readonly part: number;
  readonly of: number;
}

/** `2/5`. Throws UsageError. */
export function parseShard(text: string): Shard {
  const [, part = '', of = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(text.trim()) ?? [];
  const shard = { part: Number(part), of: Number(of) };
  if (shard.part >= 1 && shard.part <= shard.of) return shard;
  throw new UsageError(`${JSON.stringify(text)} is not a shard such as 2/5`);
}

/** The part's own items: each item is in exactly one part, and the parts differ by one in length at most. */
export function shardOf<T>(items: readonly T[], { part, of }: Shard): readonly T[] {
  return items.filter((_, index) => index % of === part - 1);
}
