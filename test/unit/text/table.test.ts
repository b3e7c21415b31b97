import { describe, expect, it } from '@jest/globals';
import { ownEntry } from '../../../src/text/table.js';

describe("a table's entry under a name from outside", () => {
  it('is what the table says', () => {
    expect(ownEntry({ run: 1 }, 'run')).toBe(1);
  });

  it.each(['constructor', 'toString', '__proto__', 'stop'])('is none where it says nothing of %s', (name) => {
    expect(ownEntry({ run: 1 }, name)).toBeUndefined();
  });
});
