import { describe, expect, it } from '@jest/globals';
import { complaints } from './complaints.js';

describe('ESLint', () => {
  it('keeps text from leaving by anything but a door', async () => {
    const code = [
      "import * as core from '@actions/core';",
      "import { contentOf, ForeignText } from '../text/foreign-text.js';",
      "import { Markdown } from '../text/markdown.js';",
      "const text = ForeignText.of('x');",
      'process.stdout.write(text.toJSON());',
      'process.stderr.write(contentOf(text));',
      "console.log('x');",
      "core.info('x');",
      "core.setOutput('x', 'y');",
      "Markdown.written('x');",
      'void `${text}`;',
      "void (text + '');",
      'String(text);',
      'text.toString();',
      "[text].join('');",
    ].join('\n');
    const rules = (await complaints(code, 'src/job/boot-job.ts')).map(({ ruleId }) => ruleId);
    const count = (rule: string): number => rules.filter((ruleId) => ruleId === rule).length;
    expect(count('zosia/text-doors')).toBe(8);
    expect(count('@typescript-eslint/restrict-template-expressions')).toBe(1);
    expect(count('@typescript-eslint/restrict-plus-operands')).toBe(1);
    // The template and the sum once more.
    expect(count('@typescript-eslint/no-base-to-string')).toBe(5);
  });
});
