import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { EOL } from 'node:os';
import { actionsReporter } from '../../../src/runner/actions-reporter.js';
import { showGuestText } from '../../../src/runner/guest-text.js';
import { annotate } from '../../../src/runner/job-log.js';
import { ForeignText, quoting } from '../../../src/text/foreign-text.js';
import { logText } from '../../../src/text/log-text.js';
import { hostileText, neverShown, numRuns } from '../text/support/hostile-text.js';
import { obeyedCommands, withoutIgnorable, type RunnerCommand } from '../text/support/runner-commands.js';

let log = '';

beforeEach(() => {
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    log += chunk.toString();
    return true;
  });
});

afterEach(() => {
  jest.restoreAllMocks();
});

/** The commands that a runner obeys of what `write` writes into the log. */
async function obeyedOf(write: () => unknown): Promise<RunnerCommand[]> {
  log = '';
  await write();
  expect(log).not.toMatch(neverShown);
  expect(obeyedCommands(withoutIgnorable(log)).map(({ name }) => name)).toEqual(
    obeyedCommands(log).map(({ name }) => name),
  );
  return obeyedCommands(log);
}

describe("a job's log", () => {
  it('holds our own commands alone, whatever is reported', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const foreign = ForeignText.of(text);
        expect(
          await obeyedOf(() => {
            actionsReporter.info(text);
          }),
        ).toEqual([]);
        expect(
          await obeyedOf(() => {
            actionsReporter.info(quoting`guest: ${foreign}`);
          }),
        ).toEqual([]);
        expect(
          await obeyedOf(() => {
            actionsReporter.progress(text, 10).update(5);
          }),
        ).toEqual([]);
        expect(await obeyedOf(() => actionsReporter.group(text, () => Promise.resolve()))).toMatchObject([
          { name: 'group' },
          { name: 'endgroup' },
        ]);
        expect(
          await obeyedOf(() => {
            actionsReporter.warn(foreign);
          }),
        ).toEqual([{ name: 'warning', properties: {}, data: logText(text) }]);
      }),
      { numRuns },
    );
  });

  it('takes an annotation for what it says', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const [annotation, ...others] = await obeyedOf(() => {
          annotate({ level: 'error', title: quoting`zosia: ${ForeignText.of(text)}`, message: ForeignText.of(text) });
        });
        expect(others).toEqual([]);
        expect(annotation).toMatchObject({ name: 'error', data: logText(text) });
        expect(Object.keys(annotation?.properties ?? {})).toEqual(['title']);
      }),
      { numRuns },
    );
  });

  it("obeys nothing of a guest's words, and commands again after them", async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const obeyed = await obeyedOf(() => {
          showGuestText(ForeignText.of(text));
          process.stdout.write(`::debug::after${EOL}`);
        });
        expect(obeyed).toEqual([{ name: 'debug', properties: {}, data: 'after' }]);
      }),
      { numRuns },
    );
  });
});
