import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../../host/files.js';
import { Unfit } from '../../host/find-or-make.js';
import { z } from 'zod';
import type { DebianPackage } from '../../debian/fetch-packages.js';
import { systemErrorCode } from '../../host/errors.js';

/** What a file that was taken out of Debian's packages is for. */
const roles = [
  'kernel',
  'kernelConfig',
  'modules',
  'busybox',
  'llamaPrograms',
  'prompt',
  'libraries',
  'ggmlBackends',
  'grub',
] as const;
export type Role = (typeof roles)[number];

/** A file out of Debian's packages; `path` is relative to the guest's root (`boot/…` stays on the host). */
export interface PartFile {
  readonly role: Role;
  readonly path: string;
  readonly executable: boolean;
  readonly content: Buffer;
}

/** What was taken out of some packages: the order of files is kept, for modules it is that of loading. */
export interface Parts {
  readonly packages: readonly DebianPackage[];
  readonly files: readonly PartFile[];
}

const sha256 = z.string();
const listSchema = z.strictObject({
  packages: z.array(z.strictObject({ name: z.string(), version: z.string(), architecture: z.string(), sha256 })),
  files: z.array(z.strictObject({ role: z.enum(roles), path: z.string(), executable: z.boolean(), sha256 })),
});

const listName = 'parts.json';

/** Writes parts into an existing folder, each file with its sum. */
export async function writeParts(folder: string, { packages, files }: Parts): Promise<void> {
  for (const file of files) {
    const target = path.join(folder, 'files', file.path);
    await makeFolder(path.dirname(target));
    await writeFile(target, file.content);
  }
  const list: z.infer<typeof listSchema> = {
    packages: [...packages],
    files: files.map(({ role, path, executable, content }) => ({ role, path, executable, sha256: sumOf(content) })),
  };
  await writeFile(path.join(folder, listName), `${JSON.stringify(list, null, 2)}\n`);
}

/** Reads back what writeParts wrote; undefined when there is nothing. */
export async function readParts(folder: string): Promise<Parts | Unfit | undefined> {
  const listFile = path.join(folder, listName);
  try {
    const list = listSchema.safeParse(JSON.parse(await readFile(listFile, 'utf8')));
    if (!list.success) return new Unfit(`${listFile} is not what it should be`);
    const files: PartFile[] = [];
    for (const { sha256, ...file } of list.data.files) {
      const source = path.join(folder, 'files', file.path);
      const content = await readFile(source);
      if (sumOf(content) !== sha256) return new Unfit(`${source} has changed`);
      files.push({ ...file, content });
    }
    return { packages: list.data.packages, files };
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    if (error instanceof SyntaxError) return new Unfit(`${listFile} is not JSON`);
    throw error;
  }
}

function sumOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
