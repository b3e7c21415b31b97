import { UsageError } from '../host/errors.js';
import { fileExists } from '../host/files.js';
import { makeModelDisk } from '../model/disk.js';
import { resolveModel } from '../model/resolve.js';
import type { ModelFacts } from './boot-report.js';
import type { BootRequest } from './boot-request.js';
import type { Surroundings } from './image-for-boot.js';
import type { MemoryNeed } from './memory.js';

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
      return diskOfModel(model, contextLength, around);
  }
}

async function diskOfModel(
  { model, sha256 }: { readonly model: string; readonly sha256: string | undefined },
  contextLength: number | undefined,
  { reporter, signal, cache }: Surroundings,
): Promise<DiskForBoot> {
  const file = await resolveModel({ model, sha256, reporter, signal, cache });
  const disk = await makeModelDisk({ model: file, reporter, signal, cache });
  return {
    file: disk.path,
    facts: { disk: disk.path, name: file.name, sha256: file.sha256, cacheHit: disk.cached },
    memoryNeed: needWithoutModel,
    contextLength,
  };
}
