import fc from 'fast-check';
import { casesOf } from '../../../support/cases.js';

/** Cases of each property. */
export const numRuns = casesOf(500);

/** What terminals, runners and Markdown obey, whole and in parts. */
const fragments = [
  ...[
    '::',
    ':',
    '##[',
    '##',
    '#',
    '[',
    ']',
    '%0A',
    '%25',
    ';',
    'error',
    'ERROR',
    'add-mask',
    'set-output name=x',
    'group',
  ],
  ...['stop-commands', '::error::x', '##[error]x', '::add-mask::x', ' title=a,line=1'],
  ...[
    '\n',
    '\r',
    '\r\n',
    '\t',
    ' ',
    '\u0000',
    '\u0007',
    '\b',
    '\u001b',
    '\u001b[',
    '\u001b[31m',
    '\u001b]0;t\u0007',
    '\u009b',
  ],
  ...['\u200b', '\ufeff', '\u00ad', '\u202e', '\u2066', '\u2028', '\u2029', '\u0085', '\u00a0', '\u3000'],
  ...[
    '|',
    '\\',
    '\\|',
    '`',
    '``',
    '```',
    '````\n',
    '~~~',
    '*',
    '_',
    '**b**',
    '<',
    '>',
    '&',
    '&lt;',
    '"',
    "'",
    '$',
    '!',
  ],
  ...[
    '<img src=x>',
    '</details>',
    '<!--',
    '-->',
    '![i](http://x/y)',
    '[l](x)',
    '[^1]',
    'http://a.b',
    'www.a.b',
    'a@b.c',
  ],
  ...[
    '@someone',
    '#123',
    'GH-12',
    'o/r#1',
    ':tada:',
    '0123456789abcdef',
    '# h',
    '\n# h',
    '\n---',
    '\n===',
    '- i',
    '1. i',
  ],
  ...['..', '/', '../', 'word', '😀', 'é', '数'],
];

/** Texts as an adversary writes them. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...fragments) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(''));

/** Neither a person's terminal nor a log ever gets one of these raw. */
export const neverShown = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;
