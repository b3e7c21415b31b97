import path from 'node:path';
import type { CpioEntry } from '../cpio.js';
import type { InitramfsFile } from '../initramfs-files.js';
import type { InitramfsParts } from '../manifest.js';
import { busyboxApplets } from './busybox.js';
import { readElfLinks } from './elf.js';
import type { PartFile } from './parts.js';

/** Folders that init mounts on or that programs expect; others come into being with the files in them. */
const folders: readonly (readonly [path: string, mode: number])[] = [
  ['dev', 0o755],
  ['models', 0o755],
  ['proc', 0o755],
  ['root', 0o700],
  ['run', 0o755],
  ['sys', 0o755],
  ['tmp', 0o1777],
];

/** llama runs as a user of its own, which may do nothing. */
const accounts: readonly (readonly [path: string, text: string])[] = [
  ['etc/passwd', 'root:x:0:0:root:/root:/bin/sh\nllama:x:1000:1000:llama:/:/bin/sh\n'],
  ['etc/group', 'root:x:0:\nllama:x:1000:\n'],
];

/**
 * The members of the initramfs. Later layers win over earlier ones: busybox's applets stand back behind whatever
 * else has their name, and the guest's own files replace all others.
 */
export function initramfsEntries(parts: readonly PartFile[], initramfsFiles: readonly InitramfsFile[]): CpioEntry[] {
  const inGuest = parts.filter(({ role }) => role !== 'kernel' && role !== 'kernelConfig');
  const layers: CpioEntry[] = [
    ...inGuest.filter(({ role }) => role === 'busybox').flatMap(appletLinks),
    { kind: 'character-device', path: 'dev/console', mode: 0o600, major: 5, minor: 1 },
    { kind: 'character-device', path: 'dev/null', mode: 0o666, major: 1, minor: 3 },
    ...accounts.map(([file, text]) => fileEntry(file, Buffer.from(text), false)),
    ...inGuest.map((file) => fileEntry(file.path, file.content, file.executable)),
    ...linkerLinks(inGuest),
    ...moduleList(inGuest),
    ...initramfsFiles.map((file) =>
      file.kind === 'symlink' ? file : fileEntry(file.path, file.content, file.executable),
    ),
  ];
  const members = new Map(layers.map((entry) => [entry.path, entry]));
  return [...folderEntries([...members.keys()]), ...members.values()];
}

/** Uncompressed bytes of each part of the initramfs. */
export function initramfsParts(parts: readonly PartFile[], initramfsFiles: readonly InitramfsFile[]): InitramfsParts {
  const bytesOf = (role: PartFile['role']): number =>
    parts.filter((file) => file.role === role).reduce((sum, { content }) => sum + content.byteLength, 0);
  return {
    busybox: bytesOf('busybox'),
    llamaPrograms: bytesOf('llamaPrograms'),
    prompt: bytesOf('prompt'),
    libraries: bytesOf('libraries'),
    ggmlBackends: bytesOf('ggmlBackends'),
    modules: bytesOf('modules'),
    guestScripts: initramfsFiles.reduce((sum, file) => sum + (file.kind === 'file' ? file.content.byteLength : 0), 0),
  };
}

function fileEntry(file: string, content: Buffer, executable: boolean): CpioEntry {
  return { kind: 'file', path: file, mode: executable ? 0o755 : 0o644, content };
}

function appletLinks(busybox: PartFile): CpioEntry[] {
  return busyboxApplets(busybox.content).map((name) => ({ kind: 'symlink', path: `bin/${name}`, target: 'busybox' }));
}

/** Programs name their dynamic linker by a path of its own (`/lib/ld-…`, `/lib64/ld-…`). */
function linkerLinks(files: readonly PartFile[]): CpioEntry[] {
  return files
    .filter(({ role }) => role === 'llamaPrograms')
    .map((program) => readElfLinks(program.content, program.path).interpreter)
    .filter((interpreter) => interpreter !== undefined)
    .flatMap((interpreter): CpioEntry[] => {
      const name = path.posix.basename(interpreter);
      const library = files.find((file) => file.role === 'libraries' && path.posix.basename(file.path) === name);
      const link = interpreter.replace(/^\//, '');
      return library && library.path !== link ? [{ kind: 'symlink', path: link, target: `/${library.path}` }] : [];
    });
}

/** /lib/modules/modules.load: what init loads, in this order, by names relative to its folder. */
function moduleList(files: readonly PartFile[]): CpioEntry[] {
  const names = files.filter(({ role }) => role === 'modules').map((file) => path.posix.basename(file.path));
  return [fileEntry('lib/modules/modules.load', Buffer.from(names.map((name) => `${name}\n`).join('')), false)];
}

function folderEntries(files: readonly string[]): CpioEntry[] {
  const modes = new Map(folders);
  for (const file of files) {
    for (let folder = path.posix.dirname(file); folder !== '.'; folder = path.posix.dirname(folder)) {
      if (!modes.has(folder)) modes.set(folder, 0o755);
    }
  }
  return [...modes].map(([folder, mode]) => ({ kind: 'directory', path: folder, mode }));
}
