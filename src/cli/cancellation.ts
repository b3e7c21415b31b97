/**
 * Signals this close together are one wish: npm hands on a Ctrl+C to a program that has had it from the terminal
 * already.
 */
const oneWishMs = 500;

export interface Cancellation {
  /** Fires at the first wish. */
  readonly signal: AbortSignal;
  /** A signal has come. */
  readonly wish: () => void;
  /** Fires without a signal. */
  readonly cancel: () => void;
}

/** The first wish to end ends in order; whoever wishes it again does not want to wait for that: `leave` is called. */
export function cancellation(leave: () => void, now: () => number = () => performance.now()): Cancellation {
  const abort = new AbortController();
  let lastAt = -Infinity;
  return {
    signal: abort.signal,
    wish: () => {
      const isEcho = now() - lastAt < oneWishMs;
      lastAt = now();
      if (!abort.signal.aborted) abort.abort();
      else if (!isEcho) leave();
    },
    cancel: () => {
      abort.abort();
    },
  };
}
