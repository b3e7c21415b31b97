import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { CancelledError } from '../../../src/host/errors.js';
import { installPackages } from '../../../src/host/install.js';
import { showProgram } from '../../../src/runner/show-program.js';
import { obeyedCommands } from '../text/support/runner-commands.js';
import { silentReporter } from '../../../src/host/reporter.js';
import { contentOf } from '../../../src/text/foreign-text.js';
import { itOnlyWhere } from '../../support/only-where.js';

const mayInstall =
  process.platform === 'linux' &&
  existsSync('/usr/bin/apt-get') &&
  (process.getuid?.() === 0 || existsSync('/usr/bin/sudo'));

let log = '';

beforeEach(() => {
  log = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    log += chunk.toString();
    return true;
  });
});

afterEach(() => {
  jest.restoreAllMocks();
});

describe("a program in a job's log", () => {
  it('shows its command, and what it says on both streams', async () => {
    expect(await showProgram(['sh', '-c', 'echo out; echo err >&2'], { mayAsk: false })).toBe(true);
    expect(log).toMatch(/^\[command\]\S*sh -c /);
    expect(log.split('\n').slice(1, -1).sort()).toEqual(['err', 'out']);
  });

  it('says nothing that the runner obeys', async () => {
    await showProgram(['sh', '-c', 'echo "::error::no"; echo "##[error]no" >&2; printf "::warning::half a line"'], {
      mayAsk: false,
    });
    expect(log).toContain('half a line');
    expect(obeyedCommands(log.slice(log.indexOf('\n')))).toEqual([]);
  });

  it('has failed where its status says so', async () => {
    expect(await showProgram(['false'], { mayAsk: false })).toBe(false);
  });

  it('sees of our environment what it needs', async () => {
    process.env['ZOSIA_TEST_SECRET'] = 'token';
    const said = 'echo "${ZOSIA_TEST_SECRET-no secret}, $FROM_US"';
    await showProgram(['sh', '-c', said], { mayAsk: false, env: { FROM_US: 'given' } });
    delete process.env['ZOSIA_TEST_SECRET'];
    expect(log).toContain('\nno secret, given\n');
  });

  it('is not begun for a job that was cancelled', async () => {
    const run = showProgram(['echo', 'hello'], { mayAsk: false, signal: AbortSignal.abort() });
    await expect(run).rejects.toThrow(CancelledError);
    expect(log).toBe('');
  });
});

describe('installing packages', () => {
  itOnlyWhere(mayInstall, 'packages cannot be installed here')(
    'shows apt-get as whoever reports shows programs, under a title',
    async () => {
      const shown: string[] = [];
      const titles: string[] = [];
      await installPackages(['hello'], {
        ...silentReporter,
        group: (title, work) => {
          titles.push(contentOf(title));
          return work();
        },
        showProgram: (argv) => {
          shown.push(argv.slice(argv.indexOf('apt-get'), argv.indexOf('apt-get') + 2).join(' '));
          // The lists of a fresh machine are empty.
          return Promise.resolve(shown.length !== 1);
        },
      });
      expect(shown).toEqual(['apt-get install', 'apt-get update', 'apt-get install']);
      expect(titles).toEqual([
        'installing host packages: hello',
        'updating the package lists',
        'installing host packages: hello',
      ]);
    },
  );
});
