import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CommandGuard } from '../../../src/text/command-guard.js';
import { ForeignText, quoting } from '../../../src/text/foreign-text.js';
import { logLine, logText, quoted } from '../../../src/text/log-text.js';
import { hostileText, neverShown, numRuns } from './support/hostile-text.js';
import { obeyedCommands, withoutIgnorable } from './support/runner-commands.js';

function expectHarmless(shown: string): void {
  expect(obeyedCommands(shown)).toEqual([]);
  expect(obeyedCommands(withoutIgnorable(shown))).toEqual([]);
}

describe("the runner's own rules, as these tests know them", () => {
  it.each([
    ['::error::x', 'error', 'x'],
    [' \t::Error title=a%3Ab,line=1::x%0Ay', 'error', 'x\ny'],
    ['said: ##[add-mask]x%5D', 'add-mask', 'x]'],
  ])('find the command in %j', (line, name, data) => {
    expect(obeyedCommands(line)).toEqual([expect.objectContaining({ name, data })]);
  });

  it.each(['x ::error::y', '::unknown::x', '##[unknown]x', '::error x', ': :error::x', '## [error]x'])(
    'find none in %j',
    (line) => {
      expect(obeyedCommands(line)).toEqual([]);
    },
  );

  it('find none between a stop and its token', () => {
    const log = '::stop-commands::t\n::error::x\n##[error]x\n::T::\n::debug::y';
    expect(obeyedCommands(log).map(({ name }) => name)).toEqual(['debug']);
  });
});

describe("a log's text", () => {
  it('never holds a command or a control sequence, whatever it was', () => {
    const shows = (text: string): void => {
      for (const shown of [logText(text), logText(ForeignText.of(text)), logLine(text), quoted(text)]) {
        expectHarmless(shown);
        expect(shown).not.toMatch(neverShown);
      }
      expect(logLine(text)).not.toMatch(/[\n\r]/);
    };
    fc.assert(fc.property(hostileText, shows), { numRuns });
  });

  it.each([
    ['::error::x', ': :error::x'],
    ['a\n  ::add-mask::x', 'a\n  : :add-mask::x'],
    ['said: ##[error]x', 'said: ## [error]x'],
    ['std::vector<int> a::b', 'std::vector<int> a::b'],
    ['### [x]', '### [x]'],
    ['\u001b]0;title\u0007\u202ered\u001b[31m', 'red'],
  ])('of %j is %j', (text, shown) => {
    expect(logText(text)).toBe(shown);
  });
});

describe('the guard against commands', () => {
  it('is the same for a text in pieces', () => {
    const sameInPieces = (pieces: string[]): void => {
      const [whole, parts] = [new CommandGuard(), new CommandGuard()];
      const shown = pieces.map((piece) => parts.write(piece)).join('');
      expect(shown).toBe(whole.write(pieces.join('')));
      expectHarmless(shown);
    };
    // A character of two code units does not come in halves: pieces are decoded UTF-8.
    const piece = hostileText.map((text) => text.replace(/\p{Cs}/gu, ''));
    fc.assert(fc.property(fc.array(piece, { maxLength: 4 }), sameInPieces), { numRuns });
  });
});

describe('a sentence that quotes foreign text', () => {
  it('stays one line', () => {
    const sentence = quoting`said: ${ForeignText.of('a\n\nzosia: ok\r::error::b')}.`;
    expect(logText(sentence)).toBe('said: a zosia: ok ::error::b.');
  });

  it('may quote a sentence that quotes', () => {
    const inner = quoting`"${ForeignText.of('x')}"`;
    expect(JSON.stringify(quoting`${1}: ${inner}, ${'ours'}`)).toBe(JSON.stringify('1: "x", ours'));
  });
});
