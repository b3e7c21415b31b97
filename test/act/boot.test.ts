import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { silentReporter } from '../../src/host/reporter.js';
import { buildDebianImage } from '../../src/image/debian/build.js';
import { exec } from '../../src/host/exec.js';
import { until } from '../support/until.js';
import { annotationsOf, Consumer, runOf } from './support/act.js';

describe('a boot in a workflow', () => {
  let consumer: Consumer;
  let image: string;

  beforeAll(async () => {
    consumer = await Consumer.create();
    await consumer.forgetWhatWasMade();
    const built = await buildDebianImage({ arch: 'aarch64', reporter: silentReporter });
    // A path that no other QEMU of this machine has in its arguments.
    image = path.join(consumer.folder, 'image');
    await cp(built.image.folder, image, { recursive: true });
  });
  afterAll(() => consumer.remove());

  const ourQemus = async (): Promise<number> => {
    const { stdout } = await exec(['ps', '-eww', '-o', 'args']);
    return stdout.split('\n').filter((args) => args.includes('qemu-system') && args.includes(image)).length;
  };

  it('that is not what was expected fails the job, with its outcome as output', async () => {
    const run = await consumer.run({
      workflow: 'boot.yml',
      job: 'boot',
      vars: { IMAGE: image, EXPECT: 'no such line' },
    });
    expect(run.log).toContain('::error'); // else the whole log is shown
    expect(annotationsOf(run, 'boot')).toEqual([
      expect.stringMatching(/boot-qemu: expect-failed.*"no such line" is not in the serial log/),
    ]);
    expect(run.log).toContain('outcome expect-failed');
    expect(run.code).not.toBe(0);
  });

  it('that is cancelled in the middle leaves nothing running', async () => {
    const act = consumer.start({ workflow: 'boot.yml', job: 'boot', vars: { IMAGE: image, EXPECT: 'x' } });
    let seen = 0;
    const run = runOf(act);
    await until(async () => {
      seen = await ourQemus();
      return seen > 0 || act.exitCode !== null;
    });
    expect(seen).toBe(1);
    act.kill('SIGINT');
    expect((await run).code).not.toBe(0);
    expect(await ourQemus()).toBe(0);
  });

  it('goes on with a warning where the cache service is down', async () => {
    const run = await consumer.run({
      workflow: 'boot.yml',
      job: 'no-cache-service',
      // Nobody listens at the discard port.
      env: { ACTIONS_CACHE_URL: 'http://127.0.0.1:9/' },
      more: ['--no-cache-server'],
    });
    expect(run.code).toBe(0);
    expect(run.log).toMatch(/::warning.*cache/i);
    expect(run.log).toContain('cache hit false');
  });
});
