import { realpath, stat, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { inCache } from '../host/cache-folder.js';
import { EnvironmentError, messageOf, MissingDependencyError } from '../host/errors.js';
import { readNote } from '../host/note-file.js';
import { writeAside } from '../host/files.js';
import { findProgram, remedyFor } from '../host/packages.js';
import type { Board } from '../contract/architectures/architecture.js';
import { QemuProcess, within } from './qemu-process.js';
import { QmpClient, QmpError } from './qmp-client.js';

/** What makes a QEMU program the same program as last time. */
const identitySchema = z.object({ path: z.string(), mtimeMs: z.number(), sizeBytes: z.number() });
type Identity = z.infer<typeof identitySchema>;

const capabilitiesSchema = z.object({
  /** Such as `7.2.22`. */
  version: z.string(),
  /** Whether `-sandbox` (seccomp) is built in and works on this host. */
  sandbox: z.boolean(),
  /** The CPU models that it can emulate. */
  cpus: z.array(z.string()),
  /** Whether it has the device by which a guest's kernel reports its panic (`pvpanic-pci`). */
  panicDevice: z.boolean(),
});
export type QemuCapabilities = z.infer<typeof capabilitiesSchema>;

const rememberedSchema = z.object({ identity: identitySchema, capabilities: capabilitiesSchema });

/** A QEMU program on this machine, by its full path, and what it can do. */
export interface Qemu extends QemuCapabilities {
  readonly path: string;
}

/** Forbids QEMU what it never needs once it runs. */
export const sandboxOption = 'on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny';

/** QEMU answers these questions in some 35 ms; a machine that swaps may take a hundred times as long. */
const answerMs = 10_000;

/**
 * Finds the board's QEMU and what it can do. The answer is kept in `cacheFolder` until the program changes.
 * Throws MissingDependencyError when there is none, EnvironmentError when it does not answer.
 */
export async function findQemu(
  board: Board,
  cacheFolder: string,
  find: (name: string) => Promise<string | undefined> = findProgram,
): Promise<Qemu> {
  const found = await find(board.qemuProgram);
  if (found === undefined) throw new MissingDependencyError(board.qemuProgram, remedyFor(board.qemuProgram));
  const identity = await identify(found);
  const file = inCache(cacheFolder, 'qemu', `capabilities-${board.architecture}.json`);
  const remembered = await recall(file, identity);
  if (remembered) return { path: found, ...remembered };
  const capabilities = await askCapabilities(found);
  const text = `${JSON.stringify({ identity, capabilities }, undefined, 2)}\n`;
  await writeAside(file, (aside) => writeFile(aside, text));
  return { path: found, ...capabilities };
}

async function identify(program: string): Promise<Identity> {
  const real = await realpath(program);
  const { mtimeMs, size } = await stat(real);
  return { path: real, mtimeMs, sizeBytes: size };
}

async function recall(file: string, identity: Identity): Promise<QemuCapabilities | undefined> {
  const remembered = await readNote(file, rememberedSchema);
  return remembered && isSame(remembered.identity, identity) ? remembered.capabilities : undefined;
}

function isSame(one: Identity, other: Identity): boolean {
  return one.path === other.path && one.mtimeMs === other.mtimeMs && one.sizeBytes === other.sizeBytes;
}

async function askCapabilities(program: string): Promise<QemuCapabilities> {
  try {
    return { ...(await ask(program, ['-sandbox', sandboxOption])), sandbox: true };
  } catch {
    return { ...(await ask(program, [])), sandbox: false };
  }
}

/** Runs QEMU without a machine and asks it over QMP: one start for all questions, and no help text to parse. */
async function ask(program: string, extra: readonly string[]): Promise<Omit<QemuCapabilities, 'sandbox'>> {
  const argv = [program, '-machine', 'none', '-nodefaults', '-no-user-config', '-display', 'none'] as const;
  const qemu = await QemuProcess.start([...argv, ...extra, '-qmp', 'stdio']);
  try {
    const answers = await within(answerMs, interview(new QmpClient(qemu.stdout, qemu.stdin)));
    if (answers === undefined) throw new EnvironmentError(`${program} did not answer within ${answerMs / 1000} s`);
    return answers;
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    await within(1000, qemu.exited);
    const said = qemu.stderr.trim().split('\n').at(-1) ?? '';
    throw new EnvironmentError(`${program} cannot be used: ${said === '' ? messageOf(error) : said}`);
  } finally {
    await qemu.kill();
  }
}

async function interview(qmp: QmpClient): Promise<Omit<QemuCapabilities, 'sandbox'>> {
  const version = await qmp.negotiate();
  const models = z.array(z.object({ name: z.string() })).parse(await qmp.execute('query-cpu-definitions'));
  return {
    version,
    cpus: models.map(({ name }) => name).sort(),
    panicDevice: await hasDevice(qmp, 'pvpanic-pci'),
  };
}

async function hasDevice(qmp: QmpClient, typename: string): Promise<boolean> {
  try {
    await qmp.execute('device-list-properties', { typename });
    return true;
  } catch (error) {
    if (error instanceof QmpError && error.errorClass === 'DeviceNotFound') return false;
    throw error;
  }
}
