import type { NeverRanReport, RanReport } from '../../../src/job/boot-report.js';
import { ForeignText, quoting } from '../../../src/text/foreign-text.js';

/** The report of a boot that answered a question. */
export const answered: RanReport = {
  kind: 'ran',
  mode: 'prompt',
  outcome: 'ok',
  arch: 'aarch64',
  archReason: 'it was asked for',
  exitCode: 0,
  sentence: quoting`The guest did its work and powered off.`,
  nextStep: 'Nothing is left to do.',
  answer: ForeignText.of('Paris.'),
  thinking: ForeignText.of(''),
  choice: undefined,
  answers: undefined,
  finishReason: 'stop',
  promptTokens: 16,
  completionTokens: 8,
  tokensPerSecond: undefined,
  bootMs: 1513.4,
  spawnedAfterMs: 300,
  times: { started: 100, init: 1513.4, exit: 4000 },
  phases: [
    { name: 'kernel', fromMs: 100, toMs: 1500 },
    { name: 'shutdown', fromMs: 1500, toMs: 4000 },
  ],
  machine: {
    architecture: 'aarch64',
    qemuVersion: '7.2.22',
    accelerator: 'tcg',
    cpu: 'neoverse-n1',
    cpuReason: 'it has no SVE',
    cpus: 2,
    memoryMib: 512,
    ownConsole: true,
  },
  argv: ['qemu-system-aarch64', '-nodefaults'],
  acceleratorReason: 'kvm hangs here',
  image: {
    kernel: '/cache/images/x/Image',
    initramfs: '/cache/images/x/initramfs.cpio.gz',
    builder: 'debian',
    kernelRelease: '6.12.1',
    llamaVersion: '0.7.0',
    cacheHit: true,
  },
  model: { disk: '/cache/disks/x.img', name: 'smollm2-135m', quantization: 'Q8_0', cacheHit: false },
  guestEvents: [],
  lastSerialLines: ['zosia: init', 'zosia: shutting down'].map((line) => ForeignText.of(line)),
  serialLog: '/tmp/serial.log',
  qemuPeakMib: 600,
  memoryShortMib: 0,
  guestMemoryMib: undefined,
  start: undefined,
  requestsServed: undefined,
};

export const panicked: RanReport = {
  ...answered,
  outcome: 'kernel-panic',
  exitCode: 11,
  sentence: quoting`The guest's kernel panicked.`,
  nextStep: 'Read the last lines of the serial log.',
  answer: ForeignText.of(''),
  bootMs: undefined,
  phases: [],
};

/** The report of a boot on a host where the accelerator that it wants does not work. */
export const neverRan: NeverRanReport = {
  kind: 'never-ran',
  mode: 'prompt',
  outcome: 'accelerator-failed',
  exitCode: 21,
  arch: 'aarch64',
  archReason: 'it was asked for',
  sentence: quoting`The accelerator does not work.`,
  nextStep: 'Take another.',
  acceleratorReason: 'kvm hangs here',
  image: answered.image,
};
