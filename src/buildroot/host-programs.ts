import { MissingDependencyError } from '../host/errors.js';
import { findProgram } from '../host/packages.js';

/** The host programs that Buildroot or our packages do not build for themselves, and the Debian package of each. */
export const buildPrograms: Readonly<Record<string, string>> = {
  bash: 'bash',
  bc: 'bc',
  bison: 'bison',
  bzip2: 'bzip2',
  cmake: 'cmake',
  cpio: 'cpio',
  file: 'file',
  flex: 'flex',
  'g++': 'g++',
  gcc: 'gcc',
  git: 'git',
  gzip: 'gzip',
  make: 'make',
  patch: 'patch',
  perl: 'perl',
  python3: 'python3',
  rsync: 'rsync',
  sed: 'sed',
  tar: 'tar',
  unzip: 'unzip',
  wget: 'wget',
  xz: 'xz-utils',
};

/**
 * The folders of PATH that Buildroot takes: it refuses empty ones, `.`, and spaces, after half a minute of work.
 * A relative folder means another one in each package's build.
 */
export function buildPath(env: NodeJS.ProcessEnv = process.env): string[] {
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/') && !/\s/.test(folder));
  return folders.length > 0 ? folders : ['/usr/local/bin', '/usr/bin', '/bin'];
}

/** The Debian packages of what this host lacks for a build. */
export async function missingBuildPackages(folders: readonly string[] = buildPath()): Promise<string[]> {
  const present = await Promise.all(Object.keys(buildPrograms).map((program) => findProgram(program, folders)));
  return Object.values(buildPrograms).filter((_package, index) => present[index] === undefined);
}

/** Throws MissingDependencyError, with the command that helps, when this host cannot build. */
export async function requireBuildPrograms(
  folders?: readonly string[],
  platform: NodeJS.Platform = process.platform,
): Promise<void> {
  if (platform !== 'linux') {
    throw new MissingDependencyError(
      'Linux',
      'Buildroot runs on Linux: scripts/build-buildroot.sh uses Docker elsewhere',
    );
  }
  const missing = await missingBuildPackages(folders);
  if (missing.length > 0) throw new MissingDependencyError(missing.join(', '), `apt-get install ${missing.join(' ')}`);
}
