import path from 'node:path';
import { naming } from '../contract/fields/naming.js';
import type { Architecture } from '../contract/architectures/architecture.js';
import { buildDebianImage } from '../image/debian/build.js';
import { openBarePair, refuseZboot, type BootFiles } from '../image/boot-files.js';
import type { ImageManifest } from '../image/manifest.js';
import { fetchImage, fetchRelease, type ReleasedImage } from '../image/release/fetch.js';
import { ownRelease, type ActionSource } from '../image/release/own-release.js';
import { readPin } from '../image/release/pin.js';
import type { Release } from '../image/release/resolve.js';
import { releaseServer } from '../image/release/server.js';
import { openSystemImage, type SystemImage } from '../image/system-image.js';
import type { RemoteCache } from '../host/remote-cache.js';
import { inStep, type Reporter } from '../host/reporter.js';
import type { ToolStore } from '../host/tool-store.js';
import type { ImageFacts } from './boot-report.js';
import type { BootRequest } from './boot-request.js';
import { UsageError } from '../host/errors.js';

/** A system image that is there, with what is known of it. */
export interface ImageForBoot {
  readonly files: BootFiles;
  readonly manifest: ImageManifest | undefined;
  readonly facts: ImageFacts;
}

export interface JobContext {
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
  readonly cache: string;
  readonly remote?: RemoteCache | undefined;
  /** Where the machine keeps tools for all of its jobs. */
  readonly tools?: ToolStore | undefined;
  /** For releases on github.com. */
  readonly githubToken?: string | undefined;
  /** What the running action is run from, where it is one. */
  readonly action?: ActionSource | undefined;
}

/** Finds, verifies or builds the system image that was asked for. Errors are those of src/image. */
export async function resolveImage(
  request: Pick<BootRequest, 'image' | 'uefi'> & { readonly arch: Architecture },
  around: JobContext,
): Promise<ImageForBoot> {
  const find = (): Promise<ImageForBoot> => findImage(request, around);
  const found = await inStep(around.reporter, 'system image', find, ({ facts }) => describeImage(facts));
  if (!request.uefi) await refuseZboot(found.files.kernel);
  return found;
}

/** As in `Linux 6.12.57, llama.cpp 0.7.0, from the release zosia/zosia@1.0.0`. */
function describeImage({ kernel, kernelRelease, llamaVersion, release }: ImageFacts): string {
  if (kernelRelease === undefined) return path.basename(kernel);
  const from = release === undefined ? '' : `, from the release ${release}`;
  return `Linux ${kernelRelease}, llama.cpp ${llamaVersion ?? 'unknown'}${from}`;
}

async function findImage(
  { arch, image }: Pick<BootRequest, 'image'> & { readonly arch: Architecture },
  { reporter, signal, cache, remote, githubToken, action }: JobContext,
): Promise<ImageForBoot> {
  switch (image.kind) {
    case 'pair': {
      const files = await openBarePair({ kernel: image.kernel, initramfs: image.initrd }, arch);
      return { files, manifest: undefined, facts: files };
    }
    case 'folder': {
      const opened = await openSystemImage(path.resolve(image.folder));
      if (opened.manifest.arch !== arch) {
        throw new UsageError(naming`{image}: ${image.folder} is for ${opened.manifest.arch}, not for ${arch}`);
      }
      return withManifest(opened, undefined);
    }
    case 'release': {
      const server = releaseServer(process.env, githubToken);
      return released(await fetchRelease(image.wish, { arch, server, cache, reporter, signal }));
    }
    case 'default': {
      const release = await publishedWith({ reporter, signal, cache, githubToken, action });
      if (release) {
        const server = releaseServer(process.env, githubToken);
        return released(await fetchImage(release, { arch, server, cache, reporter, signal }));
      }
      const built = await buildDebianImage({ arch, reporter, signal, cache, remote });
      return withManifest(built.image, built.cacheHit);
    }
  }
}

/** The release that this code is a part of; undefined for a checkout, and for npm's package. */
async function publishedWith({
  reporter,
  signal,
  cache,
  githubToken,
  action,
}: Omit<JobContext, 'remote'>): Promise<Release | undefined> {
  const pin = await readPin();
  if (pin) return { ...pin, attestation: { kind: 'unchecked', reason: 'its sums are pinned' } };
  if (!action) return undefined;
  const release = await ownRelease(action, {
    server: releaseServer(process.env, githubToken),
    cache,
    reporter,
    signal,
  });
  if (release) reporter.info(describeProvenance(release));
  return release;
}

function describeProvenance({ repository, version, attestation }: Release): string {
  const release = `release ${version} of ${repository}`;
  switch (attestation.kind) {
    case 'verified':
      return `${release}: its own workflow made it, by GitHub's attestation`;
    case 'unchecked':
      return `${release}: by its SHA256SUMS; attestation not checked (${attestation.reason})`;
  }
}

function released({ image, cacheHit, repository, version }: ReleasedImage): ImageForBoot {
  const found = withManifest(image, cacheHit);
  return { ...found, facts: { ...found.facts, release: `${repository}@${version}` } };
}

function withManifest(image: SystemImage, cacheHit: boolean | undefined): ImageForBoot {
  const { kernel, initramfs, manifest } = image;
  const { builder, kernelRelease, llamaVersion } = manifest;
  return {
    files: image,
    manifest,
    facts: { kernel, initramfs, builder, kernelRelease, llamaVersion, ...(cacheHit === undefined ? {} : { cacheHit }) },
  };
}
