import type { Reporter, Step } from '../host/reporter.js';
import type { GuestEvent } from '../vm/guest-events.js';
import type { BootMode } from './boot-request.js';

/** A boot from its kernel as a person waits for it: the guest's start, and the loading of its engine. */
export class BootSteps {
  private step: Step | undefined;
  private isLoading = false;

  constructor(
    private readonly reporter: Reporter,
    private readonly mode: BootMode,
    private readonly machine: string,
  ) {
    this.step = reporter.begin('start');
  }

  /**
   * The console is shown, and has its first bytes, which need not be a line: what was to wait for is over, and the guest
   * tells the rest.
   */
  hearConsole(): void {
    if (this.mode !== 'prompt' && this.mode !== 'serve') this.endStart();
  }

  hear({ event }: Pick<GuestEvent, 'event'>): void {
    if (event === 'llama-start' && (this.mode === 'prompt' || this.mode === 'serve')) {
      this.endStart();
      if (!this.isLoading) this.step = this.reporter.begin('loading');
      this.isLoading = true;
    }
    if ((event === 'ready' || event === 'engine') && this.isLoading) this.step?.done('the model');
  }

  /** However the boot ended, something else tells it. */
  end(): void {
    this.step?.drop();
  }

  private endStart(): void {
    if (this.isLoading) return;
    this.step?.done(this.machine);
    this.step = undefined;
  }
}
