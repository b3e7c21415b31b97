import { expect, it } from '@jest/globals';
import { cancellation } from '../../../src/cli/cancellation.js';

let now = 0;
let left = 0;
const begin = (): ReturnType<typeof cancellation> => {
  now = 0;
  left = 0;
  return cancellation(
    () => (left += 1),
    () => now,
  );
};

it('one Ctrl+C ends in order, also where npm hands it on', () => {
  const { signal, wish } = begin();
  wish();
  now = 40;
  wish();
  expect([signal.aborted, left]).toEqual([true, 0]);
});

it('a second one, later, leaves at once', () => {
  const { wish } = begin();
  wish();
  now = 2000;
  wish();
  expect(left).toBe(1);
});

it('one after an end that nobody asked for leaves at once', () => {
  const { signal, wish, cancel } = begin();
  cancel();
  expect(signal.aborted).toBe(true);
  wish();
  expect(left).toBe(1);
});
