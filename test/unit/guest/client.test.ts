import { expect, it } from '@jest/globals';
import { evaluate } from './guest.js';

it('a request outlives an engine that hangs up while it is asked', () => {
  const snippet = 'exec {engine}> >(:); wait "$!"; send POST / {} 2>/dev/null || echo "failed"';
  expect(evaluate(['bash'], 'client.bash', snippet)).toBe('failed\n');
});
