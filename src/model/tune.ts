import { createHash } from 'node:crypto';
import path from 'node:path';
import { inCache } from '../host/cache-folder.js';
import { CancelledError, messageOf } from '../host/errors.js';
import { exec } from '../host/exec.js';
import { requireFreeSpace, writeAside } from '../host/files.js';
import { findOrMake, isThere } from '../host/find-or-make.js';
import { isPinned } from './catalog.js';
import { readGguf } from './gguf.js';
import { examineModel } from './known-file.js';
import { findQuantizer, type Quantizer, type QuantizerSearch } from './quantizer.js';
import type { ModelFile } from './model-file.js';

export interface TuneRequest extends QuantizerSearch {
  readonly model: ModelFile;
  /** `emulated`: the guest's processor is emulated (tcg); `native`: it is the host's own (hvf, kvm). */
  readonly for: 'emulated' | 'native';
  /** Also a file that no pin of ours vouches for: llama-quantize parses it on this machine, outside of any VM. */
  readonly foreignToo: boolean;
}

const target = 'Q8_0';

/**
 * Quantizations that an emulated processor runs faster as Q8_0: emulation pays by the instruction, and unpacking
 * 4 to 6 bits takes many.
 * Million instructions per generated token of SmolLM2-135M (llama.cpp 0.7.0, neoverse-n1, tcg with icount, llama-bench
 * tg8): Q4_K_M 120, Q5_K_M 138, Q4_1 104, Q6_K 55, Q8_0 33; Q4_0 40, which Q8_0 improves too little to double its size.
 */
const gaining = ['Q4_1', 'Q4_K_S', 'Q4_K_M', 'Q5_K_S', 'Q5_K_M', 'Q6_K'];

/** A larger model is hopeless to emulate, and would double on the host's disk. */
const largestBytes = 1e9;

/** Whether a model gains from being tuned for an emulated processor. */
export function gainsByTuning(model: Pick<ModelFile, 'sizeBytes' | 'gguf'>): boolean {
  return model.sizeBytes <= largestBytes && gaining.includes(model.gguf.quantization);
}

/** Whether llama-quantize may parse the file with this sum on this machine. */
export function mayTune(sha256: string, { foreignToo }: Pick<TuneRequest, 'foreignToo'>): boolean {
  return foreignToo || isPinned(sha256);
}

/**
 * The model as it runs best on the processor it is for: the model itself, or a Q8_0 copy of it, made once and kept in
 * the cache. A model that cannot be tuned is warned of and returned as it is. Throws CancelledError alone.
 */
export async function tuneModel(request: TuneRequest): Promise<ModelFile> {
  const { model, reporter } = request;
  if (request.for === 'native' || !gainsByTuning(model)) return model;
  if (!mayTune(model.sha256, request)) {
    reporter.info(
      `${model.name} stays ${model.gguf.quantization}, slower to emulate than ${target}: ` +
        `zosia does not pin this file, so no program here parses it; tune: always does it all the same`,
    );
    return model;
  }
  try {
    return await requantize(request, await findQuantizer(request));
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    reporter.warn(
      `${model.name} stays ${model.gguf.quantization}, slower to emulate than ${target}: ${messageOf(error)}`,
    );
    return model;
  }
}

async function requantize(request: TuneRequest, quantizer: Quantizer): Promise<ModelFile> {
  const { model, cache, reporter, signal } = request;
  const tool = createHash('sha256').update(quantizer.name).digest('hex').slice(0, 8);
  const name = `${model.name}-${model.sha256.slice(0, 8)}-${target.toLowerCase()}-${tool}.gguf`;
  const file = inCache(cache, 'models', name);
  const make = async (): Promise<string> => {
    await runQuantizer(request, quantizer, file);
    return file;
  };
  await findOrMake({ place: file, look: isThere(file), make, reporter, signal });
  const { sha256, sizeBytes, gguf } = await examineModel(file, { cache, reporter, signal });
  const tuned = { sourceSha256: model.sha256, from: model.gguf.quantization, tool: quantizer.name };
  return { ...model, path: file, sha256, sizeBytes, gguf, tuned };
}

async function runQuantizer(
  { model, reporter, signal }: TuneRequest,
  { argv }: Quantizer,
  file: string,
): Promise<void> {
  // From 4 to 8 bits: at most twice the source.
  await requireFreeSpace(path.dirname(file), 2 * model.sizeBytes, `${model.name} as ${target}`);
  const progress = reporter.progress(`making ${model.name} ${target} for an emulated processor`, model.sizeBytes);
  const onLine = (line: string): void => {
    const [, done, all] = /^\[\s*(\d+)\/\s*(\d+)\]/.exec(line) ?? [];
    if (done !== undefined) progress.update((model.sizeBytes * Number(done)) / Number(all));
  };
  try {
    await writeAside(file, async (aside) => {
      const [program, ...args] = argv;
      await exec([program, ...args, '--allow-requantize', model.path, aside, target], {
        onLine,
        ...(signal ? { signal } : {}),
      });
      await readGguf(aside);
    });
  } finally {
    progress.finish();
  }
}
