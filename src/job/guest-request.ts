import {
  kernelParameter,
  fwCfgNames,
  ports,
  rowOfFwCfg,
  type FwCfgContents,
  type FwCfgName,
} from '../contract/guest.js';
import type { BootMode, BootRequest } from './boot-request.js';
import type { DiskForBoot } from './disk-for-boot.js';
import { needsEngineFor, type Inquiry } from './question.js';

export interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
}

/** The words of the kernel command line that ask for a mode. A person at a prompt is spared the kernel's log. */
export function modeWords(mode: BootMode): string[] {
  switch (mode) {
    case 'interactive':
    case 'prompt':
    case 'serve':
      return ['quiet'];
    case 'smoke':
      return [kernelParameter('zosia.ci', 1)];
    case 'diag':
      return [kernelParameter('zosia.diag', 1)];
    case 'selftest':
      return [kernelParameter('zosia.selftest', 1)];
    case 'perf':
      return ['quiet', kernelParameter('zosia.perf', 1)];
  }
}

/** What the `fw_cfg` files say. */
export function fwCfgContents(
  request: BootRequest,
  disk: DiskForBoot,
  terminalSize: TerminalSize | undefined,
): FwCfgContents {
  const told: Partial<Record<FwCfgName, string | undefined>> = {
    prompt: request.serve ? byPort : request.inquiry && textFor(request.inquiry),
    // llama-bench takes no context: only one that a person asked for is worth measuring by another tool.
    'context-length': (request.mode === 'perf' ? request.contextLength : disk.contextLength)?.toString(),
    // The same for a question as for a service: each goes on from the other's snapshot.
    'model-name': request.mode === 'prompt' || request.serve ? servedName(disk) : undefined,
    'terminal-size': terminalSize && `${terminalSize.columns} ${terminalSize.rows}`,
  };
  const said = Object.entries(told).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return { ...Object.fromEntries(said), ...request.fwCfg };
}

/** Of those files the ones that belong to a snapshot: a guest that goes on from it hears of the others later. */
export function lastingFwCfg(told: FwCfgContents, mode: BootMode): FwCfgContents {
  const lasts = (name: FwCfgName): boolean => {
    const { laterBy } = rowOfFwCfg(name);
    // At a person's prompt no request of ours says anything.
    return laterBy === undefined || (laterBy === 'request' && mode === 'interactive');
  };
  return Object.fromEntries(
    fwCfgNames.flatMap((name) => (told[name] === undefined || !lasts(name) ? [] : [[name, told[name]]])),
  );
}

/** What the model is called where it is served. The engine takes what stands between commas for several names. */
export function servedName({ facts }: DiskForBoot): string {
  return (facts?.name ?? 'model').replaceAll(/[^\w./-]/g, '-');
}

const byPort = `The host asks by ${ports.http}.`;

/**
 * The prompt file: that there is one says that the guest is to answer. What it says is for a guest without the engine,
 * which can be asked one plain text.
 */
function textFor(inquiry: Inquiry): string {
  if (needsEngineFor(inquiry) !== undefined || inquiry.kind === 'many') return byPort;
  return inquiry.question.messages.at(-1)?.content ?? '';
}
