import path from 'node:path';

/** The name that a file or folder of ours would have were it a dead process's: `999999999` is none that lives. */
export function ofDeadProcess(ours: string): string {
  return renamed(ours, (name) => name.replace(`${process.pid}-`, '999999999-'));
}

/** The same of a process of another container, or of before the host's last start. */
export function ofElsewhere(ours: string): string {
  return renamed(ours, (name) => name.replace(/(\d+)-[0-9a-f]{8}-/, (_, pid: string) => `${pid}-00000000-`));
}

function renamed(file: string, rename: (name: string) => string): string {
  return path.join(path.dirname(file), rename(path.basename(file)));
}
