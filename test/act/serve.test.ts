import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exec } from '../../src/host/exec.js';
import { until } from '../support/until.js';
import { annotationsOf, Consumer, runOf } from './support/act.js';

describe('a service in a workflow', () => {
  let consumer: Consumer;

  beforeAll(async () => {
    consumer = await Consumer.create();
    await consumer.forgetWhatWasMade();
  });
  afterAll(() => consumer.remove());

  /** The disk is in a cache folder that no other QEMU of this machine has in its arguments. */
  const ourProcesses = async (): Promise<string[]> => {
    const { stdout } = await exec(['ps', '-eww', '-o', 'args']);
    return stdout.split('\n').filter((args) => args.includes('qemu-system') && args.includes(consumer.cache));
  };

  it('answers the steps after it, and ends with the job', async () => {
    const run = await consumer.run({ workflow: 'serve.yml', job: 'serve' });
    expect(run.log).toContain('the endpoint says The capital of France is Paris.');
    expect(run.log).toMatch(/serving smollm2-135m at http:\/\/127\.0\.0\.1:\d+\/v1/);
    expect(run.log).toContain('the service answered 1 requests');
    const [knows = ''] = /the service knows: \w.*/.exec(run.log) ?? [];
    expect(knows).toContain('ZOSIA_IN_BACKGROUND');
    expect(knows).not.toMatch(/TOKEN/);
    expect(annotationsOf(run, 'serve')).toEqual([]);
    expect(run.code).toBe(0);
    expect(await ourProcesses()).toEqual([]);
  });

  it('of the root action ends with a job that fails, too', async () => {
    const run = await consumer.run({ workflow: 'serve.yml', job: 'fails' });
    expect(run.code).not.toBe(0);
    expect(run.log).toMatch(/the endpoint says \{.*"object":"text_completion"/);
    expect(run.log).toContain('the service answered 1 requests');
    expect(await ourProcesses()).toEqual([]);
  });

  it('that cannot serve fails its step as any boot does', async () => {
    const run = await consumer.run({ workflow: 'serve.yml', job: 'broken' });
    expect(annotationsOf(run, 'broken')).toEqual([expect.stringMatching(/boot-qemu: llama-failed/)]);
    expect(run.log).toContain('outcome llama-failed');
    // There is no artifact service: that it was to have the logs is what can be seen.
    expect(run.log).toMatch(/artifact zosia-\S+: no artifact service here; the files stay in/);
    expect(run.code).not.toBe(0);
    expect(await ourProcesses()).toEqual([]);
  });

  it('ends with a runner that is killed and runs no post step', async () => {
    const act = consumer.start({ workflow: 'serve.yml', job: 'serve', vars: { WAIT: 'true' } });
    let log = '';
    act.stdout?.setEncoding('utf8').on('data', (text: string) => (log += text));
    await until(
      () => log.includes('the endpoint says The') || act.exitCode !== null,
      () => log.length,
    );
    expect(await ourProcesses()).toHaveLength(1);
    act.kill('SIGKILL');
    await until(async () => (await ourProcesses()).length === 0);
  });

  it('that is cancelled while it starts leaves nothing running', async () => {
    const act = consumer.start({ workflow: 'serve.yml', job: 'serve' });
    const run = runOf(act);
    await until(async () => (await ourProcesses()).length > 0 || act.exitCode !== null);
    act.kill('SIGINT');
    expect((await run).code).not.toBe(0);
    await until(async () => (await ourProcesses()).length === 0);
  });
});
