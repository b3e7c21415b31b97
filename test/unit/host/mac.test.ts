import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { hostCores } from '../../../src/host/cores.js';
import { availableMemoryMib } from '../../../src/host/memory.js';
import { packageRoot } from '../../../src/host/package-root.js';
import { hostAdvice } from '../../../src/perf/host-facts.js';
import { macFacts } from '../../../src/perf/mac-facts.js';
import { hostBootId } from '../../../src/vm/accelerator-memory.js';
import { simulatedMac, type SimulatedMac } from '../../support/mac/simulated-mac.mjs';
import { common } from '../perf/measured.js';

let folder: string;
const { PATH } = process.env;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zosia-mac-'));
});
afterEach(() => {
  process.env['PATH'] = PATH;
  rmSync(folder, { recursive: true });
});

describe("a Mac's own programs", () => {
  it('tell of cores, memory, power and heat', async () => {
    process.env['PATH'] = simulatedMac(folder).PATH;
    expect((await hostCores('darwin')).performanceCores).toBe(4);
    expect(await availableMemoryMib('darwin')).toBe(Math.floor(((6553 + 329818 + 3117 + 8920) * 16384) / 2 ** 20));
    expect(await hostBootId('darwin')).toBe('3F2504E0-4F89-41D3-9A0C-0305E82C3301');
    const facts = await macFacts();
    expect(facts).toEqual({ power: 'mains', lowPowerMode: false, thermalPressure: 'nominal' });
    expect(hostAdvice({ ...common.host, ...facts })).toEqual([]);
  });

  it('are missed by nobody where they are not there', async () => {
    process.env['PATH'] = simulatedMac(folder, ['sysctl', 'pmset', 'notifyutil']).PATH;
    expect((await hostCores('darwin')).performanceCores).toBeUndefined();
    expect(await hostBootId('darwin')).toBeUndefined();
    expect(await macFacts()).toEqual({});
  });
});

describe('zosia doctor on a Mac', () => {
  function doctor(mac: SimulatedMac, ...args: string[]) {
    return spawnSync(process.execPath, ['--import', mac.platform, 'scripts/zosia.mjs', 'doctor', ...args], {
      cwd: packageRoot(),
      encoding: 'utf8',
      env: { PATH: mac.PATH, HOME: folder, ZOSIA_CACHE: path.join(folder, 'cache') },
    });
  }

  it('is ready with QEMU, by the accelerator of the Mac', () => {
    const { status, stdout } = doctor(simulatedMac(folder));
    expect(stdout).toMatch(/^host +darwin 25\.1\.0, aarch64, Node/m);
    expect(stdout).toMatch(/^cores +10 \(4 performance\), load 2\.1$/m);
    expect(stdout).toMatch(/^memory +16384 MiB, 5443 MiB available$/m);
    expect(stdout).toMatch(/^hvf +yes: /m);
    expect(stdout).not.toMatch(/setpriv|Linux only/);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('ready: npm start');
    expect(status).toBe(0);
  });

  it('names the one command that brings what is missing', () => {
    const { status, stdout } = doctor(simulatedMac(folder, ['qemu-system-aarch64', 'python3']));
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      'not ready: qemu-system-aarch64, python3, pip missing: brew install qemu python',
    );
    expect(status).toBe(1);
  });
});
