import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { catalog } from '../../../src/model/catalog.js';
import { CancelledError } from '../../../src/host/errors.js';
import { findProgram, searchPath } from '../../../src/host/packages.js';
import { silentReporter, type Reporter } from '../../../src/host/reporter.js';
import { findQuantizer } from '../../../src/model/quantizer.js';
import type { ModelFile } from '../../../src/model/model-file.js';
import { resolveModel } from '../../../src/model/resolve.js';
import { gainsByTuning, tuneModel, type TuneRequest } from '../../../src/model/tune.js';
import { itOnlyWhere } from '../../support/only-where.js';
import { until } from '../../support/until.js';
import { contentOf } from '../../../src/text/foreign-text.js';
import { ggufFile, smallMetadata } from '../../fixtures/model/gguf-file.js';

/** llama.cpp's number for Q4_1. */
const q41 = 3;

let folder: string;
let cache: string;
let model: ModelFile;
let infos: string[];
let warnings: string[];
const path_ = process.env['PATH'];

const reporter: Reporter = {
  ...silentReporter,
  info: (message) => infos.push(contentOf(message)),
  warn: (message) => warnings.push(contentOf(message)),
};

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-tune-'));
  cache = path.join(folder, 'cache');
  infos = [];
  warnings = [];
  const file = path.join(folder, 'small.gguf');
  await writeFile(file, ggufFile({ metadata: { ...smallMetadata, 'general.file_type': q41 } }));
  model = await resolveModel({ model: file, reporter: silentReporter, cache });
});

afterEach(async () => {
  process.env['PATH'] = path_;
  await rm(folder, { recursive: true });
});

/** Puts a llama-quantize on PATH that writes a Q8_0 file, and a line for each run. */
async function withTool(body = `echo "$@" >>${folder}/runs; cp ${folder}/q8.gguf "$3"`): Promise<void> {
  await writeFile(path.join(folder, 'q8.gguf'), ggufFile());
  await writeFile(path.join(folder, 'llama-quantize'), `#!/bin/sh\n${body}\n`);
  await chmod(path.join(folder, 'llama-quantize'), 0o755);
  process.env['PATH'] = `${folder}:${path_ ?? ''}`;
}

const tune = (more: Partial<TuneRequest> = {}): ReturnType<typeof tuneModel> =>
  tuneModel({ model, for: 'emulated', foreignToo: true, cache, reporter, ...more });

/** Homebrew's is found wherever PATH leads. */
const hidden = await findProgram('llama-quantize', searchPath({}));

describe('findQuantizer', () => {
  itOnlyWhere(hidden === undefined, 'llama-quantize is here')(
    'names what brings llama-quantize to a Mac, where Debian has none',
    async () => {
      process.env['PATH'] = folder;
      await expect(findQuantizer({ cache, reporter }, 'darwin')).rejects.toThrow(
        'missing dependency: llama-quantize (brew install llama.cpp)',
      );
    },
  );
});

const runs = async (): Promise<string[]> => (await readFile(path.join(folder, 'runs'), 'utf8')).trim().split('\n');

describe('tuneModel', () => {
  it('makes a Q8_0 copy for an emulated processor, and says what it was made of and by what', async () => {
    await withTool();
    const tuned = await tune();
    expect(tuned.gguf.quantization).toBe('Q8_0');
    expect(tuned.sha256).not.toBe(model.sha256);
    expect(tuned.tuned).toMatchObject({ sourceSha256: model.sha256, from: 'Q4_1' });
    expect(tuned.tuned?.tool).toMatch(/^llama-quantize [0-9a-f]{8}$/);
    expect((await runs())[0]).toMatch(new RegExp(`^--allow-requantize ${model.path} \\S+ Q8_0$`));
  });

  it('makes it once', async () => {
    await withTool();
    const first = await tune();
    expect(await tune()).toEqual(first);
    expect(await runs()).toHaveLength(1);
  });

  it('makes it anew by another tool', async () => {
    await withTool();
    const first = await tune();
    await withTool(`: another; echo "$@" >>${folder}/runs; cp ${folder}/q8.gguf "$3"`);
    expect((await tune()).path).not.toBe(first.path);
    expect(await runs()).toHaveLength(2);
  });

  it("leaves a model alone for the host's own processor", async () => {
    expect(await tune({ for: 'native' })).toBe(model);
    expect(warnings).toEqual([]);
  });

  it('hands no program a file that nobody here vouches for, and says so in one line', async () => {
    await withTool();
    expect(await tune({ foreignToo: false })).toBe(model);
    await expect(runs()).rejects.toThrow('ENOENT');
    expect(warnings).toEqual([]);
    expect(infos).toEqual([
      'small stays Q4_1, slower to emulate than Q8_0: zosia does not pin this file, so no program here parses it; ' +
        'tune: always does it all the same',
    ]);
  });

  it('hands a program the file of a model that zosia pins', async () => {
    await withTool();
    const pinned = { ...model, sha256: catalog[0]?.sha256 ?? '' };
    expect((await tune({ model: pinned, foreignToo: false })).gguf.quantization).toBe('Q8_0');
  });

  it('shows the program no token of the job', async () => {
    await withTool(`env >${folder}/seen; cp ${folder}/q8.gguf "$3"`);
    process.env['ACTIONS_RUNTIME_TOKEN'] = 'runtime';
    process.env['HF_TOKEN'] = 'hub';
    try {
      await tune();
    } finally {
      delete process.env['ACTIONS_RUNTIME_TOKEN'];
      delete process.env['HF_TOKEN'];
    }
    const seen = await readFile(path.join(folder, 'seen'), 'utf8');
    expect(seen).toContain('PATH=');
    expect(seen).not.toMatch(/ACTIONS_|HF_TOKEN/);
  });

  it('warns and goes on with the model as it is when the tool fails', async () => {
    await withTool('echo broken >&2; exit 1');
    expect(await tune()).toBe(model);
    expect(warnings).toEqual([expect.stringMatching(/^small stays Q4_1, slower to emulate than Q8_0: .*broken$/)]);
  });

  it('warns and goes on when what the tool made is no model, and does not keep it', async () => {
    await withTool();
    await writeFile(path.join(folder, 'q8.gguf'), 'junk');
    expect(await tune()).toBe(model);
    await withTool();
    expect((await tune()).gguf.quantization).toBe('Q8_0');
  });

  it('stops when it is told to', async () => {
    const started = path.join(folder, 'started');
    await withTool(`touch ${started}; exec sleep 1000`);
    const stop = new AbortController();
    void until(() => existsSync(started)).then(() => {
      stop.abort();
    });
    await expect(tune({ signal: stop.signal })).rejects.toThrow(CancelledError);
  });
});

describe('gainsByTuning', () => {
  const facts = (quantization: string, sizeBytes = 1e8) => ({ sizeBytes, gguf: { ...model.gguf, quantization } });

  it.each(['Q4_1', 'Q4_K_M', 'Q5_K_M', 'Q6_K'])('holds for %s', (quantization) => {
    expect(gainsByTuning(facts(quantization))).toBe(true);
  });

  it.each(['Q8_0', 'Q4_0', 'F16', 'MXFP4_MOE', 'unknown'])('does not hold for %s', (quantization) => {
    expect(gainsByTuning(facts(quantization))).toBe(false);
  });

  it('does not hold for a large model', () => {
    expect(gainsByTuning(facts('Q4_K_M', 2_393_232_672))).toBe(false);
  });
});
