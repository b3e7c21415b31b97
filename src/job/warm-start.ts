import { naming } from '../contract/fields/naming.js';
import { inCache } from '../host/cache-folder.js';
import { EnvironmentError, messageOf } from '../host/errors.js';
import { logText } from '../text/log-text.js';
import { fileExists } from '../host/files.js';
import { quoting, ForeignText, type Text } from '../text/foreign-text.js';
import { boot, bootAndSave, bootCopy, type BootOptions, type BootResult } from '../vm/boot.js';
import type { MachinePlan, MemoryFile } from '../vm/machine-plan.js';
import { snapshotKey } from '../vm/snapshot-key.js';
import type { SnapshotFiles } from '../vm/snapshot-record.js';
import { SnapshotSuspension } from '../vm/snapshot-suspension.js';
import { Snapshots, type SnapshotDraft } from '../vm/snapshots.js';
import type { StartCopy } from './copies.js';
import type { BootMode, BootRequest } from './boot-request.js';

/** How a boot's guest began: from a snapshot, or from its kernel. */
export interface Start {
  readonly kind: 'warm' | 'cold';
  /** A clause: which snapshot, or why none. */
  readonly reason: Text;
}

/** What differs between the plans of one machine. */
export interface PlanVariant {
  readonly cpus: number;
  readonly memoryFile?: MemoryFile;
  /** Tells the guest that it may be kept. */
  readonly keeps?: boolean;
  /** Tells the guest nothing that may differ from one start to the next. */
  readonly forKey?: boolean;
}

/** A machine that may be planned in several ways. */
export interface PlannedMachine {
  /** The numbers of vCPUs that will do, the best first. */
  readonly cpus: readonly [number, ...number[]];
  readonly plan: (variant: PlanVariant) => MachinePlan;
  /** It has less memory than it wants: what the host has free, which is another amount each time. */
  readonly isCut: boolean;
  /** The files that it is made of. */
  readonly files: readonly string[];
}

export interface StartRequest {
  readonly machine: PlannedMachine;
  readonly request: BootRequest;
  readonly cache: string;
  /** Called once it is known how the guest begins. */
  readonly onStart: (start: Start, plan: MachinePlan) => void;
  /** What begins copies of the guest, from when its engine can be asked on; undefined where there can be none. */
  readonly onCopies: (startCopy: StartCopy | undefined) => void;
  readonly env?: NodeJS.ProcessEnv;
}

/** On the disk, for all snapshots together. */
const defaultLimitMib = 16 * 1024;

/** MiB that snapshots may take; 0 switches them off. */
export const limitVariable = 'ZOSIA_SNAPSHOTS_MIB';

export function snapshotsIn(cache: string, env: NodeJS.ProcessEnv = process.env): Snapshots {
  return new Snapshots(inCache(cache, 'snapshots'), limitMib(env) * 1024 * 1024);
}

function limitMib(env: NodeJS.ProcessEnv): number {
  const text = env[limitVariable] ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : defaultLimitMib;
}

/** Runs the machine, from a snapshot where there is one for exactly this machine, and else makes one on the way. */
export async function startMachine(asked: StartRequest, options: BootOptions): Promise<BootResult> {
  const from = { ...asked, startedAt: performance.now() };
  const { machine, request, cache, onStart, env = process.env } = from;
  const [cpus] = machine.cpus;
  const whyCold = coldBecause(request, machine, env);
  if (whyCold !== undefined) return coldBoot(from, whyCold, options);
  const snapshots = snapshotsIn(cache, env);
  const found = await findSnapshot(from, snapshots);
  if (found) {
    const { snapshot, cpus, key } = found;
    const plan = resumingPlan(machine, cpus, snapshot);
    onStart({ kind: 'warm', reason: `from the snapshot of ${localTime(snapshot.madeAt)}` }, plan);
    const held = request.isolate ? await snapshots.hold(snapshot) : undefined;
    const { files } = held ?? { files: snapshot };
    from.onCopies(copying({ machine, cpus, key, options, files: () => Promise.resolve(files) }));
    const end = await bootCopy(plan, snapshot.state, options).finally(held?.release);
    if (end.kind === 'over') return end.result;
    await snapshots.discard(key).catch(() => undefined); // else the next start does
    return coldBoot(
      from,
      quoting`the snapshot did not go on (${ForeignText.of(end.reason)}), and is thrown away`,
      options,
    );
  }
  const suspension = new SnapshotSuspension(inCache(cache, 'snapshots'), machine.plan({ cpus }).summary);
  const objection = await suspension.reason();
  if (objection !== undefined) {
    return coldBoot(from, quoting`snapshots do not work here (${ForeignText.of(objection)})`, options);
  }
  return bootAndKeep(from, snapshots, suspension, options);
}

/** Why a boot is to begin from its kernel, and nothing of it kept. */
function coldBecause(request: BootRequest, machine: PlannedMachine, env: NodeJS.ProcessEnv): string | undefined {
  if (request.start === 'cold') return 'as asked for';
  if (!mayBeWarm(request.mode)) return `as every boot in mode ${request.mode}`;
  if (request.uefi) return 'as every boot through UEFI';
  if (request.serial !== undefined) return 'the console is not ours';
  if (request.expect) return 'what is expected may come before the prompt';
  if (machine.isCut) return 'the host has too little memory free for two starts to be alike';
  if (request.virtualTime) return 'its time is virtual';
  if (request.model.kind === 'none') return 'there is no model to load';
  return limitMib(env) === 0 ? `${limitVariable} is 0` : undefined;
}

/** Whether boots of that mode wait for an engine that a snapshot could have. */
export function mayBeWarm(mode: BootMode): boolean {
  return mode === 'interactive' || mode === 'prompt' || mode === 'serve';
}

/** One start, and when it began by the clock of `performance`. */
interface BegunStart extends StartRequest {
  readonly startedAt: number;
}

/** With what is left of the time of the boot that was to be. */
async function coldBoot(
  { machine, request, startedAt, onStart, onCopies }: BegunStart,
  reason: Text,
  options: BootOptions,
): Promise<BootResult> {
  if (request.isolate) {
    throw new EnvironmentError(
      naming`{isolate}: there are no copies of a guest that begins from its kernel: `,
      logText(quoting`${reason}`),
    );
  }
  const passedSeconds = (performance.now() - startedAt) / 1000;
  const { timeoutSeconds } = options;
  const plan = machine.plan({ cpus: machine.cpus[0] });
  onStart({ kind: 'cold', reason }, plan);
  onCopies(undefined);
  return boot(plan, {
    ...options,
    ...(timeoutSeconds !== undefined && { timeoutSeconds: Math.max(Math.round(timeoutSeconds - passedSeconds), 1) }),
  });
}

const changed = 'what the snapshot was made of has changed meanwhile';

function keyOf(machine: PlannedMachine, cpus: number): Promise<string> {
  return snapshotKey(machine.plan({ cpus, forKey: true }), machine.files);
}

/** Whether that is still the machine's key: its files may have been changed, or taken away. */
async function isStill(key: string, machine: PlannedMachine, cpus: number): Promise<boolean> {
  return (await keyOf(machine, cpus).catch(() => undefined)) === key;
}

async function findSnapshot({ machine }: StartRequest, snapshots: Snapshots) {
  for (const cpus of machine.cpus) {
    const key = await keyOf(machine, cpus);
    const snapshot = await snapshots.find(key).catch(() => undefined); // a cache that cannot be read has none
    if (snapshot) return { snapshot, cpus, key };
  }
  return undefined;
}

async function bootAndKeep(
  from: BegunStart,
  snapshots: Snapshots,
  suspension: SnapshotSuspension,
  options: BootOptions,
): Promise<BootResult> {
  const { machine } = from;
  const [cpus] = machine.cpus;
  const key = await keyOf(machine, cpus);
  const memoryBytes = machine.plan({ cpus }).summary.memoryMib * 1024 * 1024;
  const draft = await snapshots.draft(key, memoryBytes).catch(messageOf);
  if (typeof draft === 'string') return coldBoot(from, `there is no snapshot, and none is kept: ${draft}`, options);
  try {
    return await bootDraft({ ...from, key }, draft, suspension, options);
  } finally {
    await draft.close();
  }
}

async function bootDraft(
  from: BegunStart & { readonly key: string },
  draft: SnapshotDraft,
  suspension: SnapshotSuspension,
  options: BootOptions,
): Promise<BootResult> {
  const { machine, onStart } = from;
  const { memory, state } = draft.files;
  const [cpus] = machine.cpus;
  const first = machine.plan({ cpus, keeps: true, memoryFile: { path: memory, use: 'keep' } });
  from.onCopies(copying({ machine, cpus, key: from.key, options, files: () => draft.whereabouts() }));
  onStart({ kind: 'cold', reason: 'there is no snapshot of this machine yet' }, first);
  const end = await bootAndSave(
    { first, copy: resumingPlan(machine, cpus, draft.files), stateFile: state },
    {
      ...options,
      onRestored: () => {
        draft.keep();
      },
      onNotSaved: (reason) => {
        void suspension.begin(reason).catch(() => undefined);
      },
    },
  );
  if (end.kind === 'not-restored') {
    // Files that somebody took away, or changed, say nothing of QEMU.
    if ((await fileExists(state)) && (await isStill(from.key, machine, cpus)))
      await suspension.begin(end.reason).catch(() => undefined);
    return coldBoot(from, quoting`its snapshot did not go on (${ForeignText.of(end.reason)})`, options);
  }
  if (isOfMemoryFile(end.result)) return coldBoot(from, 'QEMU did not get on with its memory in a file', options);
  return end.result;
}

/** A snapshot of a machine, and where its files are; undefined: nowhere. */
interface CopiedSnapshot {
  readonly machine: PlannedMachine;
  readonly cpus: number;
  readonly key: string;
  readonly files: () => Promise<SnapshotFiles | undefined>;
  readonly options: BootOptions;
}

/** Begins copies of a snapshot's guest, for as long as the machine is what the snapshot was made of. */
function copying({ machine, cpus, key, files: filesOf, options }: CopiedSnapshot): StartCopy {
  return async (converse, signal) => {
    const files = await filesOf();
    if (!files) return { kind: 'not-restored', reason: 'it was not kept' };
    if (!(await isStill(key, machine, cpus))) return { kind: 'not-restored', reason: changed };
    return bootCopy(resumingPlan(machine, cpus, files), files.state, ofCopy(options, converse, signal));
  };
}

function resumingPlan(machine: PlannedMachine, cpus: number, { memory }: SnapshotFiles): MachinePlan {
  return machine.plan({ cpus, keeps: true, memoryFile: { path: memory, use: 'restore' } });
}

/** From a copy's beginning to where its engine can be asked: a quarter of a second where nobody else is at work. */
const copySeconds = 60;

/** A copy beside the boot has no console and no log of its own, and lives no longer than the boot. */
function ofCopy(
  { bootTimeoutSeconds }: BootOptions,
  converse: Parameters<StartCopy>[0],
  signal: AbortSignal,
): BootOptions {
  return { bootTimeoutSeconds, converse, signal, timeoutSeconds: copySeconds, timeoutEndsWithLoading: true };
}

/**
 * Whether QEMU ended before anything was asked: it may be for its memory's file, which it could not open, or which a disk
 * that filled up took away. If not, it ends again.
 */
function isOfMemoryFile({ outcome, times }: BootResult): boolean {
  return outcome === 'qemu-failed' && times.engine === undefined && times.ready === undefined;
}

/** As in `2026-11-26 18:11`. */
function localTime(date: Date): string {
  const two = (figure: number): string => String(figure).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
