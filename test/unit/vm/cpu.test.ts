import { describe, expect, it } from '@jest/globals';
import { asInput } from '../../../src/contract/fields/naming.js';
import { boardFor } from '../../../src/contract/architectures/architecture.js';
import { chooseCpu } from '../../../src/vm/cpu.js';

const board = boardFor('aarch64');
const all = ['cortex-a57', 'cortex-a72', 'cortex-a76', 'max', 'neoverse-n1'];

describe('chooseCpu', () => {
  it('takes neoverse-n1 under TCG and says why', () => {
    const choice = chooseCpu('auto', 'tcg', board, all);
    expect(choice.cpu).toBe('neoverse-n1');
    expect(choice.reason).toContain('SVE and pointer authentication');
  });

  it.each([
    [['cortex-a72', 'max'], 'cortex-a72'],
    [['cortex-a72', 'cortex-a76', 'max'], 'cortex-a76'],
  ])('takes the best of what an older QEMU has: %j', (available, expected) => {
    expect(chooseCpu('auto', 'tcg', board, available).cpu).toBe(expected);
  });

  it('never takes max by itself', () => {
    expect(() => chooseCpu('auto', 'tcg', board, ['max'])).toThrow('this QEMU has none of neoverse-n1');
  });

  it.each(['hvf', 'kvm'] as const)("takes the host's CPU under %s", (accelerator) => {
    expect(chooseCpu('auto', accelerator, board, all).cpu).toBe('host');
  });

  it('leaves max as the user typed it and warns of its slowness', () => {
    const choice = chooseCpu('max', 'tcg', board, all);
    expect(choice.cpu).toBe('max');
    expect(choice.warning?.worded(asInput)).toMatch(/^cpu: max: .*slower; cpu: auto avoids that$/);
  });

  it.each([
    ['max,sve=off,pauth-impdef=on', 'tcg'],
    ['cortex-a72', 'tcg'],
    ['max', 'hvf'],
    ['constructor', 'tcg'],
  ] as const)('does not warn of %s under %s', (cpu, accelerator) => {
    expect(chooseCpu(cpu, accelerator, board, all)).toEqual({ cpu, reason: 'it was asked for' });
  });

  it.each(['host', 'host,pmu=off'])('refuses %s under TCG', (cpu) => {
    expect(() => chooseCpu(cpu, 'tcg', board, all)).toThrow('cpu: host needs hvf or kvm');
  });
});
