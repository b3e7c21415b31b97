// Preloaded by `node --import`: counts what a program changes on the disk below the folders of DIE_BELOW, and ends it by
// SIGKILL in the middle of the change DIE_AT: a write is half done, anything else not at all. Where it ends by itself, the
// file DIE_COUNT.PID tells how many changes there were.
import { writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import process from 'node:process';

const folders = (process.env.DIE_BELOW ?? '').split(path.delimiter);
const last = Number(process.env.DIE_AT ?? Infinity);
let count = 0;

const concerns = (file) => folders.some((folder) => `${file}/`.startsWith(`${folder}/`));

/** Whether this is the change in which the program dies. */
function isLast(...files) {
  if (!files.some((file) => typeof file === 'string' && concerns(file))) return false;
  count += 1;
  return count === last;
}

function die() {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}

function halfOf(data) {
  return data.subarray ? data.subarray(0, data.length / 2) : data.slice(0, data.length / 2);
}

for (const name of ['rename', 'link', 'copyFile', 'mkdir', 'mkdtemp', 'rm', 'truncate', 'utimes']) {
  const original = fs[name];
  fs[name] = (...args) => (isLast(args[0], args[1]) ? die() : original(...args));
}
const { writeFile, open } = fs;
fs.writeFile = async (file, data, ...rest) => {
  if (!isLast(file)) return writeFile(file, data, ...rest);
  await writeFile(file, halfOf(data), ...rest);
  return die();
};
fs.open = async (file, flags = 'r', ...rest) => {
  if (flags === 'r') return open(file, flags, ...rest);
  if (isLast(file)) return die();
  const handle = await open(file, flags, ...rest);
  for (const name of ['write', 'appendFile']) {
    const original = handle[name].bind(handle);
    handle[name] = async (data, offset, length, ...more) => {
      if (!isLast(file)) return original(data, offset, length, ...more);
      await (name === 'write' ? original(data, offset, Math.floor(length / 2), ...more) : original(halfOf(data)));
      return die();
    };
  }
  return handle;
};
syncBuiltinESMExports();
process.on(
  'exit',
  () => process.env.DIE_COUNT && writeFileSync(`${process.env.DIE_COUNT}.${process.pid}`, String(count)),
);
