import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Consumer, type ActRun } from './support/act.js';

describe("a consumer's workflow", () => {
  let consumer: Consumer;
  let first: ActRun;
  let second: ActRun;

  beforeAll(async () => {
    consumer = await Consumer.create();
    // With an artifact service, which act's is only in part.
    const more = ['--artifact-server-path', `${consumer.folder}/artifacts`];
    await consumer.forgetWhatWasMade();
    first = await consumer.run({ workflow: 'ask.yml', more });
    await consumer.forgetWhatWasMade();
    second = await consumer.run({ workflow: 'ask.yml', job: 'ask', more });
  });
  afterAll(() => consumer.remove());

  it('gets the answer into its next step', () => {
    expect(first.log).toContain("boot-qemu answered 'The capital of France is Paris.' with cache hit false");
  });

  it('gets all in one step', () => {
    expect(first.log).toContain('zosia ended as ok, its gate as pass');
    expect(first.log).toMatch(/zosia chose (Paris|It is Paris\.), and its file says \1\n/);
    expect(first.code).toBe(0);
  });

  it('keeps what it made for later runs', () => {
    expect(first.log).toMatch(/cache saved: zosia-images\/\w+-debian-/);
    expect(first.log).toMatch(/cache saved: zosia-disks\/smollm2-135m-/);
  });

  it('is not failed by an artifact service that cannot take the logs', () => {
    expect(first.log).toMatch(/artifact zosia-\S+ could not be uploaded; the files stay in \S+/);
  });

  it('finds it again on its second run, and says so', () => {
    expect(second.code).toBe(0);
    expect(second.log).toMatch(/cache hit: zosia-images\/\w+-debian-\S+ \(restored in/);
    expect(second.log).toMatch(/cache hit: zosia-disks\/smollm2-135m-\S+ \(restored in/);
    expect(second.log).toContain("boot-qemu answered 'The capital of France is Paris.' with cache hit true");
    expect(second.log).not.toContain('unpacking');
  });
});
