import { describe, expect, it } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { showGuestText } from '../../../src/runner/guest-text.js';
import { ForeignText } from '../../../src/text/foreign-text.js';

describe("a guest's words in the log", () => {
  it('stand between a stop of commands and its end, by a token that the guest cannot know', () => {
    const shown = (): string[] => {
      const log = new PassThrough();
      showGuestText(ForeignText.of('::error::I am a model'), log);
      return String(log.read()).split('\n');
    };
    const [stop, text, resume] = shown();
    const token = /^::stop-commands::(\S+)$/.exec(stop ?? '')?.[1] ?? '';
    expect(token.length).toBeGreaterThan(30);
    expect(text).toBe('::error::I am a model');
    expect(resume).toBe(`::${token}::`);
    expect(shown()[0]).not.toBe(stop);
  });
});
