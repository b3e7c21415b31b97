import { LastWords } from './last-words.js';
import { attachTerminal, type Attachment, type Terminal } from './terminal.js';

/** The guest that a person's keys are for. */
export interface TerminalTarget {
  readonly send: (bytes: Uint8Array) => void;
  readonly resize: (columns: number, rows: number) => void;
  /** Whether it takes Ctrl+C itself by now. */
  readonly isUp: () => boolean;
}

const ctrlC = 0x03;

/**
 * A person's terminal at the console of whichever QEMU has the guest. Keys that come while none may take them wait, but
 * for Ctrl+C, which is no text.
 */
export class TerminalLink {
  private attachment: Attachment | undefined;
  private target: TerminalTarget | undefined;
  private takesText = false;
  private waiting: Uint8Array[] = [];
  private lastWords: LastWords | undefined;
  /** Whether a guest that may take no text was sent Ctrl+C. */
  hasInterrupted = false;

  constructor(
    private readonly terminal: Terminal,
    private readonly cancel: () => void,
  ) {}

  /** Leads Ctrl+C to `target`, and its answer back; text from `open` on. */
  connect(target: TerminalTarget): void {
    this.target = target;
    this.takesText = false;
    this.attachment ??= attachTerminal(this.terminal, {
      send: (bytes) => {
        this.send(bytes);
      },
      isGuestUp: () => this.target?.isUp() ?? false,
      cancel: this.cancel,
      resize: (columns, rows) => this.target?.resize(columns, rows),
    });
  }

  /** The target may be told what was typed. A guest that was begun for another terminal is told of this one's size. */
  open({ tellSize }: { readonly tellSize: boolean }): void {
    const { waiting, target } = this;
    const { isTTY, columns = 0, rows = 0 } = this.terminal.output;
    this.takesText = true;
    this.waiting = [];
    if (tellSize && isTTY === true && columns > 0 && rows > 0) target?.resize(columns, rows);
    for (const bytes of waiting) target?.send(bytes);
  }

  disconnect(): void {
    this.target = undefined;
  }

  show(bytes: Uint8Array): void {
    this.attachment?.show(this.lastWords?.write(bytes) ?? bytes);
  }

  /** The guest has said that it ends. */
  expectEnd(): void {
    this.lastWords ??= new LastWords();
  }

  /** Gives the terminal back as it was. */
  detach(): void {
    if (this.lastWords) this.attachment?.show(this.lastWords.end());
    this.attachment?.detach();
    this.attachment = undefined;
  }

  private send(bytes: Uint8Array): void {
    if (this.target && this.takesText) {
      this.target.send(bytes);
    } else if (this.target && bytes.includes(ctrlC)) {
      this.waiting = [];
      this.hasInterrupted = true;
      this.target.send(Uint8Array.of(ctrlC));
    } else {
      this.waiting.push(bytes);
    }
  }
}
