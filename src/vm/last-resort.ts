/**
 * Clean-ups that must happen even when we are ended from outside or by a bug. They must be synchronous: nothing waits
 * any more. Each is registered for as long as there is something to clean up.
 */
const cleanups = new Set<() => void>();

const fatalSignals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;

/** Runs `cleanup` when this process ends, however (short of SIGKILL); returns the function that calls it off. */
export function atOurEnd(cleanup: () => void): () => void {
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
  // Somebody else listens too: the command line's own handler, which cancels in an orderly way.
  if (process.listenerCount(signal) > 1) return;
  cleanUp();
  stopListening();
  process.kill(process.pid, signal);
}
