import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fingerprintFile, sourcesFingerprint } from '../../../scripts/setup/bundle.mjs';

const source = path.join('src', 'cli', 'main.ts');
let folder = '';
let checkout = '';
let tools = '';

/** A checkout without node modules, whose bundle says that it ran. Its npm says what it was asked for, and fails. */
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'zosia-start-')));
  checkout = path.join(folder, 'checkout');
  tools = path.join(folder, 'tools');
  cpSync('scripts', path.join(checkout, 'scripts'), { recursive: true });
  for (const name of ['src/cli', 'dist/cli']) mkdirSync(path.join(checkout, name), { recursive: true });
  write(source, 'one\ntwo\n');
  write('tsconfig.json', '{}\n');
  write('package-lock.json', '{}\n');
  write('dist/cli/package.json', '{"type":"module"}');
  write('dist/cli/index.js', "console.log('the bundle', ...process.argv.slice(2));");
  write(path.join('dist', 'cli', fingerprintFile), `${sourcesFingerprint(checkout)}\n`);
  mkdirSync(tools);
  writeFileSync(path.join(tools, 'npm'), '#!/bin/sh\necho "npm $*" >&2\nexit 1\n', { mode: 0o755 });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, text: string): void {
  writeFileSync(path.join(checkout, name), text);
}

function start(args: readonly string[], preload: readonly string[] = [], more: Record<string, string> = {}) {
  const env = { PATH: `${tools}:${process.env['PATH'] ?? ''}`, ZOSIA_CACHE: path.join(folder, 'cache'), ...more };
  const argv = [...preload, path.join(checkout, 'scripts', 'zosia.mjs'), ...args];
  return spawnSync(process.execPath, argv, { cwd: checkout, env, encoding: 'utf8' });
}

describe('the fingerprint of the sources', () => {
  const before = (): string => readFileSync(path.join(checkout, 'dist', 'cli', fingerprintFile), 'utf8').trim();

  it('does not change with times', () => {
    utimesSync(path.join(checkout, source), 1, 1);
    expect(sourcesFingerprint(checkout)).toBe(before());
  });

  it.each([
    ['line endings', source, 'one\r\ntwo\r\n'],
    ['the litter of editors and file managers', 'src/cli/.main.ts.swp', 'x'],
    ['what no compiler reads', 'src/cli/main.ts~', 'x'],
  ])('does not change with %s', (_what, name, text) => {
    write(name, text);
    expect(sourcesFingerprint(checkout)).toBe(before());
  });

  it.each([
    ['a source', source, 'one\ntwo!\n'],
    ['one source more', 'src/cli/other.ts', 'one\ntwo\n'],
    ['the lockfile', 'package-lock.json', '{ }\n'],
    ["the compiler's settings", 'tsconfig.json', '{ }\n'],
  ])('changes with %s', (_what, name, text) => {
    write(name, text);
    expect(sourcesFingerprint(checkout)).not.toBe(before());
  });

  it('changes with text that moves to another file', () => {
    write(source, 'one\n');
    write('src/cli/more.ts', 'two\n');
    expect(sourcesFingerprint(checkout)).not.toBe(before());
  });
});

describe('the start of a checkout', () => {
  it('runs the bundle, installs nothing and leaves nothing behind', () => {
    const { status, stdout, stderr } = start(['prompt', 'hi']);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'the bundle prompt hi\n', stderr: '' });
    expect(readdirSync(checkout).sort()).toEqual(['dist', 'package-lock.json', 'scripts', 'src', 'tsconfig.json']);
  });

  it('never runs a bundle of other sources, nor one that is not whole', () => {
    write(source, 'one\ntwo!\n');
    expectSetUp(start(['prompt', 'hi']));
    write(source, 'one\ntwo\n');
    rmSync(path.join(checkout, 'dist', 'cli', fingerprintFile));
    expectSetUp(start(['prompt', 'hi']));
  });

  it('asks npm for the pinned Node alone where its own is too old', () => {
    const { status, stdout, stderr } = start(['prompt', 'hi'], ['--import', nodeOf('18.19.0')]);
    expect(stdout).toBe('');
    expect(stderr).toContain('| npm ci --workspace zosia-node-runtime --ignore-scripts');
    expect(status).toBe(1);
  });

  it('is, by npm start, where the user is, for npm goes to the checkout', () => {
    write('dist/cli/index.js', 'console.log(process.cwd());');
    const { stdout } = start([], [], { npm_lifecycle_event: 'start', INIT_CWD: tools });
    expect(stdout).toBe(`${tools}\n`);
  });

  it('refuses a Node that cannot run the set-up', () => {
    const { status, stderr } = start(['prompt', 'hi'], ['--import', nodeOf('18.18.2')]);
    expect(stderr).toMatch(/^zosia: error: Node \S+ is too old; 18\.19\.0 or newer is needed\n$/);
    expect(status).toBe(1);
  });
});

describe('the start of the package', () => {
  it('runs the bundle, which needs no sources', () => {
    for (const name of ['package-lock.json', 'src', path.join('dist', 'cli', fingerprintFile)]) {
      rmSync(path.join(checkout, name), { recursive: true });
    }
    expect(start(['--entry', 'x'])).toMatchObject({ status: 0, stdout: 'the bundle --entry x\n', stderr: '' });
  });

  it("is where its caller is, which may be another project's npm start", () => {
    rmSync(path.join(checkout, 'package-lock.json'));
    write('dist/cli/index.js', 'console.log(process.cwd());');
    const { stdout } = start([], [], { npm_lifecycle_event: 'start', INIT_CWD: tools });
    expect(stdout).toBe(`${checkout}\n`);
  });

  it('refuses a Node that cannot run the bundle', () => {
    rmSync(path.join(checkout, 'package-lock.json'));
    const { status, stdout, stderr } = start([], ['--import', nodeOf('20.10.0')]);
    expect(stderr).toMatch(/20\.18\.1 or newer is needed\n$/);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  });
});

function expectSetUp({ status, stdout, stderr }: ReturnType<typeof start>): void {
  expect(stdout).toBe('');
  expect(stderr).toContain('| npm ci --ignore-scripts');
  expect(status).toBe(1);
}

/** A module to import first, which makes this Node say that it is another one. */
function nodeOf(version: string): string {
  const said = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;
  return `data:text/javascript,${encodeURIComponent(said)}`;
}
