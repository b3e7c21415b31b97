import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { systemErrorCode } from './errors.js';

/** Among whom process ids are told apart: one boot of one host, and there one container. Eight letters. */
let place: string | undefined;
function ourPlace(): string {
  place ??= createHash('sha256').update(wordsOfPlace()).digest('hex').slice(0, 8);
  return place;
}

function wordsOfPlace(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8') + readlinkSync('/proc/self/ns/pid');
  } catch {
    return hostname(); // not Linux
  }
}

/** Whose something is: a process, and where that has its id. */
const owner = String.raw`(?<pid>\d+)-(?<place>[0-9a-f]{8})`;
const ourselves = (): string => `${process.pid}-${ourPlace()}`;

/** A path beside `target` that nobody else takes, and that tells whose it is. */
export function asideOf(target: string): string {
  const mark = `${ourselves()}-${randomBytes(4).toString('hex')}`;
  return path.join(path.dirname(target), `.${path.basename(target)}.${mark}.part`);
}

const asideName = new RegExp(String.raw`^\.(?<target>.+)\.${owner}-[0-9a-f]{8}\.part$`);

/** Removes what processes that are gone had put aside in `folder`, as far as `isOurs` says so of its target's name. */
export async function removeLeftovers(folder: string, isOurs: (targetName: string) => boolean): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const { target, pid, place } = asideName.exec(name)?.groups ?? {};
    if (target !== undefined && isOurs(target)) await removeIfLeft(path.join(folder, name), Number(pid), place);
  }
}

/** What the folders are called that have nothing but one process's own. */
export type OwnFolder = 'zosia' | 'zosia-run';

/** The longest name that `makeOwnFolder` gives. */
export const longestOwnName = 'zosia-run-4194304-00ff00ff-XXXXXX' satisfies `${OwnFolder}-${string}`;

/**
 * Makes a private folder (mode 0700) in `parent`, whose name tells whose it is, and removes there what processes that
 * are gone have left of that kind.
 */
export async function makeOwnFolder(parent: string, kind: OwnFolder): Promise<string> {
  const pattern = new RegExp(String.raw`^${kind}-${owner}-\w{6}$`);
  for (const name of await readdir(parent).catch(() => [])) {
    const { pid, place } = pattern.exec(name)?.groups ?? {};
    if (pid !== undefined) await removeIfLeft(path.join(parent, name), Number(pid), place);
  }
  return mkdtemp(path.join(parent, `${kind}-${ourselves()}-`));
}

/** What a process of another place has not changed for so long, it has left: nobody here can tell whether it lives. */
const leftoverMs = 24 * 3_600_000;

async function removeIfLeft(leftover: string, pid: number, itsPlace: string | undefined): Promise<void> {
  const isLeft = itsPlace === ourPlace() ? !isRunning(pid) : (await ageOf(leftover)) > leftoverMs;
  // One of another user stays.
  if (isLeft) await rm(leftover, { recursive: true, force: true }).catch(() => undefined);
}

async function ageOf(file: string): Promise<number> {
  return stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
}

/** Whether there is a process with that id. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemErrorCode(error) === 'EPERM';
  }
}
