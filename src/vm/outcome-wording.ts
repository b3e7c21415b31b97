import { quoting, type ForeignText, type Text } from '../text/foreign-text.js';
import type { Outcome } from './outcome.js';

interface Wording {
  readonly says: string;
  readonly next: string;
}

const wordings: Readonly<Record<Outcome, Wording>> = {
  ok: { says: 'The guest did its work and powered off', next: 'Nothing is left to do.' },
  'expect-failed': {
    says: 'What was expected did not come',
    next: 'Compare the expectation with the answer and the serial log.',
  },
  'kernel-panic': {
    says: "The guest's kernel panicked",
    next: 'Read the last lines of the serial log; a kernel or CPU model that worked before narrows it down.',
  },
  'init-failed': {
    says: "The guest's init could not do its work",
    next: 'Read the last lines of the serial log, and boot with zosia.diag=1; a rebuilt initramfs rules out a damaged one.',
  },
  'no-model-disk': {
    says: 'The guest found no model disk',
    next: 'Name a model or a model disk, or make one with scripts/make-model-disk.sh.',
  },
  'model-unreadable': {
    says: 'The model on the disk could not be used',
    next: 'Make the model disk again from a GGUF file that llama.cpp loads.',
  },
  'out-of-memory': {
    says: 'The guest ran out of memory',
    next: 'Give the guest more memory, or take a smaller model or context.',
  },
  'llama-failed': {
    says: "The guest's llama.cpp failed",
    next: 'Read its words in the serial log; zosia.llama_args may name an option that this build does not know.',
  },
  'boot-timeout': {
    says: 'The guest did not reach its init in time',
    next: 'Raise the boot timeout on a slow host; else read how far the serial log goes.',
  },
  timeout: {
    says: 'The guest did not end in time',
    next: 'Raise the timeout, or ask for fewer tokens; emulation (tcg) is many times slower than an accelerator.',
  },
  'guest-stopped-early': {
    says: 'The guest went away before it was done',
    next: 'Read the last lines of the serial log; a kernel without pvpanic ends like this when it panics silently.',
  },
  'qemu-failed': {
    says: 'QEMU failed',
    next: "Read QEMU's words; zosia doctor tells which QEMU this host has and what it can do.",
  },
  'accelerator-failed': {
    says: 'The accelerator cannot run this guest here',
    next: 'Ask for accel auto or tcg; zosia doctor tells what this host can do.',
  },
  'answer-invalid': {
    says: 'The answer does not have the form that was asked for',
    next: 'Raise max-tokens or context-length where the answer was cut; else make the form simpler, or take a larger model.',
  },
  cancelled: { says: 'The boot was cancelled', next: 'Start it again when you want it.' },
};

/** The sentence for a person that tells an outcome, and what to do next. */
export function wordOutcome(outcome: Outcome, detail: Text): { sentence: ForeignText; nextStep: string } {
  const { says, next } = wordings[outcome];
  const tells = outcome !== 'ok' && outcome !== 'cancelled' && detail !== '';
  return { sentence: tells ? quoting`${says}: ${detail}.` : quoting`${says}.`, nextStep: next };
}
