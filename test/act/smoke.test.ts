import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureAct } from '../../scripts/setup/tools.mjs';
import { linesOf, runOf } from './support/act.js';

describe('act -j smoke, as people type it', () => {
  it('builds, boots, answers and succeeds, and runs that one job', async () => {
    const run = await runOf(
      spawn(ensureAct(), ['-j', 'smoke'], { cwd: path.resolve('.'), stdio: ['ignore', 'pipe', 'pipe'] }),
    );
    expect(run.log).toContain('The capital of France is Paris.'); // else the whole log is shown
    expect(linesOf(run, 'smoke').at(-1)).toContain('Job succeeded');
    expect(new Set([...run.log.matchAll(/^\[([^\]]+?)\s*\]/gm)].map(([, job]) => job))).toEqual(new Set(['ci/smoke']));
    expect(run.code).toBe(0);
  });
});
