import type { Writable } from 'node:stream';

/** For how long a client may leave its answer unread: the engine waits for it, and all others with the engine. */
export const mostUnreadMs = 120_000;

/**
 * Destroys an answer of which nothing was taken for that long while more was there. One that the engine has yet to go on
 * with is not unread. Returns the function that calls it off.
 */
export function endWhereUnread(answer: Writable, mostMs: number): () => void {
  let since: number | undefined;
  const looks = setInterval(
    () => {
      if (!answer.writableNeedDrain) since = undefined;
      else if (performance.now() - (since ??= performance.now()) >= mostMs) answer.destroy();
    },
    Math.min(mostMs / 4, 5000),
  ).unref();
  answer.on('drain', () => (since = undefined));
  return () => {
    clearInterval(looks);
  };
}
