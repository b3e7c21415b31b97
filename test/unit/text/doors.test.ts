import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import path from 'node:path';
import { fileNamePart } from '../../../src/text/file-name.js';
import { ForeignText } from '../../../src/text/foreign-text.js';
import { formatJson } from '../../../src/text/json.js';
import { xmlText } from '../../../src/text/xml.js';
import { hostileText, neverShown, numRuns } from './support/hostile-text.js';
import { obeyedCommands } from './support/runner-commands.js';

describe('JSON', () => {
  it('is exact, and holds nothing that a terminal or a runner obeys', () => {
    const isExact = (text: string): void => {
      for (const indent of [undefined, 2]) {
        const json = formatJson({ text: ForeignText.of(text), [text]: [text] }, indent);
        expect(JSON.parse(json)).toEqual({ text, [text]: [text] });
        expect(json).not.toMatch(neverShown);
        expect(obeyedCommands(json)).toEqual([]);
      }
    };
    fc.assert(fc.property(hostileText, isExact), { numRuns });
  });

  it('is what JSON.stringify makes of a harmless value', () => {
    expect(formatJson({ a: ['é', '#[', 1] }, 2)).toBe(JSON.stringify({ a: ['é', '#[', 1] }, null, 2));
  });
});

describe('XML', () => {
  it('holds text and nothing else', () => {
    const isText = (text: string): void => {
      const xml = xmlText(text);
      expect(xml).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      expect(xml).not.toMatch(neverShown);
      expect(xml).not.toMatch(/\p{Cs}|[\ufffe\uffff]/u);
    };
    fc.assert(fc.property(hostileText, isText), { numRuns });
  });
});

describe("a part of a file's name", () => {
  it('is safe in any folder', () => {
    const isSafe = (text: string): void => {
      const name = fileNamePart(text, 'model');
      expect(name).toMatch(/^[\w-][\w.-]{0,79}$/);
      expect(path.basename(name)).toBe(name);
    };
    fc.assert(fc.property(hostileText, isSafe), { numRuns });
  });

  it.each([
    ['SmolLM2 135M', 'SmolLM2-135M'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['..', 'model'],
    ['', 'model'],
  ])('of %j is %s', (text, name) => {
    expect(fileNamePart(text, 'model')).toBe(name);
  });
});
