import path from 'node:path';
import { writeFile } from 'node:fs/promises';
import { cacheFolder, inCache } from '../host/cache-folder.js';
import { EnvironmentError } from '../host/errors.js';
import { fileExists, fileSizeBytes, writeAside, makeFolder } from '../host/files.js';
import type { PerfImage, PerfMachine, PerfModel } from '../perf/result.js';
import { yardstickModel, yardstickVersion } from '../perf/yardstick-model.js';
import { quoting } from '../text/foreign-text.js';
import { logLine } from '../text/log-text.js';
import { runBootJob, type BootHooks } from './boot-job.js';
import type { BootReport, RanReport } from './boot-report.js';
import type { BootRequest, ModelSource } from './boot-request.js';

/** The name by which a person asks for the model that is made for measuring. */
export const yardstickName = 'yardstick';

/** A boot that measures and did not end well: the report says how and why. */
export class FailedMeasurement extends EnvironmentError {
  constructor(readonly report: BootReport) {
    super(logLine(quoting`${report.outcome}: ${report.sentence} ${report.nextStep}`));
  }
}

/** Boots, and throws FailedMeasurement unless it ends as it should. Other errors are those of runBootJob. */
export async function mustBoot(request: BootRequest, hooks: BootHooks): Promise<RanReport> {
  const report = await runBootJob(request, hooks);
  return ranWell(report);
}

/** Throws FailedMeasurement for a boot that did not end as it should. */
export function ranWell(report: BootReport): RanReport {
  if (report.kind === 'never-ran' || report.outcome !== 'ok') throw new FailedMeasurement(report);
  return report;
}

/** `boot` with a serial log of its own in `folder`, named by what is measured; undefined folder: as it was. */
export function loggedIn(folder: string | undefined, boot: BootRequest, ...named: readonly string[]): BootRequest {
  return folder === undefined ? boot : { ...boot, serialLog: path.join(folder, `${named.join('-')}.log`) };
}

/** The model asked for; the yardstick becomes a file in the cache. */
export async function measuredModel(model: ModelSource, cache = cacheFolder()): Promise<ModelSource> {
  if (model.kind !== 'model' || model.model !== yardstickName) return model;
  const folder = inCache(cache, 'models');
  const file = path.join(folder, `${yardstickName}-${yardstickVersion}.gguf`);
  if (!(await fileExists(file))) {
    await makeFolder(folder);
    await writeAside(file, (aside) => writeFile(aside, yardstickModel()));
  }
  return { kind: 'model', model: file, sha256: undefined };
}

/** On what was measured. Throws for a boot without a model. */
export async function measuredOn({
  machine,
  image,
  model,
}: RanReport): Promise<{ machine: PerfMachine; image: PerfImage; model: PerfModel }> {
  if (!model) throw new Error('a measurement without a model');
  const { architecture, accelerator, qemuVersion, cpu, cpus, memoryMib } = machine;
  const { builder, kernelRelease, llamaVersion } = image;
  const sizeBytes = await fileSizeBytes(model.disk);
  return {
    machine: { architecture, accelerator, qemuVersion, cpu, cpus, memoryMib },
    image: {
      ...(builder === undefined ? {} : { builder }),
      ...(kernelRelease === undefined ? {} : { kernelRelease }),
      ...(llamaVersion === undefined ? {} : { llamaVersion }),
    },
    model: {
      name: model.name ?? path.basename(model.disk),
      // A disk of unknown content is known by its name alone.
      sha256: model.sha256 ?? path.basename(model.disk),
      ...(model.quantization === undefined ? {} : { quantization: model.quantization }),
      ...(sizeBytes === undefined ? {} : { sizeBytes }),
    },
  };
}
