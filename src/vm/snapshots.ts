import { rmSync } from 'node:fs';
import { link, mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { systemErrorCode } from '../host/errors.js';
import { fileExists, freeBytes, makeFolder, syncToDisk, writeAside } from '../host/files.js';
import { asideOf, removeLeftovers } from '../host/leftovers.js';
import { readNote } from '../host/note-file.js';
import { hostBootId } from './accelerator-memory.js';
import { onProcessExit } from './shutdown-hooks.js';
import { WorkingMemory } from './working-memory.js';
import {
  areAsRecorded,
  recordOf,
  snapshotRecordSchema,
  type SnapshotFiles,
  type SnapshotRecord,
} from './snapshot-record.js';

const recordName = 'snapshot.json';

const isKey = (name: string): boolean => /^[0-9a-f]+$/.test(name);

/** Much less than the age of what is left over: src/host/leftovers.ts. */
const touchMs = 600_000;

/** A file system is not filled to its last byte: the guest's memory that finds no room there ends QEMU. */
const spareBytes = 1024 ** 3;

/** A snapshot that was found as it had been kept. */
export interface Snapshot extends SnapshotFiles {
  readonly madeAt: Date;
}

/**
 * The snapshots that are kept in one folder, each under its key, private to the user. A snapshot is there whole or not at
 * all; the one that was not used for longest goes first where they take more than `limitBytes` on the disk.
 */
export class Snapshots {
  constructor(
    private readonly folder: string,
    private readonly limitBytes: number,
    private readonly bootId: () => Promise<string | undefined> = hostBootId,
  ) {}

  /** Removes what boots that were killed have left: a guest's memory each. */
  private async tidy(): Promise<void> {
    await removeLeftovers(this.folder, isKey);
    await removeLeftovers(path.dirname(this.folder), (name) => name === path.basename(this.folder));
  }

  /** The snapshot of `key`; one that is not as it was kept is removed. */
  async find(key: string): Promise<Snapshot | undefined> {
    await this.tidy();
    const folder = path.join(this.folder, key);
    // One that was not there may be there by now; one that cannot be read is of no use to anybody.
    const record = (await readRecord(folder)) ?? ((await fileExists(folder)) ? await readRecord(folder) : undefined);
    if (!record) {
      if (await fileExists(folder)) await this.discard(key);
      return undefined;
    }
    const files = filesIn(folder);
    const intact = record.key === key && (await areAsRecorded(files, record, await this.bootId()).catch(() => false));
    if (!intact) {
      await this.discard(key);
      return undefined;
    }
    const now = new Date();
    await utimes(path.join(folder, recordName), now, now).catch(() => undefined);
    return { ...files, madeAt: new Date(record.madeAt) };
  }

  /** Guests that run on it are not disturbed. */
  async discard(key: string): Promise<void> {
    const gone = asideOf(path.join(this.folder, key));
    try {
      // A QEMU that is only about to open the files must not make new ones.
      await rename(path.join(this.folder, key), gone);
    } catch (error) {
      if (systemErrorCode(error) === 'ENOENT') return;
      throw error;
    }
    await rm(gone, { recursive: true, force: true });
  }

  /** Where a new snapshot of a guest with that much memory may be written, or why there is no place for it: a clause. */
  async draft(key: string, memoryBytes: number): Promise<SnapshotDraft | string> {
    if (memoryBytes > this.limitBytes) return `its memory is larger than all snapshots may be`;
    await makeFolder(this.folder, 0o700);
    await this.tidy();
    if ((await freeBytes(this.folder)) < memoryBytes + spareBytes) return `${this.folder} has too little room`;
    const aside = asideOf(path.join(this.folder, key));
    await mkdir(aside, { mode: 0o700 });
    return new SnapshotDraft(aside, await WorkingMemory.open(memoryBytes), {
      hold: () => this.hold(filesIn(aside)),
      publish: () => this.keep(key, aside),
    });
  }

  /**
   * Second names for the files of a snapshot, which stay when it is removed, or all of them are: for a boot that begins
   * copies of it as it goes. Where the file system has no hard links, they are the files themselves.
   */
  async hold(files: SnapshotFiles): Promise<HeldSnapshot> {
    const aside = asideOf(this.folder);
    const held = filesIn(aside);
    const callOff = onProcessExit(() => {
      rmSync(aside, { recursive: true, force: true });
    });
    const release = async (): Promise<void> => {
      callOff();
      await rm(aside, { recursive: true, force: true });
    };
    try {
      await mkdir(aside, { mode: 0o700 });
      await link(files.memory, held.memory);
      await link(files.state, held.state);
      // Where our process cannot be seen it is the folder's time that tells that it is not left over.
      const touching = setInterval(() => {
        utimes(aside, new Date(), new Date()).catch(() => undefined);
      }, touchMs).unref();
      return {
        files: held,
        release: async () => {
          clearInterval(touching);
          await release();
        },
      };
    } catch {
      await release().catch(() => undefined); // the leftovers of a start go later
      return { files, release: () => Promise.resolve() };
    }
  }

  private async keep(key: string, aside: string): Promise<string | undefined> {
    const facts = await recordOf(filesIn(aside), await this.bootId());
    const record = { ...facts, key, madeAt: new Date().toISOString() };
    await writeRecord(aside, record);
    const target = path.join(this.folder, key);
    try {
      await rename(aside, target);
    } catch (error) {
      // Another start was quicker: one of the two is enough.
      if (['ENOTEMPTY', 'EEXIST'].includes(systemErrorCode(error) ?? '')) return undefined;
      throw error;
    }
    await this.makeRoom(key);
    return target;
  }

  /** Removes the snapshots that were not used for longest until the rest is within the limit. `key` stays. */
  private async makeRoom(key: string): Promise<void> {
    const kept = [...(await this.list())].sort((a, b) => a.usedAtMs - b.usedAtMs);
    let total = kept.reduce((sum, { bytes }) => sum + bytes, 0);
    for (const { key: candidate, bytes } of kept) {
      if (total <= this.limitBytes) return;
      if (candidate === key) continue;
      await this.discard(candidate);
      total -= bytes;
    }
  }

  /** What is kept, and how much of the disk it takes. */
  async list(): Promise<readonly { readonly key: string; readonly bytes: number; readonly usedAtMs: number }[]> {
    const names = await readdir(this.folder).catch(() => []);
    const found = names.filter(isKey).map(async (key) => {
      const folder = path.join(this.folder, key);
      const files = filesIn(folder);
      try {
        const { mtimeMs: usedAtMs } = await stat(path.join(folder, recordName));
        const [memory, state] = await Promise.all([stat(files.memory), stat(files.state)]);
        return [{ key, usedAtMs, bytes: (memory.blocks + state.blocks) * 512 }];
      } catch {
        return []; // gone meanwhile
      }
    });
    return (await Promise.all(found)).flat();
  }
}

/** A snapshot that nobody takes away, until it is released. */
export interface HeldSnapshot {
  readonly files: SnapshotFiles;
  readonly release: () => Promise<void>;
}

/** A snapshot in the making, in a folder of its own; its memory may be elsewhere until it is kept. */
export class SnapshotDraft {
  /** What the guest is given, and its first copy. */
  readonly files: SnapshotFiles;
  private published: Promise<string | undefined> | undefined;
  private held: HeldSnapshot | undefined;
  private kept: Promise<void> | undefined;
  private isKept = false;
  private readonly callOff: () => void;

  constructor(
    private readonly folder: string,
    private readonly working: WorkingMemory | undefined,
    private readonly of: {
      readonly hold: () => Promise<HeldSnapshot>;
      /** Answers the folder where others find it, or undefined where they have another. */
      readonly publish: () => Promise<string | undefined>;
    },
  ) {
    const { memory, state } = filesIn(folder);
    this.files = { memory: working?.path ?? memory, state };
    this.callOff = onProcessExit(() => {
      if (!this.isKept) rmSync(folder, { recursive: true, force: true });
    });
  }

  /** The files are whole and known to work: from now on others find them. */
  keep(): void {
    if (this.kept) return;
    // It is a cache: the next start makes another.
    this.published = this.publishNow().catch(() => undefined);
    this.kept = this.published.then(bringToDisk).catch(() => undefined);
  }

  private async publishNow(): Promise<string | undefined> {
    await this.working?.copyTo(filesIn(this.folder).memory);
    this.held = await this.of.hold();
    const folder = await this.of.publish();
    this.isKept = folder !== undefined;
    return folder;
  }

  /**
   * Where its files are until the end of the making, once they are whole on the disk, whatever becomes of those that
   * others find; undefined before they are known to work.
   */
  async whereabouts(): Promise<SnapshotFiles | undefined> {
    if (!this.published) return undefined;
    await this.published;
    return this.held?.files ?? this.files;
  }

  /** Ends the making; what was not kept is removed. Takes as long as the disk needs to have it all. */
  async close(): Promise<void> {
    await this.kept;
    this.callOff();
    await this.held?.release();
    await this.working?.close();
    if (!this.isKept) await rm(this.folder, { recursive: true, force: true });
  }
}

/** From then on it outlives the host's boot. */
async function bringToDisk(folder: string | undefined): Promise<void> {
  const record = folder === undefined ? undefined : await readRecord(folder);
  if (folder === undefined || record === undefined) return;
  const { memory, state } = filesIn(folder);
  for (const file of [state, memory]) await syncToDisk(file);
  await writeRecord(folder, { ...record, onDisk: true });
}

function filesIn(folder: string): SnapshotFiles {
  return { memory: path.join(folder, 'memory'), state: path.join(folder, 'state') };
}

function readRecord(folder: string): Promise<SnapshotRecord | undefined> {
  return readNote(path.join(folder, recordName), snapshotRecordSchema);
}

async function writeRecord(folder: string, record: SnapshotRecord): Promise<void> {
  const text = `${JSON.stringify(record, undefined, 2)}\n`;
  await writeAside(path.join(folder, recordName), (aside) => writeFile(aside, text, { mode: 0o600 }));
}
