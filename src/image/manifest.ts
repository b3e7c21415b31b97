import { z } from 'zod';
import { architectures } from '../contract/architectures/architecture.js';
import { EnvironmentError, UsageError, systemErrorCode } from '../host/errors.js';
import { readBoundedText } from '../host/text-file.js';

/** Version of image.json itself. */
export const manifestVersion = 1;

export const manifestFileName = 'image.json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits');
const sizeBytes = z.int().nonnegative();

/** Others read these in logs and reports, and type them: one line without anything that cannot be seen. */
const line = z.string().regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u, 'must be one line of printable characters');

const fileSchema = z.object({
  name: line.regex(/^(?!\.{1,2}$)[^/\\]+$/, 'must be a plain file name'),
  sha256,
  sizeBytes,
});

// Fields that a later zosia adds are passed over: what is released must boot with the version that a user has.
const manifestSchema = z.object({
  manifestVersion: z.literal(manifestVersion),
  arch: z.enum(architectures),
  builder: z.enum(['debian', 'buildroot']),
  guestContract: z.int().positive(),
  /** What `uname -r` says in the guest. */
  kernelRelease: line,
  kernelFeatures: z.object({
    /** Whether the kernel tells QEMU of its panic. */
    pvpanic: z.boolean(),
    /** Whether programs may use Arm's scalable vectors, which are slow under emulation. */
    sve: z.boolean(),
  }),
  /** Upstream's version of llama.cpp. */
  llamaVersion: line,
  /** Programs of llama.cpp in the guest's /bin. */
  llamaPrograms: z.array(line).nonempty(),
  kernel: fileSchema,
  initramfs: fileSchema,
  /** Uncompressed bytes of each part of the initramfs. */
  initramfsParts: z.object({
    busybox: sizeBytes,
    llamaPrograms: sizeBytes,
    /** What only the prompt at the console needs. Images of guest contract 1 have no such part. */
    prompt: sizeBytes.default(0),
    libraries: sizeBytes,
    ggmlBackends: sizeBytes,
    modules: sizeBytes,
    guestScripts: sizeBytes,
  }),
  /** What the image was made from; a sum is that of the downloaded package, where the builder knows it. */
  packages: z.array(
    z.object({
      name: line,
      version: line,
      architecture: line.optional(),
      sha256: sha256.optional(),
      /** SPDX licence expression, where the builder knows it. */
      license: line.optional(),
    }),
  ),
});

export type ImageManifest = z.infer<typeof manifestSchema>;
export type InitramfsParts = ImageManifest['initramfsParts'];
export type KernelFeatures = ImageManifest['kernelFeatures'];

const shownProblems = 20;

/** Parses the text of an image.json; `file` is its name for errors. Throws EnvironmentError naming file and fields. */
export function parseManifest(text: string, file: string): ImageManifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new EnvironmentError(`${file}: not JSON`);
  }
  const result = manifestSchema.safeParse(value);
  if (result.success) return result.data;
  const { issues } = result.error;
  const problems = issues
    .slice(0, shownProblems)
    .map(({ path, message }) => `${path.join('.') || '(whole file)'}: ${message}`);
  if (issues.length > shownProblems) problems.push(`and ${issues.length - shownProblems} more`);
  throw new EnvironmentError(`${file}: ${problems.join('; ')}`);
}

/** Reads an image.json. Throws UsageError when it is not there, EnvironmentError when it is not valid. */
export async function readManifest(file: string): Promise<ImageManifest> {
  try {
    return parseManifest(await readBoundedText(file), file);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') throw new UsageError(`missing artifacts: there is no ${file}`);
    throw error;
  }
}

/** The text of an image.json, the same for the same value. */
export function formatManifest(manifest: ImageManifest): string {
  return `${JSON.stringify(manifestSchema.parse(manifest), null, 2)}\n`;
}
