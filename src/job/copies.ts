import type { Duplex } from 'node:stream';
import { messageOf } from '../host/errors.js';
import { quoting, ForeignText, type Text } from '../text/foreign-text.js';
import type { CopyEnd } from '../vm/boot.js';

/** Begins a copy of a guest that is ready, and talks with its engine; the copy ends when that is over. */
export type StartCopy = (converse: (port: Duplex) => Promise<void>, signal: AbortSignal) => Promise<CopyEnd>;

/** What a copy takes of the host in MiB, QEMU's own memory included: it has its guest's pages as far as it writes. */
const qemuMib = 160;
const writtenShare = 0.25;
const hostReserveMib = 512;

/** How many copies may work at once: no more vCPUs than cores, no more memory than there is. At least one. */
export function copiesAtOnce(host: {
  readonly cores: number;
  readonly availableMib: number;
  readonly cpus: number;
  readonly memoryMib: number;
}): number {
  const byCores = Math.floor(host.cores / host.cpus);
  const byMemory = Math.floor((host.availableMib - hostReserveMib) / (qemuMib + host.memoryMib * writtenShare));
  return Math.max(Math.min(byCores, byMemory), 1);
}

/** Copies of one guest, each for one piece of work, a few of them at once. */
export class Copies {
  private free: number;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly start: StartCopy,
    readonly atOnce: number,
  ) {
    this.free = atOnce;
  }

  /**
   * Does `work` with the engine's port of a copy of its own, once it is its turn. Answers why there was no copy to do it
   * with: a clause; undefined when it was done. `work` must not reject.
   */
  async use(work: (port: Duplex) => Promise<void>, signal: AbortSignal): Promise<Text | undefined> {
    await this.turn();
    const copy = { hasWorked: false };
    const over = new AbortController();
    const end = (): void => {
      over.abort();
    };
    signal.addEventListener('abort', end);
    try {
      if (signal.aborted) return 'it was given up before its turn';
      const copyEnd = await this.start(async (port) => {
        copy.hasWorked = true;
        await work(port);
        end(); // nobody needs its orderly end, and it may have none
      }, over.signal);
      return copy.hasWorked ? undefined : whyNot(copyEnd);
    } catch (error) {
      return copy.hasWorked ? undefined : quoting`its copy could not be begun: ${ForeignText.of(messageOf(error))}`;
    } finally {
      signal.removeEventListener('abort', end);
      this.release();
    }
  }

  private async turn(): Promise<void> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private release(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free += 1;
  }
}

function whyNot(end: CopyEnd): Text {
  return end.kind === 'over' ? end.result.sentence : quoting`its copy did not go on: ${ForeignText.of(end.reason)}`;
}
