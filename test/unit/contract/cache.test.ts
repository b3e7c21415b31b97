import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cacheParts } from '../../../src/contract/cache.js';

const sourcesIn = (folder: string): [string, string][] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs)$/.test(name))
    .map((name) => path.join(folder, name))
    .map((file) => [file, readFileSync(file, 'utf8')]);

describe('a part of the cache folder', () => {
  it('is named by the contract where the set-up makes it', () => {
    const named = sourcesIn('scripts').flatMap(([, source]) =>
      [...source.matchAll(/cacheFolder\(\), '([\w-]+)'/g)].map(([, part]) => part),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(cacheParts).toEqual(expect.arrayContaining(named));
  });

  it('is found by no other way than inCache, which knows them all', () => {
    const byHand = sourcesIn('src').filter(([, source]) =>
      /path\.join\(\s*(\w+\.)?(cache|cacheFolder|cacheFolder\(\)),/.test(source),
    );
    expect(byHand.map(([file]) => file).sort()).toEqual(['src/host/cache-folder.ts', 'src/job/cache-inventory.ts']);
  });
});
