import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  consoleLines,
  constantPart,
  eventNames,
  guestContract,
  modelInInitramfs,
  ports,
  readConsoleLine,
} from '../../../src/contract/guest.js';

const scripts = readdirSync('initramfs', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
  .join('\n');

const found = (pattern: RegExp): string[] =>
  [...new Set([...scripts.matchAll(pattern)].map(([, quoted, plain]) => (quoted ?? plain ?? '').trim()))].sort();

describe("the guest's scripts", () => {
  it('send the events of the contract, and no other', () => {
    expect(found(/\bemit ([a-z-]+)/g)).toEqual([...eventNames].sort());
  });

  it('print the lines of the contract, and no other', () => {
    // As much of a line as does not hang on the boot.
    const printed = found(/\bsay (?:["']([^"'$]+)|([a-z]+)$)/gm);
    const byVariables = ['diag', 'selftest', 'perf', 'prompt', 'MemTotal='];
    expect(printed).toEqual([...consoleLines.map(constantPart).filter((line) => !byVariables.includes(line))].sort());
  });

  it('open the ports of the contract, and no other', () => {
    expect(found(/find_port (org\.zosia\.[a-z]+)/g)).toEqual(Object.values(ports).sort());
  });

  it('look for a model in the initramfs where the host puts it', () => {
    expect(scripts).toContain(`[ -f "$ZOSIA_ROOT/${modelInInitramfs}" ]; then`);
  });
});

describe("the contract's version", () => {
  it('is the one that its document is of', () => {
    const document = readFileSync('docs/guest-contract.md', 'utf8');
    expect(document).toMatch(new RegExp(`^# Guest contract, version ${guestContract}\n`));
    expect(document).toContain(`\`guestContract: ${guestContract}\``);
    const told = [...document.matchAll(/^Version (\d+) added/gm)].map(([, version]) => Number(version));
    expect(Math.max(...told)).toBe(guestContract);
  });
});

describe('a line of the console', () => {
  it.each([
    ['init', 'zosia: init', ''],
    ['init', 'zosia: initially', undefined],
    ['init', 'init', undefined],
    ['error', 'zosia: error: no model', 'no model'],
    ['outcome', 'zosia: outcome=ok', 'ok'],
    ['perfNeedsModel', 'zosia: perf requires model /models/model.gguf', '/models/model.gguf'],
    ['perfFigures', 'zosia: perf tokens=64 seconds=2 tok_per_s=32', '64 seconds=2 tok_per_s=32'],
  ] as const)('%s is read from %j', (line, text, said) => {
    expect(readConsoleLine(line, text)).toBe(said);
  });
});
