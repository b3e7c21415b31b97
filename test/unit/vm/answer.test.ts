import { describe, expect, it } from '@jest/globals';
import { Answer } from '../../../src/vm/answer.js';

describe('Answer', () => {
  it('shows pieces as they come and keeps the whole, both without control characters', () => {
    const shown: string[] = [];
    const answer = new Answer((text) => shown.push(text));
    const bytes = Buffer.from('Par\u001b[31mis \u001b]0;x\u0007ist schön.\n');
    answer.write(bytes.subarray(0, 5));
    answer.write(bytes.subarray(5));
    expect(shown.join('')).toBe('Paris ist schön.\n');
    expect(answer.text).toBe('Paris ist schön.\n');
    expect(answer.isCut).toBe(false);
  });

  it('keeps one MiB of a model that never stops', () => {
    const answer = new Answer(() => undefined);
    for (let count = 0; count < 3; count++) answer.write(Buffer.alloc(600 * 1024, 'x'));
    expect(answer.text).toHaveLength(1024 * 1024);
    expect(answer.isCut).toBe(true);
  });
});
