import { describe, it } from '@jest/globals';

/** `it` where a condition of the machine holds; elsewhere the test is skipped, and its name says why. */
export function itOnlyWhere(holds: boolean, why: string): (name: string, test: () => Promise<void>) => void {
  return (name, test) => {
    if (holds) it(name, test);
    else it.skip(`${name} (${why})`, test);
  };
}

/** The same for a group of tests. */
export function describeOnlyWhere(holds: boolean, why: string): (name: string, tests: () => void) => void {
  return (name, tests) => {
    if (holds) describe(name, tests);
    else describe.skip(`${name} (${why})`, tests);
  };
}
