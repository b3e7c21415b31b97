import { describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import { addOptions } from '../../../src/cli/boot-options.js';
import { groupOf, groupOrder, optionGroups } from '../../../src/contract/fields/groups.js';
import { optionsOf } from '../../../src/contract/fields/lookup.js';

/** What a command is asked for, and not the boot. */
const ofCommand = ['install', 'json'];

describe("a command's help", () => {
  it.each(['run', 'prompt', 'serve', 'smoke', 'perf'] as const)('has each option of %s under a heading', (name) => {
    const without = optionsOf(name).filter((field) => groupOf(field.name) === undefined);
    expect(without.map((field) => field.name)).toEqual(ofCommand);
  });

  it('has the headings in their order, and two examples', () => {
    const help = helpOf('run');
    const at = ['Ask:', 'Model and image:', 'Machine:', 'Debugging:', 'Examples:'].map((heading) =>
      help.indexOf(`\n${heading}\n`),
    );
    expect(at).not.toContain(-1);
    expect(at).toEqual([...at].sort((one, other) => one - other));
    expect(help.match(/^ {2}zosia run /gm)).toHaveLength(2);
  });

  it('leaves no heading out of the order', () => {
    expect([...groupOrder].sort()).toEqual(Object.keys(optionGroups).sort());
  });
});

function helpOf(name: 'run'): string {
  let text = '';
  const command = addOptions(new Command(name), name);
  command.configureOutput({ writeOut: (written) => (text += written) });
  command.outputHelp();
  return text;
}
