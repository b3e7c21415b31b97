import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { withScratch } from '../../../src/host/files.js';
import { evaluate, shells } from './guest.js';

it.each(shells)('huge pages are for guests that have memory to spare, under $name', async ({ argv }) => {
  await withScratch((root) => {
    const setting = path.join(root, 'sys/kernel/mm/transparent_hugepage/enabled');
    const of = (kib: number): string => {
      writeFileSync(setting, 'never');
      writeFileSync(path.join(root, 'proc/meminfo'), `MemTotal:  ${kib} kB\nMemFree: 1 kB\n`);
      evaluate(argv, 'machine.sh', 'ZOSIA_ROOT=$1; use_huge_pages', [root]);
      return readFileSync(setting, 'utf8').trim();
    };
    for (const folder of [path.dirname(setting), path.join(root, 'proc')]) mkdirSync(folder, { recursive: true });
    expect([of(240_000), of(480_000)]).toEqual(['never', 'always']);
    return Promise.resolve();
  });
});
