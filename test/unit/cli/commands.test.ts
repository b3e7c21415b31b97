import { describe, expect, it } from '@jest/globals';
import type { Command, Option } from 'commander';
import { optionsOf } from '../../../src/contract/fields/lookup.js';
import { commandNames } from '../../../src/contract/fields/row.js';
import { optionName } from '../../../src/contract/fields/wording.js';
import { silentReporter } from '../../../src/host/reporter.js';
import { everyCommand } from './every-command.js';

const zosia = await everyCommand({
  reporter: silentReporter,
  signal: new AbortController().signal,
  endWith: () => undefined,
});
// `cache clear` has arguments alone.
const subcommands = zosia.commands.flatMap(({ commands }) => commands).filter((command) => command.name() !== 'clear');
const fullName = (command: Command): string =>
  command.parent === null || command.parent === zosia ? command.name() : `${command.parent.name()} ${command.name()}`;
const commandOf = (name: string): Command | undefined =>
  [...zosia.commands, ...subcommands].find((command) => fullName(command) === name);

describe('the commands', () => {
  it('are those of the contract', () => {
    expect([...zosia.commands, ...subcommands].map(fullName).sort()).toEqual([...commandNames].sort());
  });

  it.each(commandNames)('%s has the options of its rows, and no other', (name) => {
    const wanted = optionsOf(name).map((field) => optionName(field.name, field));
    expect(
      commandOf(name)
        ?.options.map(({ long }) => long)
        .sort(),
    ).toEqual(wanted.sort());
  });

  it.each(commandNames)('%s has each option once', (name) => {
    const names = optionsOf(name).map((field) => field.name);
    expect(names).toEqual([...new Set(names)]);
  });

  it.each([
    ['perf-merge', ['--min-tok-s']],
    ['answers-merge', ['--prompts-file']],
    ['release', ['--image', '--out']],
    ['publish', ['--remote']],
  ] as const)('%s does nothing without %j', (name, wanted) => {
    const required = (commandOf(name)?.options ?? []).filter((option: Option) => option.mandatory);
    expect(required.map(({ long }) => long)).toEqual(wanted);
  });
});
