import type { Terminal, TerminalOutput } from '../../../../src/vm/terminal.js';

/** A terminal at which a test types, and what it did. */
export function person(output: Partial<TerminalOutput> = {}) {
  let keys: ((bytes: Buffer) => void) | undefined;
  const modes: boolean[] = [];
  const terminal: Terminal = {
    input: {
      setRawMode: (raw) => modes.push(raw),
      on: (_event, listener) => (keys = listener),
      off: () => (keys = undefined),
      resume: () => undefined,
      pause: () => undefined,
    },
    output: { write: () => true, ...output },
  };
  return { terminal, modes, types: (text: string) => keys?.(Buffer.from(text)) };
}
