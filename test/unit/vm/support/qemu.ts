import { chmod, writeFile } from 'node:fs/promises';
import type { Qemu } from '../../../../src/vm/qemu-capabilities.js';

/** A QEMU as `findQemu` would describe it. */
export function someQemu(changes: Partial<Qemu> = {}): Qemu {
  return {
    path: '/usr/bin/qemu-system-aarch64',
    version: '7.2.22',
    sandbox: true,
    cpus: ['cortex-a72', 'max', 'neoverse-n1'],
    panicDevice: true,
    ...changes,
  };
}

/** Writes an executable shell script that stands for a program. */
export async function writeScript(file: string, ...lines: string[]): Promise<string> {
  await writeFile(file, ['#!/bin/sh', ...lines, ''].join('\n'));
  await chmod(file, 0o755);
  return file;
}
