import Sequencer from '@jest/test-sequencer';

/** The slowest kinds first, so that at the end no worker is left waiting for one long test of another. */
const kinds = ['act', 'vm', 'faults', 'docs', 'unit'];

/** In a fresh clone jest knows no times and goes by the size of files, which says nothing of a boot. */
export default class SlowFirstSequencer extends Sequencer {
  sort(tests) {
    const place = (test) => kinds.indexOf(test.context.config.displayName?.name);
    return [...super.sort(tests)].sort((one, other) => place(one) - place(other));
  }
}
