import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { silentReporter } from '../../src/host/reporter.js';
import { findInCatalog } from '../../src/model/catalog.js';
import { makeModelDisk } from '../../src/model/disk.js';
import type { ModelFile } from '../../src/model/model-file.js';
import { resolveModel } from '../../src/model/resolve.js';
import { tuneModel } from '../../src/model/tune.js';

const reporter = silentReporter;

let cache: string;
let model: ModelFile;

beforeAll(async () => {
  cache = await mkdtemp(path.join(tmpdir(), 'zosia-smollm2-'));
  model = await resolveModel({ model: 'smollm2-135m', reporter, cache });
});

afterAll(async () => {
  await rm(cache, { recursive: true });
});

describe('the default model', () => {
  it('comes from the package index as the catalog says it is', () => {
    const entry = findInCatalog('smollm2-135m');
    expect(model).toMatchObject({ sha256: entry?.sha256, sizeBytes: entry?.sizeBytes, licence: entry?.licence });
    expect(model.gguf).toMatchObject({ quantization: entry?.quantization, contextLength: entry?.contextLength });
  });

  it('gets a disk with the same bytes wherever it is made', async () => {
    const disk = await makeModelDisk({ model, reporter, cache });
    const again = await makeModelDisk({ model, reporter, cache, output: path.join(cache, 'again', 'model.img') });
    expect(again.sha256).toBe(disk.sha256);
    expect(disk.sizeBytes).toBeLessThan(model.sizeBytes + 2 * 2 ** 20);
  });

  it('is tuned for an emulated processor by the real llama-quantize', async () => {
    const warnings: string[] = [];
    const listening = { ...reporter, warn: (message: string) => warnings.push(message) };
    const tuned = await tuneModel({ model, for: 'emulated', foreignToo: false, cache, reporter: listening });
    expect(warnings).toEqual([]);
    expect(tuned.gguf).toEqual({ ...model.gguf, quantization: 'Q8_0' });
    expect(tuned.tuned).toMatchObject({ sourceSha256: model.sha256, from: 'Q4_1' });
  });
});
