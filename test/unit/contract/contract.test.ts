import { describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { currentSurface, missingNames, type Surface } from './surface.js';

const file = 'test/fixtures/contract/surface.json';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const offered = currentSurface();

// `ZOSIA_RECORD_CONTRACT=1 npm test -- contract` records what is offered as promised: once for each version.
if (process.env['ZOSIA_RECORD_CONTRACT'] === '1') {
  writeFileSync(file, `${JSON.stringify({ version, promised: offered }, null, 2)}\n`);
}
const recorded = JSON.parse(readFileSync(file, 'utf8')) as { version: string; promised: Surface };

describe('the contract with users', () => {
  it('is kept: no input, output, outcome, exit code, flag, serial line, event or asset is gone', () => {
    expect(missingNames(recorded.promised, offered)).toEqual([]);
  });

  it('is recorded anew when the version is raised, so that what was added is promised from then on', () => {
    expect(recorded.version).toBe(version);
  });

  it.each([
    ['inputs of boot-qemu', 'prompt'],
    ['outputs of perf-gate', 'verdict'],
    ['outcomes and exit codes', 'kernel-panic 11'],
    ['kernel command line', 'zosia.ci'],
    ['serial lines', 'shutting down'],
    ['guest events', 'llama-exit'],
    ['release assets', 'zosia-VERSION-aarch64-image.json'],
  ])('%s: %s would be missed', (kind, name) => {
    const without = { ...offered, [kind]: (offered[kind] ?? []).filter((one) => one !== name) };
    expect(missingNames(recorded.promised, without)).toEqual([`${kind}: ${name}`]);
  });

  it('misses what has another name', () => {
    const renamed = { ...offered, 'guest events': (offered['guest events'] ?? []).map((name) => `${name}ed`) };
    expect(missingNames(recorded.promised, renamed)).toContain('guest events: init');
  });
});
