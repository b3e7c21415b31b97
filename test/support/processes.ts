import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readlink, realpath } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A process, and the folder that it works in. */
export interface WorkingProcess {
  readonly pid: number;
  readonly folder: string;
}

/** The ids of the processes that work in a folder, or below it. */
export async function processesIn(folder: string): Promise<number[]> {
  const processes = existsSync('/proc/self/cwd') ? await ofProc() : await ofLsof();
  const real = await realpath(folder).catch(() => folder); // it may be gone, and its processes not
  return processes.filter((process) => `${process.folder}/`.startsWith(`${real}/`)).map(({ pid }) => pid);
}

async function ofProc(): Promise<WorkingProcess[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const folders = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => '')));
  return pids.map((pid, index) => ({ pid: Number(pid), folder: folders[index] ?? '' }));
}

/** As macOS tells it. */
export async function ofLsof(): Promise<WorkingProcess[]> {
  return parseLsof((await run('lsof', ['-w', '-d', 'cwd', '-F', 'pn'], { maxBuffer: 2 ** 26 })).stdout);
}

/** Of `lsof -F pn`: `p` and a process id, then `n` and the name of each of its files. */
export function parseLsof(text: string): WorkingProcess[] {
  const processes: WorkingProcess[] = [];
  let pid = 0;
  for (const line of text.split('\n')) {
    if (line.startsWith('p')) pid = Number(line.slice(1));
    if (line.startsWith('n')) processes.push({ pid, folder: line.slice(1) });
  }
  return processes;
}
