import { expect } from '@jest/globals';
import { messageOf } from '../../../../src/host/errors.js';

/** The most characters that a refusal has, however large what is refused: a person reads it in a log. */
const longestRefusal = 10_000;

type ErrorClass = abstract new (...all: never[]) => Error;

/** What `parse` makes of its text; undefined where it refused it, which it may by these errors alone and in short. */
export function parsedOrRefused<T>(parse: () => T, ...refusals: readonly ErrorClass[]): T | undefined {
  try {
    return parse();
  } catch (error) {
    expectRefusal(error, refusals);
    return undefined;
  }
}

/** The same of what takes its time. */
export async function readOrRefused<T>(
  read: () => Promise<T>,
  ...refusals: readonly ErrorClass[]
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    expectRefusal(error, refusals);
    return undefined;
  }
}

function expectRefusal(error: unknown, refusals: readonly ErrorClass[]): void {
  // Node's own errors are of another realm than a test's.
  const isRefusal =
    refusals.some((refusal) => error instanceof refusal) || (refusals.includes(Error) && messageOf(error) !== '');
  if (!isRefusal) throw new Error(`threw ${String(error)}`, { cause: error });
  expect(messageOf(error)).not.toBe('');
  expect(messageOf(error).length).toBeLessThanOrEqual(longestRefusal);
}
