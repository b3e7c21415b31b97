import { describe, expect, it } from '@jest/globals';
import { atOurEnd } from '../../../src/vm/last-resort.js';

const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;
const listeners = () => signals.map((signal) => process.listenerCount(signal));

describe('atOurEnd', () => {
  it('listens for as long as there is something to clean up, and no longer', () => {
    const before = listeners();
    const callOffs = [atOurEnd(() => undefined), atOurEnd(() => undefined)];
    expect(listeners()).toEqual(before.map((count) => count + 1));
    for (const callOff of callOffs) callOff();
    expect(listeners()).toEqual(before);
  });

  it('leaves a signal to whoever else listens to it', () => {
    let cleaned = false;
    const callOff = atOurEnd(() => (cleaned = true));
    const other = () => undefined;
    process.on('SIGHUP', other);
    process.emit('SIGHUP', 'SIGHUP');
    process.off('SIGHUP', other);
    callOff();
    expect(cleaned).toBe(false);
  });

  it('cleans up when the process exits', () => {
    let cleaned = 0;
    const callOff = atOurEnd(() => cleaned++);
    // The listeners of others must not run.
    (process.listeners('exit').at(-1) as () => void)();
    callOff();
    expect(cleaned).toBe(1);
  });
});
