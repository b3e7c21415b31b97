import type { GuestEvent } from '../vm/guest-events.js';
import type { Terminal } from '../vm/terminal.js';

/** A terminal for the guest's console, made of our standard input and output. */
export interface ConsoleTerminal {
  readonly terminal: Terminal;
  /** To be called with the guest's events. */
  readonly onEvent: (event: GuestEvent) => void;
  readonly size: { readonly columns: number; readonly rows: number } | undefined;
}

const ctrlD = Buffer.from([0x04]);

/** Our terminal as it is; without one, what is piped in, handed over once somebody in the guest listens. */
export function consoleTerminal(
  input: NodeJS.ReadStream = process.stdin,
  output: NodeJS.WriteStream = process.stdout,
): ConsoleTerminal {
  const { columns, rows } = output;
  const size = output.isTTY && columns > 0 && rows > 0 ? { columns, rows } : undefined; // some have none
  if (input.isTTY) return { terminal: { input, output }, onEvent: () => undefined, size };
  return { ...pipedInput(input, output), size };
}

function pipedInput(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Omit<ConsoleTerminal, 'size'> {
  let onKeys: ((keys: Buffer) => void) | undefined;
  let listening = false;
  let isHeard = false;
  // A boot that begins anew hears all of it again.
  const read: Buffer[] = [];
  const take = (keys: Buffer): void => {
    read.push(keys);
    onKeys?.(keys);
  };
  const hangUp = (): void => {
    take(ctrlD);
  };
  const handOver = (): void => {
    if (!onKeys) return;
    if (!isHeard) for (const keys of read) onKeys(keys);
    isHeard = true;
    if (!listening) input.on('data', take).once('end', hangUp);
    listening = true;
    input.resume();
  };
  return {
    terminal: {
      output,
      input: {
        setRawMode: () => undefined,
        on: (_data, listener) => (onKeys = listener),
        off: () => {
          onKeys = undefined;
          isHeard = false;
        },
        resume: () => undefined,
        pause: () => input.pause(),
      },
    },
    onEvent: ({ event }) => {
      // The prompt starts right after the model was looked for, and is there in a guest out of a snapshot.
      if (event === 'model' || event === 'restored') handOver();
    },
  };
}
