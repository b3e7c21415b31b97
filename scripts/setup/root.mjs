import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The checkout's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

const lock = path.join(root, '.setup-lock');
const pidFile = path.join(lock, 'pid');

/** Runs `work` while no other set-up of this checkout runs; a lock whose holder has died is taken over. */
export function withSetupLock(work) {
  for (let waits = 0; ; waits++) {
    if (waits === 15) console.error(`zosia: waiting for another set-up; if there is none, remove ${lock}`);
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!holderLives()) removeStaleLock();
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  try {
    writeFileSync(pidFile, String(process.pid));
    return work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** By a rename first: of two who find the lock stale only one removes it. */
function removeStaleLock() {
  const aside = `${lock}.${String(process.pid)}`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  rmSync(aside, { recursive: true, force: true });
}

function holderLives() {
  try {
    process.kill(Number(readFileSync(pidFile, 'utf8')), 0);
    return true;
  } catch (error) {
    // No pid yet: the holder is between its mkdir and its write.
    return error.code === 'ENOENT' ? waitForPid() : error.code === 'EPERM';
  }
}

function waitForPid() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
  try {
    readFileSync(pidFile);
    return true;
  } catch {
    return false;
  }
}
