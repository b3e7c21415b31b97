import process from 'node:process';

/**
 * Keeps to itself what Node says of its own experiments, such as Ed25519 in Node 20: it is nothing to a person who
 * waits for a prompt. Other warnings are told as Node tells them.
 */
export function muteNodeExperiments(): void {
  const listeners = process.listeners('warning');
  process.removeAllListeners('warning');
  process.on('warning', (warning) => {
    if (warning.name === 'ExperimentalWarning') return;
    for (const listener of listeners) listener(warning);
  });
}
