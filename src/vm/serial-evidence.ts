import { readConsoleLine } from '../contract/guest.js';
import { guestOutcomes, type GuestOutcome } from '../contract/outcomes.js';

/** What the console's lines tell about how a boot went. Built up line by line. */
export interface SerialEvidence {
  /** `zosia: init` was seen. */
  init: boolean;
  /** `zosia: shutting down` was seen. */
  shuttingDown: boolean;
  /** What init said that it ended with: of a guest that has no port for events. */
  outcome: GuestOutcome | undefined;
  /** The kernel's words after `Kernel panic - not syncing:`. */
  panic: string | undefined;
  /** The kernel's line about memory that it did not have. */
  outOfMemory: string | undefined;
  /** The kernel's line about a PID 1 that it could not start, or that died. */
  initLost: string | undefined;
  /** init's own words about what it lacked or what failed, the last ones. */
  complaint: string | undefined;
}

export function emptySerialEvidence(): SerialEvidence {
  return {
    init: false,
    shuttingDown: false,
    outcome: undefined,
    panic: undefined,
    outOfMemory: undefined,
    initLost: undefined,
    complaint: undefined,
  };
}

/** The kernel's own lines may begin with a time stamp and, on some kernels, the caller. */
const kernelPrefix = /^(?:\[ *\d+\.\d+\] ?)?(?:\[ *[TC]\d+\] ?)?/;

const panicLine = /^Kernel panic - not syncing: (.*)$/;

const outOfMemoryLines = [
  /^Out of memory: Killed process .*/,
  /^Out of memory and no killable processes.*/,
  /^Memory cgroup out of memory: Killed process .*/,
  // The initramfs is unpacked into memory.
  /^Initramfs unpacking failed: write error.*/,
  /^Kernel panic - not syncing: (?:System is deadlocked on memory|Out of memory).*/,
];

const initLostLines = [
  /^Failed to execute .* \(error -\d+\).*/,
  /^Requested init .* failed \(error -\d+\).*/,
  /^Kernel panic - not syncing: (?:No working init found|Attempted to kill init).*/,
];

/** Notes what one line (sanitized, see `plainLine`) tells. Of the kernel's lines the first of a kind counts. */
export function noteSerialLine(evidence: SerialEvidence, line: string): void {
  evidence.init ||= readConsoleLine('init', line) !== undefined;
  evidence.shuttingDown ||= readConsoleLine('shuttingDown', line) !== undefined;
  const outcome = readConsoleLine('outcome', line);
  evidence.outcome = guestOutcomes.find((name) => name === outcome) ?? evidence.outcome;
  evidence.complaint = readConsoleLine('error', line) ?? evidence.complaint;
  const told = line.replace(kernelPrefix, '');
  evidence.panic ??= panicLine.exec(told)?.[1];
  evidence.outOfMemory ??= firstMatch(outOfMemoryLines, told);
  evidence.initLost ??= firstMatch(initLostLines, told);
}

function firstMatch(patterns: readonly RegExp[], line: string): string | undefined {
  return patterns.some((pattern) => pattern.test(line)) ? line : undefined;
}
