import { named, naming, type Sentence } from '../contract/fields/naming.js';
import { UsageError } from '../host/errors.js';
import type { Accelerator } from './accelerator.js';
import type { Board } from '../contract/architectures/architecture.js';
import { ownEntry } from '../text/table.js';

/** QEMU's `-cpu`, why that one, and what a person should know about it. */
export interface CpuChoice {
  readonly cpu: string;
  readonly reason: string;
  readonly warning?: Sentence;
}

/**
 * The guest's CPU. `auto` is the host's own under an accelerator, and under TCG the board's best of those `available`.
 * A model that a user names is kept as typed. Throws UsageError for `host` under TCG.
 */
export function chooseCpu(
  requested: string,
  accelerator: Accelerator,
  board: Board,
  available: readonly string[],
): CpuChoice {
  const emulated = accelerator === 'tcg';
  if (requested !== 'auto') {
    if (emulated && modelOf(requested) === 'host') {
      throw new UsageError(
        naming`{cpu}: host needs hvf or kvm, tcg emulates; allowed: auto, ${board.emulatedCpus.join(', ')}`,
      );
    }
    const slowness = emulated ? whySlow(requested, board) : undefined;
    return {
      cpu: requested,
      reason: 'it was asked for',
      ...(slowness !== undefined && {
        warning: naming`${named('cpu', requested)}: ${slowness}; {cpu: auto} avoids that`,
      }),
    };
  }
  if (!emulated) return { cpu: 'host', reason: `${accelerator} runs on the host's own CPU` };
  const best = board.emulatedCpus.find((model) => available.includes(model));
  if (best === undefined) {
    throw new UsageError(naming`{cpu}: this QEMU has none of ${board.emulatedCpus.join(', ')}; name one that it has`);
  }
  return { cpu: best, reason: board.emulatedCpusReason };
}

function whySlow(cpu: string, board: Board): string | undefined {
  // With features switched off by hand, the user knows what he does.
  return cpu === modelOf(cpu) ? ownEntry(board.slowCpus, cpu) : undefined;
}

/** `max,sve=off` is the model `max`. */
function modelOf(cpu: string): string {
  return cpu.split(',', 1)[0] ?? cpu;
}
