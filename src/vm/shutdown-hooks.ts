/**
 * Clean-ups that must happen even when we are ended from outside or by a bug. They must be synchronous: nothing waits
 * any more. Each is registered for as long as there is something to clean up.
 */
const cleanups = new Set<() => void>();

const fatalSignals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;

/** How many end this process in order when such a signal comes. */
let orderlyEnds = 0;

/**
 * Calls `end` at each signal that asks this process to end; whoever calls this sees to it that it does. Returns the
 * function that calls it off. Nobody else's listener counts: a library's may well leave the process as it is.
 */
export function onTerminationSignal(end: (signal: NodeJS.Signals) => void): () => void {
  orderlyEnds += 1;
  for (const signal of fatalSignals) process.on(signal, end);
  return () => {
    orderlyEnds -= 1;
    for (const signal of fatalSignals) process.off(signal, end);
  };
}

/** Runs `cleanup` when this process ends, however (short of SIGKILL); returns the function that calls it off. */
export function onProcessExit(cleanup: () => void): () => void {
  if (cleanups.size === 0) listen();
  cleanups.add(cleanup);
  return () => {
    if (cleanups.delete(cleanup) && cleanups.size === 0) stopListening();
  };
}

function listen(): void {
  process.on('exit', cleanUp);
  for (const signal of fatalSignals) process.on(signal, dieOf);
}

function stopListening(): void {
  process.off('exit', cleanUp);
  for (const signal of fatalSignals) process.off(signal, dieOf);
}

function cleanUp(): void {
  for (const cleanup of cleanups) cleanup();
  cleanups.clear();
}

function dieOf(signal: NodeJS.Signals): void {
  if (orderlyEnds > 0) return;
  cleanUp();
  stopListening();
  process.kill(process.pid, signal);
}
