import { EnvironmentError } from '../host/errors.js';

export interface ArMember {
  readonly name: string;
  readonly content: Buffer;
}

const magic = '!<arch>\n';
const headerBytes = 60;

/** The members of an ar archive (deb(5)). Throws EnvironmentError when `archive` is none, or cut short. */
export function arMembers(archive: Buffer, title: string): ArMember[] {
  if (archive.toString('latin1', 0, magic.length) !== magic)
    throw new EnvironmentError(`${title} is not an ar archive`);
  const members: ArMember[] = [];
  for (let at = magic.length; at < archive.byteLength;) {
    const header = archive.toString('latin1', at, at + headerBytes);
    const [, name, size] = /^(.{16}).{32}(\d{1,10}) *`\n$/s.exec(header) ?? [];
    const start = at + headerBytes;
    const end = start + Number(size);
    if (name === undefined || end > archive.byteLength) throw new EnvironmentError(`${title} is cut short or damaged`);
    members.push({ name: name.trimEnd().replace(/\/$/, ''), content: archive.subarray(start, end) });
    // Members begin at even offsets.
    at = end + (end % 2);
  }
  return members;
}
