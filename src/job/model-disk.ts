import path from 'node:path';
import { inCache } from '../host/cache-folder.js';
import { fileExists } from '../host/files.js';
import { findOrMake, Unfit } from '../host/find-or-make.js';
import { inStep } from '../host/reporter.js';
import { findInCatalog } from '../model/catalog.js';
import { noteFileOf } from '../model/disk-note.js';
import { makeModelDisk, openModelDisk, type ModelDisk } from '../model/disk.js';
import { diskLayout } from '../model/ext4/geometry.js';
import { holdsModel } from '../model/held-model.js';
import type { ModelFile } from '../model/model-file.js';
import { resolveModel } from '../model/resolve.js';
import { gainsByTuning, mayTune, tuneModel } from '../model/tune.js';
import type { JobContext } from './image-for-boot.js';

/** Which model a disk is to carry, and how. */
export interface ModelDiskQuestion {
  readonly model: string;
  readonly sha256: string | undefined;
  /** Tune the model for an emulated processor, where it gains by that: any file, or one that zosia pins. */
  readonly tune: 'any' | 'pinned' | 'none';
  readonly extraMib: number;
  readonly useDocker: boolean;
}

/** What to tune for an emulated processor, by what a person wishes. */
export const tunedBy = { auto: 'pinned', always: 'any', never: 'none' } as const;

/**
 * The disk for a model: the one made before, here or where `remote` keeps it, else made now. Where the model's sum is
 * known beforehand, a disk that is there needs neither the model's file nor what brings it.
 * Errors are those of src/model.
 */
export async function modelDiskFor(question: ModelDiskQuestion, around: JobContext): Promise<ModelDisk> {
  const kept = keptDisk(question, around.cache);
  if (kept === undefined) return makeDisk(question, await findModel(question, around), around);
  const { remote, reporter, signal } = around;
  const look = async (restored: boolean): Promise<ModelDisk | Unfit | undefined> => {
    const found = await openModelDisk(kept, around, { fromElsewhere: restored });
    const isFit = found && isOf(question, found) && (!restored || (await isOfSum(question, found, signal)));
    if (isFit === true) return found;
    return restored ? new Unfit(`${path.basename(kept)} of the cache is damaged, or of another model`) : undefined;
  };
  const make = async (): Promise<ModelDisk> => makeDisk(question, await findModel(question, around), around, kept);
  const { value } = await findOrMake<ModelDisk>({
    place: kept,
    beside: [noteFileOf(kept)],
    lock: `${kept}.lookup`,
    look,
    make,
    again: 'making the disk again',
    remote,
    isForOthers: (made) => made.path === kept,
    reporter,
    signal,
  });
  return value;
}

function findModel({ model, sha256 }: ModelDiskQuestion, around: JobContext): Promise<ModelFile> {
  const { reporter, signal, cache } = around;
  const find = (): Promise<ModelFile> => resolveModel({ model, sha256, reporter, signal, cache });
  return inStep(reporter, 'model', find, ({ name, gguf, sizeBytes }) => {
    return `${name}, ${gguf.quantization}, ${Math.round(sizeBytes / 1e6)} MB`;
  });
}

/** The disk of a model that is there, tuned as asked; `kept` is where one that is as asked is kept. */
function makeDisk(
  question: ModelDiskQuestion,
  found: ModelFile,
  { reporter, signal, cache }: JobContext,
  kept?: string,
): Promise<ModelDisk> {
  const { tune, extraMib, useDocker } = question;
  const around = { reporter, signal, cache };
  const make = async (): Promise<ModelDisk> => {
    const fit = { for: tune === 'none' ? 'native' : 'emulated', foreignToo: tune === 'any' } as const;
    const model = await tuneModel({ model: found, ...fit, ...around });
    // A model that could not be tuned must not pass for one that was, the next time.
    const isAsAsked = kept === undefined || !lacksTuning(question, model);
    const output = isAsAsked ? kept : keptDisk({ ...question, tune: 'none' }, cache);
    return makeModelDisk({ model, extraMib, useDocker, output, ...around });
  };
  return inStep(reporter, 'model disk', make, ({ model, sizeBytes }) => {
    const tuned = model.tuned === undefined ? '' : `, ${model.gguf.quantization}: faster to emulate`;
    return `${Math.ceil(sizeBytes / 1024 / 1024)} MiB${tuned}`;
  });
}

/** Whether a disk says that it holds the model asked for, or what was tuned from it. */
function isOf({ model, sha256 }: ModelDiskQuestion, disk: ModelDisk): boolean {
  const { tuned, sha256: held } = disk.model;
  return (tuned?.sourceSha256 ?? held) === (sha256 ?? findInCatalog(model)?.sha256)?.toLowerCase();
}

/**
 * Whether a disk that came from elsewhere holds what it says. Of a tuned model nobody knows the sum before it is made:
 * there its note is believed, where such a one was asked for.
 */
async function isOfSum(question: ModelDiskQuestion, disk: ModelDisk, signal: AbortSignal): Promise<boolean> {
  const { tuned, sha256 } = disk.model;
  return tuned === undefined ? holdsModel(disk.path, sha256, signal) : isTuned(question, tuned.sourceSha256);
}

function lacksTuning(question: ModelDiskQuestion, model: ModelFile): boolean {
  return isTuned(question, model.sha256) && model.tuned === undefined && gainsByTuning(model);
}

function isTuned({ tune }: ModelDiskQuestion, sha256: string): boolean {
  return tune !== 'none' && mayTune(sha256, { foreignToo: tune === 'any' });
}

/** Whether the cache has a disk for a model, tuned or not. */
export async function hasKeptDisk(
  { model, sha256 }: Pick<ModelDiskQuestion, 'model' | 'sha256'>,
  cache: string,
): Promise<boolean> {
  const question = { model, sha256, extraMib: 0, useDocker: false };
  const files = (['any', 'none'] as const).map((tune) => keptDisk({ ...question, tune }, cache));
  const present = await Promise.all(files.map(async (file) => file !== undefined && (await fileExists(file))));
  return present.includes(true);
}

/** Where the disk is kept for such a question; undefined where only the model's file tells what it is. */
function keptDisk(question: ModelDiskQuestion, cache: string): string | undefined {
  const { model, sha256, extraMib } = question;
  const entry = findInCatalog(model);
  const sum = sha256 ?? entry?.sha256;
  // What several files are joined to has a sum of its own.
  if (sum === undefined || sum.includes(',') || (entry === undefined && !/^https?:/i.test(model))) return undefined;
  const words = [entry?.name ?? 'model', sum.slice(0, 16), `layout${diskLayout}`];
  if (isTuned(question, sum)) words.push('emulated');
  if (extraMib > 0) words.push(`extra${extraMib}`);
  return inCache(cache, 'disks', `${words.join('-')}.img`);
}
