/** A folder of a FAT file system; names are DOS's own, as in `BOOTX64.EFI`. */
export interface FatFolder {
  readonly [name: string]: FatFolder | Buffer;
}

const sectorBytes = 512;
const entryBytes = 32;
const rootEntries = 64;
const reservedSectors = 1;
const copies = 2;
/** With more a reader takes the table's entries for those of FAT16. */
const mostClusters = 4084;
/** January 1st, 1980, the first day that FAT knows. */
const firstDay = 0x0021;

/**
 * A FAT12 file system with such files: what UEFI starts from. The same files give the same bytes. Layout: Microsoft's
 * FAT specification, as of "fatgen103".
 */
export function writeFat(root: FatFolder, serial: number): Buffer {
  const disk = new Clusters(clusterSectorsFor(root));
  const rootFolder = disk.folderBytes(root, 0, false);
  if (rootFolder.length > rootEntries * entryBytes) throw new Error('too many files in the root folder');
  const data = disk.data();
  const tableSectors = Math.ceil(((disk.count + 2) * 1.5) / sectorBytes);
  const rootSectors = (rootEntries * entryBytes) / sectorBytes;
  const sectors = reservedSectors + copies * tableSectors + rootSectors + data.length / sectorBytes;
  const table = padded(disk.table(), tableSectors * sectorBytes);
  return Buffer.concat([
    bootSector({ sectors, tableSectors, clusterSectors: disk.clusterSectors, serial }),
    ...Array.from({ length: copies }, () => table),
    padded(rootFolder, rootSectors * sectorBytes),
    data,
  ]);
}

function clusterSectorsFor(root: FatFolder): number {
  const fits = [1, 2, 4, 8, 16, 32].find((sectors) => clustersOf(root, sectors * sectorBytes) <= mostClusters);
  if (fits === undefined) throw new Error('too much for FAT12');
  return fits;
}

function clustersOf(folder: FatFolder, clusterBytes: number): number {
  return Object.values(folder).reduce<number>((sum, item) => {
    if (Buffer.isBuffer(item)) return sum + Math.ceil(item.length / clusterBytes);
    const own = Math.ceil(((Object.keys(item).length + 2) * entryBytes) / clusterBytes);
    return sum + own + clustersOf(item, clusterBytes);
  }, 0);
}

/** The data area, filled file by file, each in one run of clusters. */
class Clusters {
  readonly #chunks: Buffer[] = [];
  /** What follows each cluster; the first two entries are the medium's. */
  readonly #next: number[] = [0xff8, 0xfff];
  readonly #bytes: number;

  constructor(readonly clusterSectors: number) {
    this.#bytes = clusterSectors * sectorBytes;
  }

  get count(): number {
    return this.#chunks.length;
  }

  data(): Buffer {
    return Buffer.concat(this.#chunks);
  }

  table(): Buffer {
    const table = Buffer.alloc(Math.ceil(this.#next.length * 1.5) + 1);
    this.#next.forEach((value, index) => {
      const at = Math.floor(index * 1.5);
      const old = table.readUInt16LE(at);
      table.writeUInt16LE(index % 2 === 0 ? (old & 0xf000) | value : (old & 0x000f) | (value << 4), at);
    });
    return table;
  }

  /** The entries of a folder, whose files and folders are put into clusters. */
  folderBytes(folder: FatFolder, parent: number, isBelowRoot: boolean, own = 0): Buffer {
    const dots = isBelowRoot ? [entry('.', true, own, 0), entry('..', true, parent, 0)] : [];
    const entries = Object.entries(folder).map(([name, item]) => {
      if (Buffer.isBuffer(item)) return entry(dosName(name), false, this.#put(item), item.length);
      const sizeBytes = (Object.keys(item).length + 2) * entryBytes;
      const first = this.#put(Buffer.alloc(sizeBytes));
      this.#replace(first, this.folderBytes(item, own, true, first));
      return entry(dosName(name), true, first, 0);
    });
    return Buffer.concat([...dots, ...entries]);
  }

  /** The first of the clusters that hold these bytes; 0 for none. */
  #put(content: Buffer): number {
    if (content.length === 0) return 0;
    const first = this.#next.length;
    const count = Math.ceil(content.length / this.#bytes);
    for (let index = 0; index < count; index++) {
      this.#chunks.push(padded(content.subarray(index * this.#bytes, (index + 1) * this.#bytes), this.#bytes));
      this.#next.push(index === count - 1 ? 0xfff : first + index + 1);
    }
    return first;
  }

  #replace(first: number, content: Buffer): void {
    const count = Math.ceil(content.length / this.#bytes);
    for (let index = 0; index < count; index++) {
      const piece = content.subarray(index * this.#bytes, (index + 1) * this.#bytes);
      this.#chunks[first - 2 + index] = padded(piece, this.#bytes);
    }
  }
}

/** As in `BOOTX64 EFI`. */
function dosName(name: string): string {
  const [, base = '', extension = ''] = /^([A-Z0-9]{1,8})(?:\.([A-Z0-9]{1,3}))?$/.exec(name) ?? [];
  if (base === '') throw new Error(`no name of DOS: ${name}`);
  return base.padEnd(8) + extension.padEnd(3);
}

function entry(name: string, isFolder: boolean, cluster: number, sizeBytes: number): Buffer {
  const bytes = Buffer.alloc(entryBytes);
  bytes.write(name.padEnd(11), 0, 'latin1');
  bytes.writeUInt8(isFolder ? 0x10 : 0x20, 11);
  for (const day of [16, 18, 24]) bytes.writeUInt16LE(firstDay, day);
  bytes.writeUInt16LE(cluster, 26);
  bytes.writeUInt32LE(sizeBytes, 28);
  return bytes;
}

function bootSector(of: {
  readonly sectors: number;
  readonly tableSectors: number;
  readonly clusterSectors: number;
  readonly serial: number;
}): Buffer {
  const bytes = Buffer.alloc(sectorBytes);
  bytes.set([0xeb, 0xfe, 0x90]); // nobody starts it
  bytes.write('ZOSIA   ', 3, 'latin1');
  bytes.writeUInt16LE(sectorBytes, 11);
  bytes.writeUInt8(of.clusterSectors, 13);
  bytes.writeUInt16LE(reservedSectors, 14);
  bytes.writeUInt8(copies, 16);
  bytes.writeUInt16LE(rootEntries, 17);
  if (of.sectors < 0x10000) bytes.writeUInt16LE(of.sectors, 19);
  else bytes.writeUInt32LE(of.sectors, 32);
  bytes.writeUInt8(0xf8, 21);
  bytes.writeUInt16LE(of.tableSectors, 22);
  bytes.writeUInt16LE(32, 24);
  bytes.writeUInt16LE(64, 26);
  bytes.writeUInt8(0x80, 36);
  bytes.writeUInt8(0x29, 38);
  bytes.writeUInt32LE(of.serial, 39);
  bytes.write('ZOSIA      FAT12   ', 43, 'latin1');
  bytes.writeUInt16LE(0xaa55, 510);
  return bytes;
}

function padded(bytes: Buffer, length: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(length - bytes.length)]);
}
