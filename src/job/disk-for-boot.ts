import { stat } from 'node:fs/promises';
import { guestDefaults } from '../contract/guest.js';
import { naming } from '../contract/fields/naming.js';
import { UsageError } from '../host/errors.js';
import { fileExists, fileSizeBytes } from '../host/files.js';
import { readDiskNote, type DiskModel } from '../model/disk-note.js';
import { memoryOfModel } from '../model/memory.js';
import type { ModelFacts } from './boot-report.js';
import type { BootRequest } from './boot-request.js';
import type { JobContext } from './image-for-boot.js';
import type { MemoryNeed } from './memory.js';
import { modelDiskFor, tunedBy } from './model-disk.js';

/** The model disk of a boot, if it has one, and what the guest needs for it. */
export interface DiskForBoot {
  readonly file: string | undefined;
  readonly facts: ModelFacts | undefined;
  readonly memoryNeed: MemoryNeed;
  /** Tokens of context to ask for; undefined: the guest's default. */
  readonly contextLength: number | undefined;
}

/** A guest without a model: 96 MiB cannot unpack the initramfs, 128 MiB boots, 512 MiB is quick. */
const needWithoutModel: MemoryNeed = { minimumMib: 128, comfortableMib: 512 };

/** Finds or makes the model disk that was asked for. Errors are those of src/model. */
export async function resolveDisk(
  request: BootRequest,
  around: JobContext & { emulated: boolean },
): Promise<DiskForBoot> {
  const { model, contextLength } = request;
  switch (model.kind) {
    case 'none':
      return { file: undefined, facts: undefined, memoryNeed: needWithoutModel, contextLength };
    case 'disk':
      return givenDisk(model.path, contextLength);
    case 'model': {
      const tune = around.emulated ? tunedBy[request.tune] : 'none';
      const disk = await modelDiskFor({ ...model, tune, extraMib: 0, useDocker: false }, around);
      return withModel(disk.path, disk.model, contextLength, disk.cached);
    }
  }
}

/** A disk that a person names; what is on it is known by the note beside it, where there is one. */
async function givenDisk(file: string, contextLength: number | undefined): Promise<DiskForBoot> {
  if (!(await fileExists(file))) throw new UsageError(`missing model disk: ${file}`);
  if (!(await stat(file)).isFile()) throw new UsageError(naming`{model-disk}: ${file} is not a file`);
  const note = await readDiskNote(file);
  if (note) return withModel(file, note.model, contextLength, undefined);
  // Of an unknown disk the model can be no larger than the disk.
  const diskMib = Math.ceil(((await fileSizeBytes(file)) ?? 0) / 1024 / 1024);
  const { minimumMib, comfortableMib } = needWithoutModel;
  return {
    file,
    facts: { disk: file },
    memoryNeed: { minimumMib, comfortableMib: comfortableMib + 2 * diskMib },
    contextLength,
  };
}

function withModel(
  disk: string,
  model: DiskModel,
  asked: number | undefined,
  cacheHit: boolean | undefined,
): DiskForBoot {
  const { name, sha256, gguf, tuned } = model;
  const contextLength = asked ?? Math.min(guestDefaults.contextLength, gguf.contextLength);
  return {
    file: disk,
    facts: {
      disk,
      name,
      architecture: gguf.architecture,
      quantization: gguf.quantization,
      contextLength: gguf.contextLength,
      ...(gguf.hasChatTemplate === undefined ? {} : { hasChatTemplate: gguf.hasChatTemplate }),
      sha256,
      ...(tuned === undefined ? {} : { tunedFromSha256: tuned.sourceSha256 }),
      ...(cacheHit === undefined ? {} : { cacheHit }),
    },
    memoryNeed: memoryOfModel(model, contextLength),
    contextLength,
  };
}
