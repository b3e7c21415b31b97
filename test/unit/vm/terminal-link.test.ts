import { describe, expect, it } from '@jest/globals';
import { TerminalLink, type TerminalTarget } from '../../../src/vm/terminal-link.js';
import { person } from './support/person.js';

function guest(isUp = true): TerminalTarget & { readonly heard: string[] } {
  const heard: string[] = [];
  return {
    heard,
    send: (bytes) => void heard.push(Buffer.from(bytes).toString()),
    resize: (columns, rows) => void heard.push(`${columns} x ${rows}`),
    isUp: () => isUp,
  };
}

describe('what a person types', () => {
  it('is not for a guest that is kept, but for its copy, all of it in order', () => {
    const { terminal, types, modes } = person();
    const link = new TerminalLink(terminal, () => undefined);
    const [first, copy] = [guest(), guest()];
    link.connect(first);
    types('wh');
    link.disconnect();
    types('y?');
    link.connect(copy);
    types('\r');
    link.open({ tellSize: true });
    types('more');
    expect(first.heard).toEqual([]);
    expect(copy.heard).toEqual(['wh', 'y?', '\r', 'more']);
    expect(modes).toEqual([true]);
    link.detach();
    expect(modes).toEqual([true, false]);
  });

  it('but for Ctrl+C, which a guest that is up takes, and which forgets what was typed', () => {
    const { terminal, types } = person();
    const link = new TerminalLink(terminal, () => undefined);
    const first = guest();
    link.connect(first);
    types('why\u0003');
    link.open({ tellSize: false });
    expect(first.heard).toEqual(['\u0003']);
  });

  it('ends the boot by Ctrl+C while no guest is up', () => {
    const { terminal, types } = person();
    let cancelled = 0;
    const link = new TerminalLink(terminal, () => (cancelled += 1));
    link.connect(guest(false));
    types('\u0003');
    link.disconnect();
    types('\u0003');
    expect(cancelled).toBe(2);
  });
});

describe('the size of the terminal', () => {
  it('is told to a copy, which was begun for another', () => {
    const { terminal } = person({ isTTY: true, columns: 100, rows: 40, on: () => undefined, off: () => undefined });
    const link = new TerminalLink(terminal, () => undefined);
    const copy = guest();
    link.connect(copy);
    link.open({ tellSize: true });
    expect(copy.heard).toEqual(['100 x 40']);
    link.detach();
  });

  it.each([{}, { isTTY: true, columns: 0, rows: 0 }])('is not told where it is none: %j', (output) => {
    const link = new TerminalLink(
      person({ on: () => undefined, off: () => undefined, ...output }).terminal,
      () => undefined,
    );
    const copy = guest();
    link.connect(copy);
    link.open({ tellSize: true });
    expect(copy.heard).toEqual([]);
    link.detach();
  });
});
