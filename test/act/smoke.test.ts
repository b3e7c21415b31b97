import { afterAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureAct } from '../../scripts/setup/tools.mjs';
import { cacheFolder } from '../../src/host/cache-folder.js';
import { itOnlyWhere } from '../support/only-where.js';
import { simulatedMac } from '../support/mac/simulated-mac.mjs';
import { linesOf, runOf } from './support/act.js';

const folder = mkdtempSync(path.join(tmpdir(), 'zosia-smoke-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function expectSmoke(env: NodeJS.ProcessEnv): Promise<void> {
  const run = await runOf(
    spawn(ensureAct(), ['-j', 'smoke'], { cwd: path.resolve('.'), env, stdio: ['ignore', 'pipe', 'pipe'] }),
  );
  expect(run.log).toContain('The capital of France is Paris.'); // else the whole log is shown
  expect(linesOf(run, 'smoke').at(-1)).toContain('Job succeeded');
  expect(new Set([...run.log.matchAll(/^\[([^\]]+?)\s*\]/gm)].map(([, job]) => job))).toEqual(new Set(['ci/smoke']));
  expect(run.code).toBe(0);
}

describe('act -j smoke, as people type it', () => {
  it('builds, boots, answers and succeeds, and runs that one job', () => expectSmoke(process.env));

  // Image, model and disk are there by now: a Mac fetches them from servers that are not here.
  itOnlyWhere(process.platform === 'linux', 'simulates a Mac with programs of Linux')('does so on a Mac', () => {
    const { PATH, TMPDIR, platform } = simulatedMac(folder);
    return expectSmoke({
      ...process.env,
      ...{ PATH, TMPDIR, NODE_OPTIONS: `--import ${platform}`, ZOSIA_CACHE: cacheFolder() },
    });
  });
});
