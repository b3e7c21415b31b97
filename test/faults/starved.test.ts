import { afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBuild } from '../../scripts/setup/build.mjs';
import { describeOnlyWhere } from '../support/only-where.js';
import { processesIn } from '../support/processes.js';
import { Home, machine, ofWork } from './support/home.js';

describeOnlyWhere(process.platform === 'linux', 'only Linux tells which process is which')(
  'QEMU that is starved',
  () => {
    let home: Home;

    beforeAll(ensureBuild);
    beforeEach(async () => {
      home = await Home.create();
    });
    afterEach(async () => {
      await home.remove();
    });

    /** Runs it while whatever works in its run folders stands still for half of the time; answers how often that was. */
    async function startStarved(): Promise<{ readonly said: string; readonly stops: number }> {
      let stops = 0;
      const over: string[] = [];
      void home.start([machine, home.cache, 'a']).then(({ said }) => over.push(said));
      for (;;) {
        const [said] = over;
        if (said !== undefined) return { said, stops };
        const stopped = (await processesIn(home.temporary)).filter((pid) => signal(pid, 'SIGSTOP'));
        stops += stopped.length;
        await sleep(20);
        for (const pid of stopped) signal(pid, 'SIGCONT');
        await sleep(20);
      }
    }

    it('while it boots, is kept, goes on as a copy and ends, ends well and leaves nothing', async () => {
      const cold = await startStarved();
      expect(cold.said).toContain('"outcome":"ok"');
      expect(cold.stops).toBeGreaterThan(2);
      expect((await home.files()).filter((name) => ofWork.test(name))).toEqual([]);
    });

    it('while it goes on from a snapshot, ends well and leaves nothing', async () => {
      await home.start([machine, home.cache, 'a']);
      const warm = await startStarved();
      expect(warm.said).toContain('"outcome":"ok"');
      expect(warm.stops).toBeGreaterThan(0);
      expect((await home.files()).filter((name) => ofWork.test(name))).toEqual([]);
    });
  },
);

function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false; // gone meanwhile
  }
}
