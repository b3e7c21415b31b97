import { describe, expect, it } from '@jest/globals';
import { asInput } from '../../../src/contract/fields/naming.js';
import type { ChatAnswer } from '../../../src/engine/chat.js';
import { cutWarning } from '../../../src/job/ask-engine.js';

const answer: ChatAnswer = {
  text: 'bla',
  thinking: '',
  finishReason: 'length',
  promptTokens: 55,
  completionTokens: 256,
  promptSpeed: undefined,
  completionSpeed: undefined,
};

describe('an answer', () => {
  it('that was cut is told with the limit that cut it', () => {
    expect(cutWarning(answer, 256)?.worded(asInput)).toBe(
      'the answer was cut after 256 tokens; max-tokens allows more',
    );
    expect(cutWarning({ ...answer, completionTokens: 457 }, 2000)?.worded(asInput)).toBe(
      "the answer was cut after 457 tokens: with the prompt's 55 the context is full; context-length makes it longer",
    );
  });

  it('that ended by itself needs no warning, however long it is', () => {
    expect(cutWarning({ ...answer, finishReason: 'stop' }, 256)).toBeUndefined();
  });
});
