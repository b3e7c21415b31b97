import { EnvironmentError } from '../host/errors.js';
import { arMembers } from './ar.js';
import { compressions, decompress, type Compression } from './decompress.js';
import { tarEntries, type TarEntry } from './tar.js';

/** Debian's largest kernel packages unpack to a tenth of it. */
const maxUnpackedBytes = 2 ** 30;

/**
 * The files that a binary package (deb(5)) brings, none of its scripts. `title` is what errors call it.
 * Throws EnvironmentError when it is damaged, hostile or of a format that we do not know.
 */
export async function packageEntries(deb: Buffer, title: string): Promise<TarEntry[]> {
  const [format, ...members] = arMembers(deb, title);
  if (format?.name !== 'debian-binary' || !/^2\.\d+\n/.test(format.content.toString('latin1'))) {
    throw new EnvironmentError(`${title} is not a Debian package of format 2`);
  }
  const data = members.find(({ name }) => name.startsWith('data.tar'));
  if (data === undefined) throw new EnvironmentError(`${title} has no data.tar`);
  const archiveTitle = `${data.name} of ${title}`;
  return [...tarEntries(await plainArchive(data.name, data.content, archiveTitle), archiveTitle)];
}

async function plainArchive(name: string, content: Buffer, title: string): Promise<Buffer> {
  if (name === 'data.tar') return content;
  const compression = name.slice('data.tar.'.length);
  if (!isCompression(compression)) {
    throw new EnvironmentError(`${title}: zosia unpacks ${compressions.join(', ')}, not ${compression}`);
  }
  return decompress(content, { compression, limitBytes: maxUnpackedBytes, title });
}

function isCompression(name: string): name is Compression {
  return (compressions as readonly string[]).includes(name);
}
