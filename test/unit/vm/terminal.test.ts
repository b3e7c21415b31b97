import { describe, expect, it } from '@jest/globals';
import { EventEmitter } from 'node:events';
import { attachTerminal, type AttachOptions } from '../../../src/vm/terminal.js';

class Keyboard extends EventEmitter {
  readonly modes: boolean[] = [];
  isReading = false;
  setRawMode(mode: boolean): this {
    this.modes.push(mode);
    return this;
  }
  resume(): this {
    this.isReading = true;
    return this;
  }
  pause(): this {
    this.isReading = false;
    return this;
  }
}

function attach(options: Partial<AttachOptions> = {}, isTTY = true) {
  const keyboard = new Keyboard();
  const seen: string[] = [];
  const sent: string[] = [];
  let cancelled = 0;
  const output = Object.assign(new EventEmitter(), {
    isTTY,
    columns: 80,
    rows: 24,
    write: (text: string) => seen.push(text) > 0,
  });
  const attachment = attachTerminal(
    { input: keyboard, output },
    {
      send: (bytes) => sent.push(Buffer.from(bytes).toString()),
      isGuestUp: () => true,
      cancel: () => cancelled++,
      resize: () => undefined,
      ...options,
    },
  );
  return { attachment, keyboard, output, seen, sent, cancelled: () => cancelled };
}

describe('attachTerminal', () => {
  it('sends every key to the guest, Ctrl+C too', () => {
    const { attachment, keyboard, sent, cancelled } = attach();
    keyboard.emit('data', Buffer.from('hi\r'));
    keyboard.emit('data', Buffer.from('\u0003'));
    attachment.detach();
    expect(sent).toEqual(['hi\r', '\u0003']);
    expect(cancelled()).toBe(0);
  });

  it('cancels on Ctrl+C before the guest is up', () => {
    const { attachment, keyboard, sent, cancelled } = attach({ isGuestUp: () => false });
    keyboard.emit('data', Buffer.from('\u0003'));
    attachment.detach();
    expect(sent).toEqual([]);
    expect(cancelled()).toBe(1);
  });

  it('always cancels on Ctrl+]', () => {
    const { attachment, keyboard, cancelled } = attach();
    keyboard.emit('data', Buffer.from('\u001d'));
    attachment.detach();
    expect(cancelled()).toBe(1);
  });

  it('takes what comes within the brackets of a paste for text, wherever chunks end', () => {
    const { attachment, keyboard, sent, cancelled } = attach();
    const pasted = '\u001b[200~a\u001d\u001b[201~';
    for (const byte of Buffer.from(pasted)) keyboard.emit('data', Buffer.of(byte));
    keyboard.emit('data', Buffer.from(`x${pasted}y${pasted}`));
    expect(cancelled()).toBe(0);
    expect(sent.join('')).toBe(`${pasted}x${pasted}y${pasted}`);
    keyboard.emit('data', Buffer.from(`${pasted}\u001d`));
    attachment.detach();
    expect(cancelled()).toBe(1);
  });

  it('shows what the guest may do to a terminal, and no more', () => {
    const { attachment, seen } = attach();
    attachment.show(Buffer.from('\u001b[1mx\u001b]0;title'));
    attachment.show(Buffer.from('\u0007y'));
    attachment.detach();
    expect(seen.join('')).toBe('\u001b[1mxy\u001b[0m\u001b[?2004l');
  });

  it('adds nothing of its own where the output is no terminal', () => {
    const { attachment, seen } = attach({}, false);
    attachment.show(Buffer.from('plain'));
    attachment.detach();
    expect(seen.join('')).toBe('plain');
  });

  it('tells of every new size, until it is detached', () => {
    const sizes: string[] = [];
    const { attachment, output } = attach({ resize: (columns, rows) => sizes.push(`${columns} ${rows}`) });
    output.emit('resize');
    Object.assign(output, { columns: 132, rows: 43 }).emit('resize');
    attachment.detach();
    output.emit('resize');
    expect(sizes).toEqual(['80 24', '132 43']);
  });

  it('gives the terminal back as it was', () => {
    const { attachment, keyboard } = attach();
    expect(keyboard.modes).toEqual([true]);
    attachment.detach();
    expect(keyboard.modes).toEqual([true, false]);
    expect(keyboard.isReading).toBe(false);
    expect(keyboard.listenerCount('data')).toBe(0);
  });
});
