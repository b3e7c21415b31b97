import { describe, expect, it } from '@jest/globals';
import { LastWords } from '../../../src/vm/last-words.js';

function shown(chunks: readonly string[]): string {
  const words = new LastWords();
  const all = chunks.map((chunk) => words.write(Buffer.from(chunk)));
  return Buffer.concat([...all, words.end()]).toString();
}

describe('the last words of a guest', () => {
  it.each([
    [['zosia: shutting down\r\n', 'reboot: Power down\r\n']],
    [['zosia: shutting down\r\nreb', 'oot: Power', ' down\r\n']],
    [['zosia: shutting down\r\n[   12.345678] reboot: Power down\r\n']],
    [['zosia: shutting down\r\nreboot: Power down']],
  ])('come without the power-down of the kernel: %j', (chunks) => {
    expect(shown(chunks)).toBe('zosia: shutting down\r\n');
  });

  it('are otherwise what they are', () => {
    const text = 'Grüße\r\nreboot: Power down, they said\r\nKernel panic';
    expect(shown([text.slice(0, 3), text.slice(3)])).toBe(text);
  });
});
