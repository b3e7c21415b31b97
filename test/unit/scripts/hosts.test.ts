import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { mergeRows, rowOf, tableOf, withTable, type HostRow } from '../../../scripts/docs/hosts.mjs';

const doctor = { host: { platform: 'linux', architecture: 'x86_64', cores: 4, load_average: 0.51 } };
const timings = {
  outcome: 'ok',
  arch: 'x86_64',
  archReason: "kvm runs it at the processor's own speed",
  machine: { qemuVersion: '10.2.1', accelerator: 'kvm' },
  sinceSpawnMs: { init: 812.34, firstToken: 1999 },
  tokensPerSecond: 42.1234,
};
const row = rowOf('ubuntu-latest', doctor, timings, '2026-11-27');

describe('what a machine showed', () => {
  it('is a row of what it is, what it booted and how fast', () => {
    expect(row).toEqual({
      host: 'ubuntu-latest',
      system: 'linux x86_64',
      cores: 4,
      load: 0.51,
      qemu: '10.2.1',
      guest: 'x86_64',
      accelerator: 'kvm',
      outcome: 'ok',
      why: "kvm runs it at the processor's own speed",
      initSeconds: 0.812,
      tokenSeconds: 2,
      tokensPerSecond: 42.1,
      date: '2026-11-27',
    });
  });

  it("may be told by the command's JSON, which names alike in snake case and prints null", () => {
    const printed = {
      outcome: 'ok',
      arch: 'x86_64',
      arch_reason: timings.archReason,
      machine: { qemu_version: '10.2.1', accelerator: 'kvm' },
      times: { init: 812.34, first_token: 1999 },
      tokens_per_second: null,
    };
    expect(rowOf('ubuntu-latest', doctor, printed, row.date)).toEqual({ ...row, tokensPerSecond: undefined });
  });

  it.each([
    ['no machine was planned', { ...timings, machine: null }, /there is no machine/],
    ['nothing was booted', {}, /there is no machine/],
  ])('is refused where %s', (_why, boot, reason) => {
    expect(() => rowOf('here', doctor, boot, row.date)).toThrow(reason);
  });

  it('is refused under a name that a table could not hold', () => {
    expect(() => rowOf('a | b', doctor, timings, row.date)).toThrow('is no name for a host');
  });
});

describe('the table of machines', () => {
  const emulated: HostRow = { ...row, guest: 'aarch64', accelerator: 'tcg', tokensPerSecond: undefined };

  it('has a row for each host, guest and accelerator: the newest', () => {
    const newer = { ...row, date: '2026-12-01' };
    expect(mergeRows([row, emulated], [newer])).toEqual([newer, emulated]);
  });

  it('says nothing where nothing was measured', () => {
    expect(tableOf([emulated]).split('\n').at(-1)).toBe(
      '| ubuntu-latest | linux x86_64, 4 cores at load 0.51, QEMU 10.2.1 | aarch64 | tcg | ok | 0.812 s | 2 s | – | 2026-11-27 |',
    );
  });

  it('of the docs is what its rows give', () => {
    const page = readFileSync('docs/hosts.md', 'utf8');
    const rows = JSON.parse(readFileSync('docs/hosts.json', 'utf8')) as HostRow[];
    expect(withTable(page, rows)).toBe(page);
    expect(() => withTable('# A page', rows)).toThrow('no place for the table');
  });
});
