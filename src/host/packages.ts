import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { architectures, boardFor, type Board } from '../contract/architectures/architecture.js';
import { programFolders } from './child-environment.js';

/** A program that zosia runs, or a file that it reads, and the package that brings it. */
export interface HostProgram {
  readonly debian: string;
  /** Undefined for what runs on Linux only. */
  readonly homebrew: string | undefined;
  /** For what is not a program on PATH: the files of which any one shows that the package is there, */
  readonly files?: readonly string[];
  /** or the module of python3. */
  readonly pythonModule?: string;
}

/** Everything of the host that zosia runs or reads, and who brings it. */
export const hostPrograms = {
  ...ofGuests((board) => [board.qemuProgram, board.qemuPackages]),
  setpriv: { debian: 'util-linux', homebrew: undefined },
  mke2fs: { debian: 'e2fsprogs', homebrew: 'e2fsprogs' },
  debugfs: { debian: 'e2fsprogs', homebrew: 'e2fsprogs' },
  python3: { debian: 'python3', homebrew: 'python' },
  pip: { debian: 'python3-pip', homebrew: 'python', pythonModule: 'pip' },
  'python3-venv': { debian: 'python3-venv', homebrew: 'python', pythonModule: 'ensurepip' },
  busybox: { debian: 'busybox-static', homebrew: undefined },
  jq: { debian: 'jq', homebrew: 'jq' },
  // A Mac's script takes other options.
  script: { debian: 'bsdutils', homebrew: undefined },
  dash: { debian: 'dash', homebrew: 'dash' },
  ...ofGuests(({ firmware }) => [firmware.program, { ...firmware.packages, files: firmware.files }]),
  'llama-quantize': { debian: 'llama.cpp-tools', homebrew: 'llama.cpp' },
  // Homebrew's are of other names, one for each machine that they are for.
  'grub-mkimage': { debian: 'grub-common', homebrew: undefined },
  xorriso: { debian: 'xorriso', homebrew: 'xorriso' },
  make: { debian: 'make', homebrew: 'make' },
  cmake: { debian: 'cmake', homebrew: 'cmake' },
  // Debian's gcc comes without the C library's headers, its g++ with them.
  cc: { debian: 'g++', homebrew: 'gcc' },
  shellcheck: { debian: 'shellcheck', homebrew: 'shellcheck' },
} as const satisfies Record<string, HostProgram>;

/** One for each architecture that a guest may have. */
function ofGuests<Name extends string>(
  programOf: (board: Board) => readonly [Name, HostProgram],
): Readonly<Record<Name, HostProgram>> {
  const programs = architectures.map((architecture) => programOf(boardFor(architecture)));
  return Object.fromEntries(programs) as Readonly<Record<Name, HostProgram>>;
}

export type HostProgramName = keyof typeof hostPrograms;

export function hostProgram(name: HostProgramName): HostProgram {
  return hostPrograms[name];
}

/** Whether a program is to be had on a platform at all: what Homebrew lacks runs on Linux only. */
export function runsOn(program: HostProgramName, platform: NodeJS.Platform): boolean {
  return platform !== 'darwin' || hostProgram(program).homebrew !== undefined;
}

/** The command that brings `program` to this machine, for a person to type. */
export function remedyFor(program: string, platform: NodeJS.Platform = process.platform): string {
  if (!isHostProgram(program)) return `install ${program} and put it on PATH`;
  return remedyForAll([program], platform);
}

/** The one command that brings all of `programs`, and what to know of those that no package brings. */
export function remedyForAll(
  programs: readonly HostProgramName[],
  platform: NodeJS.Platform = process.platform,
): string {
  const install = platform === 'darwin' ? 'brew install' : 'apt-get install';
  const packages = programs.flatMap((program) => packageOf(program, platform) ?? []);
  const foreign = programs.filter((program) => !runsOn(program, platform));
  return [
    ...(packages.length > 0 ? [`${install} ${[...new Set(packages)].join(' ')}`] : []),
    ...(foreign.length > 0 ? [`${foreign.join(', ')}: on Linux only`] : []),
  ].join('; ');
}

export function isHostProgram(name: string): name is HostProgramName {
  return Object.hasOwn(hostPrograms, name);
}

function packageOf(program: HostProgramName, platform: NodeJS.Platform): string | undefined {
  const { debian, homebrew } = hostProgram(program);
  return platform === 'darwin' ? homebrew : debian;
}

/** Where programs are looked for: PATH, then where distributions hide programs from ordinary users. */
export function searchPath(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string[] {
  const hidden =
    platform === 'darwin'
      ? ['/opt/homebrew/opt/e2fsprogs/sbin', '/usr/local/opt/e2fsprogs/sbin', '/opt/homebrew/bin', '/usr/local/bin']
      : ['/usr/local/sbin', '/usr/sbin', '/sbin'];
  return [...programFolders(env), ...hidden];
}

/** The full path of a program on this machine, or undefined. */
export async function findProgram(
  name: string,
  folders: readonly string[] = searchPath(),
): Promise<string | undefined> {
  for (const folder of folders) {
    const candidate = path.join(folder, name);
    try {
      await access(candidate, constants.X_OK);
      return candidate;
    } catch {
      continue;
    }
  }
  return undefined;
}
