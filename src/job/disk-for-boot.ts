import { UsageError } from '../host/errors.js';
import { fileExists } from '../host/files.js';
import type { ModelFacts } from './boot-report.js';
import type { BootRequest } from './boot-request.js';
import type { Surroundings } from './image-for-boot.js';
import type { MemoryNeed } from './memory.js';
import { modelDiskFor } from './model-disk.js';

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

export async function resolveDisk(
  request: BootRequest,
  around: Surroundings & { emulated: boolean },
): Promise<DiskForBoot> {
  const { model, contextLength } = request;
  switch (model.kind) {
    case 'none':
      return { file: undefined, facts: undefined, memoryNeed: needWithoutModel, contextLength };
    case 'disk':
      if (!(await fileExists(model.path))) throw new UsageError(`missing model disk: ${model.path}`);
      return { file: model.path, facts: { disk: model.path }, memoryNeed: needWithoutModel, contextLength };
    case 'model':
      return diskOfModel(model, around.emulated && request.tune === 'auto', contextLength, around);
  }
}

async function diskOfModel(
  { model, sha256 }: { readonly model: string; readonly sha256: string | undefined },
  emulated: boolean,
  contextLength: number | undefined,
  around: Surroundings,
): Promise<DiskForBoot> {
  const disk = await modelDiskFor({ model, sha256, emulated, extraMib: 0, useDocker: false }, around);
  const { name, sha256: sum, gguf, tuned } = disk.model;
  return {
    file: disk.path,
    facts: {
      disk: disk.path,
      name,
      architecture: gguf.architecture,
      quantization: gguf.quantization,
      contextLength: gguf.contextLength,
      sha256: sum,
      ...(tuned === undefined ? {} : { tunedFromSha256: tuned.sourceSha256 }),
      cacheHit: disk.cached,
    },
    memoryNeed: needWithoutModel,
    contextLength,
  };
}
