import { describe, expect, it } from '@jest/globals';
import { withSubcommand } from '../../../src/cli/default-command.js';

describe('a command line', () => {
  it.each([
    [[], ['run', '--install']],
    [
      ['--model', 'phi-3.5-mini'],
      ['run', '--install', '--model', 'phi-3.5-mini'],
    ],
  ])('%j names no command, and is what npm start runs', (args, wanted) => {
    expect(withSubcommand(args)).toEqual(wanted);
  });

  it.each([[['prompt', '--json', 'hi']], [['run']], [['--help']], [['-h']], [['--version']], [['-V']], [['no-such']]])(
    '%j is taken as it is',
    (args) => {
      expect(withSubcommand(args)).toEqual(args);
    },
  );
});
