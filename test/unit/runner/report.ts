import type { BootReport } from '../../../src/job/boot-report.js';
import { ForeignText, quoting } from '../../../src/text/foreign-text.js';

/** The report of a boot that answered a question. */
export const answered: BootReport = {
  mode: 'prompt',
  outcome: 'ok',
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
  requestsServed: undefined,
};

export const panicked: BootReport = {
  ...answered,
  outcome: 'kernel-panic',
  exitCode: 11,
  sentence: quoting`The guest's kernel panicked.`,
  nextStep: 'Read the last lines of the serial log.',
  answer: ForeignText.of(''),
  bootMs: undefined,
  phases: [],
};
