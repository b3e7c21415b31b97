import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exec } from '../../src/host/exec.js';
import { callOf, commandLines, isCommands, runnerOf, unknownIn } from './support/commands.js';
import { documents, type FencedBlock, fencedBlocks, projectFiles, projectRoot } from './support/markdown.js';

const ourselves = 'test/docs/commands.test.ts';
const blocks = documents.flatMap(fencedBlocks);
const commands = blocks.filter(({ language }) => isCommands(language));
const told = commands.map((block) => ({ ...block, runner: runnerOf(block.comment) }));

/** Blocks that a test runs which `wanted` accepts. */
function runBy(wanted: (file: string) => boolean): (FencedBlock & { readonly file: string })[] {
  return told.flatMap(({ runner, ...block }) =>
    runner?.kind === 'test' && wanted(runner.file) ? [{ ...block, file: runner.file }] : [],
  );
}

describe('a block of the documentation', () => {
  it.each(blocks)('$name names its language', ({ language }) => {
    expect(language).toMatch(/^(sh|console|yaml|json|text|mermaid)$/);
  });
});

describe('a block of commands', () => {
  it.each(told)('$name says which test runs it, or why none can', ({ runner }) => {
    expect(runner).toBeDefined();
    if (runner?.kind === 'test') expect(projectFiles).toContain(runner.file);
  });

  it.each(runBy((file) => file !== ourselves))('$name is known to that test', ({ text, file }) => {
    const test = readFileSync(path.join(projectRoot, file), 'utf8');
    const names = commandLines(text).flatMap((line) => callOf(line)?.name.replace(/^scripts\//, '') ?? []);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(test).toContain(name);
  });

  it.each(commands)('$name names nothing of ours that does not exist', async ({ text }) => {
    const calls = commandLines(text).flatMap((line) => callOf(line) ?? []);
    expect((await Promise.all(calls.map(unknownIn))).flat()).toEqual([]);
  });

  it('is caught at a command, a script and an option that do not exist', async () => {
    const wrong = ['npm run docs:biuld', 'npm start -- --modell x', 'npx zosia disk x --size 5', 'scripts/run-qemu.sh'];
    const calls = wrong.flatMap((line) => callOf(line) ?? []);
    expect((await Promise.all(calls.map(unknownIn))).flat()).toEqual([
      'npm run docs:biuld',
      'zosia run --modell',
      'zosia disk --size',
      'scripts/run-qemu.sh',
    ]);
  });
});

describe('run for real:', () => {
  const distinct = new Map(runBy((file) => file === ourselves).map((block) => [block.text, block]));
  let folder: string;

  /** The checkout's files by links, so that what a command leaves behind is not left in the checkout. */
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zosia-docs-'));
    const own = await readdir(projectRoot);
    for (const name of new Set([...own, 'artifacts', 'models'])) {
      await symlink(path.join(projectRoot, name), path.join(folder, name));
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([...distinct.values()])('$name', async ({ text }) => {
    const script = commandLines(text).join('\n');
    await expect(
      exec(['bash', '-euo', 'pipefail', '-c', script], { cwd: folder, env: process.env }),
    ).resolves.toBeDefined();
  });
});
