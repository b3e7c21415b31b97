import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { exec } from '../../src/host/exec.js';
import { outcomes } from '../../src/contract/outcomes.js';
import { anchorsOf, projectRoot } from './support/markdown.js';

const read = (file: string): string => readFileSync(path.join(projectRoot, file), 'utf8');

describe('the reference', () => {
  it('is what src/contract and the action.yml files say', async () => {
    const { stdout } = await exec([process.execPath, 'scripts/contract.mjs', '--check'], {
      cwd: projectRoot,
      env: process.env,
    });
    expect(stdout).toBe('');
  });

  it.each(outcomes)('has an entry for the outcome %s', (outcome) => {
    expect(anchorsOf('docs/outcomes.md')).toContain(outcome);
  });

  it('has every command', async () => {
    const { stdout } = await exec([process.execPath, 'scripts/zosia.mjs', '--help'], {
      cwd: projectRoot,
      env: process.env,
    });
    const commands = [...stdout.matchAll(/^ {2}([a-z-]+) (?:\[options\]|\[command\])/gm)].map(([, name]) => name);
    expect(commands.length).toBeGreaterThan(10);
    const page = read('docs/command.md');
    for (const name of commands.filter((one) => one !== 'help')) expect(page).toMatch(new RegExp(`\`${name}\\b`));
  });
});
