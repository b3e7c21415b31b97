import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { inCache } from '../host/cache-folder.js';
import { naming } from '../contract/fields/naming.js';
import { download } from '../host/download.js';
import { UsageError } from '../host/errors.js';
import { withLock, writeAside } from '../host/files.js';
import { readNote } from '../host/note-file.js';
import { HttpStatusError, publicAddress } from '../host/http.js';
import { splitNames, wholeName } from './gguf-split.js';
import { explainHubRefusal, hubHeaders, isOnHub } from './hub.js';
import { examineCached, examineModel, pick } from './known-file.js';
import { plainName, type ModelFile, type ModelRequest } from './model-file.js';
import { joinTo, sumsOfParts } from './split-model.js';

const noteSchema = z.object({
  url: z.string(),
  sha256: z.string(),
  /** Of the files that the model was joined from. */
  parts: z.array(z.string()).optional(),
});

/** What lies beside a file of the cache that came from an address: it is not asked again. */
type AddressNote = z.infer<typeof noteSchema>;

/** The model at an http or https address, all files of it where it is split. Errors as `resolveModel`. */
export async function fromAddress(request: ModelRequest): Promise<ModelFile> {
  const { model: url, sha256, cache, signal } = request;
  checkAddress(request);
  const origin = publicAddress(url);
  const names = splitNames(path.posix.basename(new URL(url).pathname)) ?? [];
  const sums = sumsOfParts(sha256, Math.max(names.length, 1));
  const name = plainName(wholeName(new URL(url).pathname));
  const place = createHash('sha256').update(origin).digest('hex').slice(0, 8);
  const file = inCache(cache, 'models', `${name}-url-${place}.gguf`);
  const asked = { origin, names, sums, name, file };
  // Whoever joins the parts takes them away: one at a time.
  return names.length > 1 ? withLock(file, () => findOrFetch(request, asked), { signal }) : findOrFetch(request, asked);
}

/** What is at an address, and where it is kept. */
interface AskedAddress {
  readonly origin: string;
  /** Of all files of a split model; one or none of any other. */
  readonly names: readonly string[];
  readonly sums: readonly string[] | undefined;
  readonly name: string;
  readonly file: string;
}

async function findOrFetch(
  request: ModelRequest,
  { origin, names, sums, name, file }: AskedAddress,
): Promise<ModelFile> {
  const { cache, reporter, signal } = request;
  const note = await noteFor(file);
  const expected =
    sums === undefined || (note && isOf(note, sums)) ? note?.sha256 : sums.length === 1 ? sums[0] : undefined;
  const found = expected === undefined ? undefined : await examineCached(file, expected, request);
  const parts = names.length > 1 ? names.map((_, place) => partOf(file, place)) : [];
  if (found) {
    // A start that was killed may have left the parts, or no note.
    if (!note) await writeNote(file, { url: origin, sha256: found.sha256 });
    await removeParts(parts);
    return { name, path: file, origin, ...pick(found) };
  }
  const fetched = parts.length > 0 ? await fetchParts(request, file, names, sums) : await fetchOne(request, file, name);
  if (sums === undefined) {
    const [stated, one] = [fetched.parts ?? [fetched.sha256], fetched.parts === undefined];
    reporter.warn(
      `no sha256 given: trusted the ${one ? 'sum' : 'sums'} that the server states, ${stated.join(',')}; ` +
        `give ${one ? 'it to pin the file' : 'them to pin the files'}`,
    );
  }
  try {
    const known = await examineModel(file, { cache, reporter, signal, freshSum: fetched.sha256 });
    await writeNote(file, { url: origin, ...fetched });
    await removeParts(parts); // only now: without the note they would have to be fetched again
    return { name, path: file, origin, ...pick(known) };
  } catch (error) {
    await rm(file, { force: true });
    if (error instanceof UsageError) await removeParts(parts); // else they are whole, and of use to the next start
    throw error instanceof UsageError ? new UsageError(naming`{model}: ${origin}: ${error}`) : error;
  }
}

/** Throws UsageError for what is no address, or one whose file anybody could have replaced. */
function checkAddress({ model: url, sha256, env = process.env }: ModelRequest): void {
  if (!URL.canParse(url) || !/^https?:\/\//i.test(url)) {
    throw new UsageError(naming`{model}: ${url} is not an http or https address`);
  }
  const stray = /%(?![0-9a-f]{2}).{0,2}/i.exec(url)?.[0];
  if (stray !== undefined) {
    throw new UsageError(naming`{model}: ${url}: "${stray}" is no escape such as %20; a percent sign itself is %25`);
  }
  if (sha256 === undefined && url.startsWith('http:') && !isOnHub(url, env)) {
    throw needsSum(url, 'over plain http anyone on the way could replace the file');
  }
}

function needsSum(url: string, why: string): UsageError {
  return new UsageError(naming`{sha256}: needed for ${publicAddress(url)}: ${why}`);
}

type Fetched = Omit<AddressNote, 'url'>;

async function fetchOne(request: ModelRequest, target: string, name: string): Promise<Fetched> {
  const { model: url, sha256, reporter, signal, env = process.env } = request;
  const headers = hubHeaders(url, env);
  const title = `fetching ${name}`;
  const withoutSum = (): UsageError => needsSum(url, 'its server states none');
  try {
    const done = await download({ url, headers, target, sha256, reporter, signal, title, withoutSum });
    return { sha256: done.sha256 };
  } catch (error) {
    if (error instanceof HttpStatusError && [404, 410].includes(error.status)) {
      throw new UsageError(naming`{model}: ${error.message}`);
    }
    throw explainHubRefusal(error, env);
  }
}

/** Where the file in that place of a split model is kept until the whole is. */
function partOf(target: string, place: number): string {
  return target.replace(/\.gguf$/, `-part${place + 1}.gguf`);
}

async function removeParts(files: readonly string[]): Promise<void> {
  for (const file of files) await Promise.all([rm(file, { force: true }), rm(noteOf(file), { force: true })]);
}

/** Fetches one part after another, and joins them; those that were fetched before a process was ended are not again. */
async function fetchParts(
  request: ModelRequest,
  target: string,
  names: readonly string[],
  sums: readonly string[] | undefined,
): Promise<Fetched> {
  const fetched: { readonly file: string; readonly sha256: string }[] = [];
  for (const [place, name] of names.entries()) {
    const url = new URL(request.model);
    url.pathname = path.posix.join(path.posix.dirname(url.pathname), name);
    const file = partOf(target, place);
    const sha256 = sums?.[place] ?? (await noteFor(file))?.sha256;
    const part = { ...request, model: url.href, sha256 };
    const { sha256: sum } = await fetchOne(part, file, plainName(name));
    await writeNote(file, { url: publicAddress(url.href), sha256: sum });
    fetched.push({ file, sha256: sum });
  }
  const files = fetched.map(({ file }) => file);
  try {
    return { sha256: await joinTo(target, files, request), parts: fetched.map((part) => part.sha256) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error; // they are whole, and of use to the next start
    await removeParts(files);
    throw new UsageError(naming`{model}: ${publicAddress(request.model)}: ${error}`);
  }
}

/** Whether it is the note of files with those sums. */
function isOf({ sha256, parts = [sha256] }: AddressNote, sums: readonly string[]): boolean {
  return parts.join() === sums.join();
}

function noteOf(file: string): string {
  return `${file}.json`;
}

function noteFor(file: string): Promise<AddressNote | undefined> {
  return readNote(noteOf(file), noteSchema);
}

async function writeNote(file: string, note: AddressNote): Promise<void> {
  await writeAside(noteOf(file), (aside) => writeFile(aside, JSON.stringify(note)));
}
