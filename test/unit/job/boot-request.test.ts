import { describe, expect, it } from '@jest/globals';
import { readBootRequest, type BootMode } from '../../../src/job/boot-request.js';
import { FieldReader } from '../../../src/job/field-reader.js';

const read = (texts: Record<string, string>, mode: BootMode = 'interactive') =>
  readBootRequest(new FieldReader(texts), mode);

describe('readBootRequest', () => {
  it('asks the small default model where a mode needs one', () => {
    expect(read({}).model).toEqual({ kind: 'model', model: 'smollm2-135m', sha256: undefined });
  });

  it('brings no model to a smoke boot that names none', () => {
    expect(read({}, 'smoke').model).toEqual({ kind: 'none' });
  });

  it('turns to the prompt mode when there is a prompt', () => {
    expect(read({ prompt: 'hello' })).toMatchObject({
      mode: 'prompt',
      inquiry: { kind: 'one', question: { messages: [{ role: 'user', content: 'hello' }] } },
      timeoutSeconds: 900,
    });
  });

  it('never ends an interactive boot by a deadline of its own', () => {
    expect(read({}).timeoutSeconds).toBeUndefined();
  });

  it('refuses a prompt for a mode that asks nothing', () => {
    expect(() => read({ prompt: 'hello', mode: 'smoke' })).toThrow(
      'prompt: given, but it is of mode prompt, not of smoke',
    );
  });

  it('refuses a prompt of white space', () => {
    expect(() => read({ prompt: ' \n' })).toThrow('prompt: " \\n" is blank; give a question');
  });

  it('refuses the prompt mode without a prompt', () => {
    expect(() => read({ mode: 'prompt' })).toThrow('prompt: missing; mode prompt needs a question');
  });

  it('refuses half a kernel pair', () => {
    expect(() => read({ kernel: 'Image' })).toThrow('kernel and initrd go together');
  });

  it('refuses a model beside a model disk', () => {
    expect(() => read({ model: 'a', 'model-disk': 'b' })).toThrow('model and model-disk cannot be given together');
  });

  it('refuses an architecture it does not know, with those it does', () => {
    expect(() => read({ arch: 'riscv64' })).toThrow('arch: "riscv64" is not one of auto, aarch64, x86_64');
  });

  it('keeps an explicit memory size as it is and lets a default be cut', () => {
    expect(read({ memory: '2048' })).toMatchObject({ memoryMib: 2048, memoryMayBeCut: false });
    expect(read({ memory: '32768', 'memory-may-be-cut': 'true' })).toMatchObject({ memoryMayBeCut: true });
    expect(read({})).toMatchObject({ memoryMib: 'auto', memoryMayBeCut: true });
  });

  it('splits kernel words over any white space, lines too', () => {
    expect(read({ append: 'zosia.diag=1\n  quiet ' }).append).toEqual(['zosia.diag=1', 'quiet']);
  });

  it('refuses a mistyped flag of the guest', () => {
    expect(() => read({ append: 'quiet zosia.llama_thread=4' })).toThrow(
      'append: zosia.llama_thread is not a flag of the guest (did you mean zosia.llama_threads?)',
    );
  });

  it.each(['help', '?', 'help,sve=off', 'max,help', 'max,,sve=off', ',max', 'max,', '-max', 'max,file=/etc/passwd'])(
    'refuses the -cpu value %s, which is no model',
    (cpu) => {
      expect(() => read({ cpu })).toThrow(`cpu: "${cpu}" is not auto or one of QEMU's -cpu values`);
    },
  );

  it.each([
    'max',
    'cortex-a57',
    'max,sve=off,pauth-impdef=on',
    'host,pmu=off',
    'Skylake-Client-v1',
    'qemu64,+avx,-sse',
  ])('takes the -cpu value %s', (cpu) => {
    expect(read({ cpu }).cpu).toBe(cpu);
  });

  it('refuses a -cpu value that could smuggle in something else', () => {
    expect(() => read({ cpu: 'max -device evil' })).toThrow('cpu: "max -device evil" is not auto or one of QEMU\'s');
  });

  it('takes a sum in either case', () => {
    const model = read({ model: 'x.gguf', sha256: 'AB'.repeat(32) }).model;
    expect(model).toEqual({ kind: 'model', model: 'x.gguf', sha256: 'ab'.repeat(32) });
  });

  it("takes the paths of QEMU's -serial from where the user is, and stdio as what it does anyway", () => {
    expect(read({ serial: 'file:log.txt' }).serial).toBe(`file:${process.cwd()}/log.txt`);
    expect(read({ serial: 'stdio' }).serial).toBeUndefined();
    expect(read({ serial: 'pty' }).serial).toBe('pty');
  });

  it('refuses a flag that would make the guest do something else than answer', () => {
    expect(() => read({ prompt: 'hello', append: 'quiet zosia.diag=1' })).toThrow(
      'append: zosia.diag=1 asks for another mode than prompt',
    );
  });
});
