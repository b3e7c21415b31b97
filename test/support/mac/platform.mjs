// Loaded before a program (node --import): what Node tells on a MacBook Air M4 with 16 GiB and macOS 26.
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import process from 'node:process';

const gib = 1024 ** 3;
const core = { model: 'Apple M4', speed: 2400, times: { user: 0, nice: 0, sys: 0, idle: 0, irq: 0 } };

Object.defineProperty(process, 'platform', { value: 'darwin' });
Object.defineProperty(process, 'arch', { value: 'arm64' });
// Before libuv 1.52 free pages alone count.
process.availableMemory = () => 0.1 * gib;
Object.assign(os, {
  platform: () => 'darwin',
  arch: () => 'arm64',
  type: () => 'Darwin',
  release: () => '25.1.0',
  cpus: () => Array.from({ length: 10 }, () => core),
  availableParallelism: () => 10,
  loadavg: () => [2.1, 2, 2],
  totalmem: () => 16 * gib,
  freemem: () => 0.1 * gib,
});
syncBuiltinESMExports();
