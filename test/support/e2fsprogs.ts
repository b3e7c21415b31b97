import { execFile } from 'node:child_process';
import { link, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from '../../src/host/packages.js';
import { makeWithE2fsprogs } from '../../src/model/e2fsprogs.js';
import { modelFileName } from '../../src/model/ext4/geometry.js';

const run = promisify(execFile);

/** Of the mke2fs here, such as `1.47.0`; undefined where there is none. */
export const e2fsprogsVersion = await versionHere();

async function versionHere(): Promise<string | undefined> {
  const program = await findProgram('mke2fs');
  if (program === undefined) return undefined;
  const { stderr } = await run(program, ['-V']);
  return /^mke2fs (\S+)/m.exec(stderr)?.[1];
}

/** Runs a program of e2fsprogs, which distributions hide from ordinary users. */
export async function e2fs(program: 'debugfs' | 'dumpe2fs' | 'e2fsck', ...args: string[]): Promise<string> {
  return (await run((await findProgram(program)) ?? program, args)).stdout;
}

/** Makes the model disk of a file as mke2fs and debugfs make it. */
export async function makeReferenceDisk(file: string, image: string, sizeBytes: number): Promise<void> {
  const folder = await mkdtemp(path.join(path.dirname(image), 'model-'));
  try {
    await link(file, path.join(folder, modelFileName));
    await makeWithE2fsprogs({ folder, image, sizeBytes, useDocker: false, signal: undefined });
  } finally {
    await rm(folder, { recursive: true });
  }
}
