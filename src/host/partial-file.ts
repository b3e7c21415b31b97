import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm, writeFile, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { makeFolder } from './files.js';
import { readNote } from './note-file.js';

/**
 * What is known of the bytes in a partial file, kept beside it for the process that goes on with it: the ETag becomes a
 * header.
 */
const noteSchema = z.object({ url: z.string(), etag: z.string().regex(/^[\x21-\x7e\x80-\xff]+$/) });
type Note = z.infer<typeof noteSchema>;

/**
 * The bytes of a download so far: a file beside its target, hashed as it grows. It outlives a killed process, and a
 * later one goes on with it.
 */
export class PartialFile {
  readonly #file: string;
  readonly #handle: FileHandle;
  #hash: Hash = createHash('sha256');
  #sizeBytes = 0;
  #etag: string | undefined;
  #inherited = false;

  private constructor(file: string, handle: FileHandle) {
    this.#file = file;
    this.#handle = handle;
  }

  static async open(target: string, url: string): Promise<PartialFile> {
    const folder = path.dirname(target);
    await makeFolder(folder);
    const file = path.join(folder, `.${path.basename(target)}.part`);
    const partial = new PartialFile(file, await open(file, 'a+'));
    const note = await readNote(partial.#noteFile, noteSchema);
    if (note?.url === url) {
      await partial.#inherit(note.etag);
    } else {
      await partial.restart();
    }
    return partial;
  }

  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  /** The ETag under which these bytes can be continued; undefined where two versions could be mixed. */
  get etag(): string | undefined {
    return this.#etag;
  }

  /** Some of the bytes were written by an earlier process. */
  get inherited(): boolean {
    return this.#inherited;
  }

  get #noteFile(): string {
    return `${this.#file}.json`;
  }

  async #inherit(etag: string): Promise<void> {
    for await (const chunk of createReadStream(this.#file, { highWaterMark: 1 << 20 })) {
      this.#hash.update(chunk as Buffer);
      this.#sizeBytes += (chunk as Buffer).length;
    }
    this.#etag = etag;
    this.#inherited = this.#sizeBytes > 0;
  }

  async restart(): Promise<void> {
    await rm(this.#noteFile, { force: true });
    await this.#handle.truncate(0);
    this.#hash = createHash('sha256');
    this.#sizeBytes = 0;
    this.#etag = undefined;
    this.#inherited = false;
  }

  /** Records which version of `url` the bytes belong to. A weak ETag does not promise the same bytes. */
  async belongsTo(url: string, etag: string | undefined): Promise<void> {
    this.#etag = etag?.startsWith('W/') ? undefined : etag;
    if (this.#etag === undefined) return;
    const note: Note = { url, etag: this.#etag };
    await writeFile(this.#noteFile, JSON.stringify(note));
  }

  async append(bytes: Buffer): Promise<void> {
    await this.#handle.appendFile(bytes);
    this.#hash.update(bytes);
    this.#sizeBytes += bytes.length;
  }

  /** The sha256 of all bytes so far. */
  sha256(): string {
    return this.#hash.copy().digest('hex');
  }

  async becomeTarget(target: string): Promise<void> {
    await this.#handle.sync();
    await rename(this.#file, target);
    await rm(this.#noteFile, { force: true });
  }

  /** Keeps the bytes for a later process only if that can go on with them. */
  async close(): Promise<void> {
    await this.#handle.close();
    if (this.#sizeBytes > 0 && this.#etag !== undefined) return;
    await rm(this.#noteFile, { force: true });
    await rm(this.#file, { force: true });
  }
}
