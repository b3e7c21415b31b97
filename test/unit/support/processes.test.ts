import { spawn } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findProgram } from '../../../src/host/packages.js';
import { itOnlyWhere } from '../../support/only-where.js';
import { ofLsof, processesIn } from '../../support/processes.js';
import { until } from '../../support/until.js';

const hasLsof = (await findProgram('lsof')) !== undefined;

describe('the processes in a folder', () => {
  let folder: string;
  let child: ReturnType<typeof spawn>;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zosia-'));
    child = spawn('sleep', ['1000'], { cwd: folder, stdio: 'ignore' });
  });

  afterEach(async () => {
    child.kill();
    await rm(folder, { recursive: true });
  });

  it('are those that work there, as long as they live', async () => {
    expect(await processesIn(folder)).toEqual([child.pid]);
    child.kill();
    await until(async () => (await processesIn(folder)).length === 0);
  });

  itOnlyWhere(hasLsof, 'there is no lsof')('are told by lsof, too', async () => {
    expect(await ofLsof()).toContainEqual({ pid: child.pid, folder: await realpath(folder) });
  });
});
