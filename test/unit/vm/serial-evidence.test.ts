import { describe, expect, it } from '@jest/globals';
import { emptySerialEvidence, noteSerialLine, type SerialEvidence } from '../../../src/vm/serial-evidence.js';

function evidenceOf(...lines: string[]): SerialEvidence {
  const evidence = emptySerialEvidence();
  for (const line of lines) noteSerialLine(evidence, line);
  return evidence;
}

describe('noteSerialLine', () => {
  it('sees init and its end', () => {
    expect(evidenceOf('zosia: init', 'zosia: shutting down')).toMatchObject({ init: true, shuttingDown: true });
  });

  it.each(['xzosia: init', 'zosia: init?', '> zosia: init'])('takes whole lines only: %j', (line) => {
    expect(evidenceOf(line).init).toBe(false);
  });

  it.each([
    'Kernel panic - not syncing: sysrq triggered crash',
    '[    4.321000] Kernel panic - not syncing: sysrq triggered crash',
    '[    4.321000][    T1] Kernel panic - not syncing: sysrq triggered crash',
  ])('sees a panic: %j', (line) => {
    expect(evidenceOf(line)).toMatchObject({ panic: 'sysrq triggered crash', initLost: undefined });
  });

  it('sees no panic in a sentence about one', () => {
    expect(evidenceOf('It says "Kernel panic - not syncing: x".').panic).toBeUndefined();
  });

  it.each([
    '[    9.1] Out of memory: Killed process 88 (llama-cli) total-vm:1kB',
    'Out of memory and no killable processes...',
    'Memory cgroup out of memory: Killed process 88 (x)',
    '[    0.9] Initramfs unpacking failed: write error',
    'Kernel panic - not syncing: System is deadlocked on memory',
    'Kernel panic - not syncing: Out of memory: compulsory panic_on_oom is enabled',
  ])('sees that memory ran out: %j', (line) => {
    expect(evidenceOf(line).outOfMemory).toBeDefined();
  });

  it.each([
    '[    1.2] Failed to execute /init (error -8)',
    'Requested init /nope failed (error -2).',
    'Kernel panic - not syncing: No working init found.  Try passing init= option to kernel.',
    'Kernel panic - not syncing: Attempted to kill init! exitcode=0x00000100',
  ])('sees that PID 1 could not be: %j', (line) => {
    expect(evidenceOf(line).initLost).toBeDefined();
  });

  it("keeps init's last complaint", () => {
    const lines = ['zosia: error: unknown argument', 'zosia: error: /bin/llama-cli ended with status 1'];
    expect(evidenceOf(...lines).complaint).toBe('/bin/llama-cli ended with status 1');
  });

  it.each([
    ['zosia: outcome=llama-failed', 'llama-failed'],
    ['zosia: outcome=kernel-panic', undefined],
    ['zosia: outcome=', undefined],
    ['outcome=ok', undefined],
  ])('reads what init says that it ended with: %j', (line, outcome) => {
    expect(evidenceOf(line).outcome).toBe(outcome);
  });

  it('keeps the first of the kernel, whose later lines are consequences', () => {
    const lines = ['Failed to execute /init (error -2)', 'Kernel panic - not syncing: No working init found.'];
    expect(evidenceOf(...lines).initLost).toBe('Failed to execute /init (error -2)');
  });
});
