import { EnvironmentError } from '../../host/errors.js';

/** What the dynamic linker reads of a program or library. */
export interface ElfLinks {
  /** The dynamic linker that the program names, such as `/lib/ld-linux-aarch64.so.1`. */
  readonly interpreter: string | undefined;
  /** Names of the libraries needed, in order. */
  readonly needed: readonly string[];
  /** Folders that the file itself tells the linker to look in first. */
  readonly runPath: readonly string[];
}

// Numbers of the ELF specification (elf.h).
const segmentLoad = 1;
const segmentDynamic = 2;
const segmentInterpreter = 3;
const tagNeeded = 1n;
const tagStringTable = 5n;
const tagRunPathOld = 15n;
const tagRunPath = 29n;

/** The links of a 64-bit little-endian ELF file called `name`. Throws EnvironmentError when it is none, or cut short. */
export function readElfLinks(bytes: Uint8Array, name: string): ElfLinks {
  return read(bytes, name, (elf) => {
    const interpreter = elf.segments.find(({ type }) => type === segmentInterpreter);
    const dynamic = elf.segments.find(({ type }) => type === segmentDynamic);
    const tags = dynamic ? dynamicTags(elf, dynamic) : [];
    const table = tags.find(([tag]) => tag === tagStringTable);
    const strings = (wanted: readonly bigint[]): string[] => {
      const values = tags.filter(([tag]) => wanted.includes(tag)).map(([, value]) => Number(value));
      if (values.length === 0 || !table) return [];
      const start = fileOffset(elf, Number(table[1]));
      return values.map((value) => elf.string(start + value));
    };
    return {
      interpreter: interpreter && elf.string(interpreter.offset),
      needed: strings([tagNeeded]),
      runPath: strings([tagRunPathOld, tagRunPath]).flatMap((folders) => folders.split(':')),
    };
  });
}

/** The bytes of the section called `section` of the ELF file called `name`, or undefined when it has none such. */
export function readElfSection(bytes: Uint8Array, name: string, section: string): Uint8Array | undefined {
  return read(bytes, name, ({ view, string }) => {
    const table = Number(view.getBigUint64(40, true));
    const entryBytes = view.getUint16(58, true);
    const headers = Array.from({ length: view.getUint16(60, true) }, (_, index) => {
      const at = table + index * entryBytes;
      return {
        name: view.getUint32(at, true),
        offset: Number(view.getBigUint64(at + 24, true)),
        size: Number(view.getBigUint64(at + 32, true)),
      };
    });
    const names = headers[view.getUint16(62, true)];
    const found = names && headers.find((header) => string(names.offset + header.name) === section);
    return found && bytes.subarray(found.offset, found.offset + found.size);
  });
}

interface Segment {
  readonly type: number;
  readonly offset: number;
  readonly address: number;
  readonly sizeBytes: number;
}

interface Elf {
  readonly view: DataView;
  readonly segments: readonly Segment[];
  /** The NUL-terminated string at an offset into the file. */
  readonly string: (offset: number) => string;
}

function read<T>(bytes: Uint8Array, name: string, use: (elf: Elf) => T): T {
  const magic = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1]);
  if (!magic.equals(bytes.subarray(0, magic.length))) {
    throw new EnvironmentError(`${name} is not a 64-bit little-endian ELF file`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const string = (offset: number): string => {
    const end = bytes.indexOf(0, offset);
    if (end < 0) throw new RangeError('a string without an end');
    return Buffer.from(bytes.subarray(offset, end)).toString('utf8');
  };
  try {
    return use({ view, string, segments: segmentsOf(view) });
  } catch (error) {
    if (error instanceof RangeError) throw new EnvironmentError(`${name} is a broken ELF file: ${error.message}`);
    throw error;
  }
}

function segmentsOf(view: DataView): Segment[] {
  const table = Number(view.getBigUint64(32, true));
  const entryBytes = view.getUint16(54, true);
  return Array.from({ length: view.getUint16(56, true) }, (_, index) => {
    const at = table + index * entryBytes;
    return {
      type: view.getUint32(at, true),
      offset: Number(view.getBigUint64(at + 8, true)),
      address: Number(view.getBigUint64(at + 16, true)),
      sizeBytes: Number(view.getBigUint64(at + 32, true)),
    };
  });
}

function dynamicTags({ view }: Elf, { offset, sizeBytes }: Segment): (readonly [tag: bigint, value: bigint])[] {
  return Array.from({ length: Math.floor(sizeBytes / 16) }, (_, index) => {
    const at = offset + index * 16;
    return [view.getBigUint64(at, true), view.getBigUint64(at + 8, true)] as const;
  });
}

/** Where in the file lies what the linker will map at `address`. */
function fileOffset({ segments }: Elf, address: number): number {
  const home = segments.find(
    (segment) =>
      segment.type === segmentLoad && address >= segment.address && address < segment.address + segment.sizeBytes,
  );
  if (!home) throw new RangeError(`nothing is mapped at ${address}`);
  return home.offset + address - home.address;
}
