import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { architectureNames, type Architecture } from './architecture.js';
import { CommandError, EnvironmentError, MissingDependencyError } from './errors.js';
import { exec } from './exec.js';
import { fileExists } from './files.js';
import { findProgram, remedyFor } from './packages.js';
import type { Reporter } from './reporter.js';

/** A binary package as Debian's archive knows it; `sha256` is that of the .deb file. */
export interface DebianPackage {
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  readonly sha256: string;
}

export interface DebianExtraction {
  /** Codename of the Debian release, such as `trixie`. */
  readonly suite: string;
  readonly architecture: Architecture;
  /** Names of the packages wanted; what they depend on comes along, what they recommend does not. */
  readonly packages: readonly string[];
  /** The folder to fill: absent or empty. */
  readonly into: string;
  readonly reporter: Reporter;
  readonly signal?: AbortSignal | undefined;
}

/** What this host's own apt says about reaching Debian's archive. */
export interface AptSettings {
  /** Base address of Debian's main archive, or undefined when this host's apt uses none. */
  readonly mirror: string | undefined;
  /** Lines of apt.conf, without the closing semicolon. */
  readonly options: readonly string[];
}

/** Under the second name from Debian 13 on. */
const keyrings = [
  '/usr/share/keyrings/debian-archive-keyring.gpg',
  '/usr/share/keyrings/debian-archive-keyring.pgp',
] as const;

/** A mirror that keeps a connection open and sends nothing must not hold a build for ever. */
const limitSeconds = 1800;

const packageList = 'packages.tsv';

/** Runs while the verified .deb files still lie beside the tree: afterwards mmdebstrap removes them. */
const listPackages =
  'cd "$1/var/cache/apt/archives" && for deb in *.deb; do ' +
  'dpkg-deb --show --showformat="\\${Package}\\t\\${Version}\\t\\${Architecture}\\t" "$deb" && sha256sum <"$deb"; ' +
  `done >"$1/${packageList}"`;

/**
 * Downloads Debian packages of any architecture and unpacks them into a folder, configuring nothing, as root or as
 * an ordinary user. Signatures of the archive are always checked, by Debian's own keyring.
 * Returns every package unpacked, by name. Throws MissingDependencyError where mmdebstrap or the keyring is missing,
 * EnvironmentError with mmdebstrap's last lines when it fails, CancelledError when `signal` fires.
 */
export async function extractDebianPackages(extraction: DebianExtraction): Promise<DebianPackage[]> {
  const { suite, architecture, into, reporter, signal } = extraction;
  if (process.platform !== 'linux' || !(await findProgram('mmdebstrap'))) {
    throw new MissingDependencyError('mmdebstrap', remedyFor('mmdebstrap'));
  }
  const wanted = `${extraction.packages.join(', ')} of Debian ${suite} (${architectureNames[architecture].debian})`;
  reporter.info(`unpacking ${wanted}`);
  const started = performance.now();
  const [settings, keyring] = await Promise.all([hostAptSettings(signal), debianKeyring()]);
  const lines: string[] = [];
  try {
    // mmdebstrap ends on a signal to its whole group only, as a terminal sends it; timeout(1) makes and signals one.
    await exec(['timeout', '--kill-after=1', `${limitSeconds}`, ...mmdebstrapArgv(extraction, settings, keyring)], {
      needs: ['packages', 'network'],
      env: { LC_ALL: 'C.UTF-8' },
      ...(signal ? { signal } : {}),
      onLine: (line) => lines.push(line),
    });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new EnvironmentError(`could not unpack ${wanted}: mmdebstrap: ${error.ending}\n${tellingLines(lines)}`);
  }
  const list = path.join(into, packageList);
  const packages = parsePackageList(await readFile(list, 'utf8'));
  await rm(list);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  reporter.info(`unpacked ${wanted}: ${packages.length} packages in ${seconds} s`);
  return packages;
}

/** The command line of mmdebstrap, which makes no difference between root and ordinary users. */
export function mmdebstrapArgv(
  { suite, architecture, packages, into }: Pick<DebianExtraction, 'suite' | 'architecture' | 'packages' | 'into'>,
  { mirror, options }: AptSettings,
  keyring: string,
): [string, ...string[]] {
  const ours = [
    'APT::Install-Recommends "false"',
    'Acquire::Languages "none"',
    ...(options.some((option) => /^Acquire::Retries /i.test(option)) ? [] : ['Acquire::Retries "3"']),
  ];
  return [
    'mmdebstrap',
    // Nothing of the tree is ever executed, so neither user namespaces nor an emulator are needed.
    '--mode=chrootless',
    '--variant=extract',
    '--format=directory',
    // The second check would look for the keyring that our source line names.
    `--skip=check/chrootless${mirror === undefined ? '' : ',check/signed-by'}`,
    `--architectures=${architectureNames[architecture].debian}`,
    `--include=${packages.join(',')}`,
    ...[...options, ...ours].map((option) => `--aptopt=${option}`),
    `--extract-hook=${listPackages}`,
    suite,
    into,
    // Without a source line mmdebstrap knows by itself where Debian's suites are.
    ...(mirror === undefined ? [] : [`deb [signed-by="${keyring}"] ${mirror} ${suite} main`]),
  ];
}

/** Where Debian's own keys lie on this host. Throws MissingDependencyError when they do not. */
export async function debianKeyring(): Promise<string> {
  for (const keyring of keyrings) {
    if (await fileExists(keyring)) return keyring;
  }
  throw new MissingDependencyError(keyrings[0], 'apt-get install debian-archive-keyring');
}

/** Asks this host's apt. Throws MissingDependencyError where there is no apt, which mmdebstrap needs too. */
export async function hostAptSettings(signal?: AbortSignal): Promise<AptSettings> {
  const options = { needs: ['packages'], signal } as const;
  const format = '$(CREATED_BY)\t$(ORIGIN)\t$(LABEL)\t$(COMPONENT)\t$(REPO_URI)';
  const [targets, dump] = await Promise.all([
    exec(['apt-get', 'indextargets', '--format', format], options),
    exec(['apt-config', 'dump'], options),
  ]);
  return { mirror: parseMirror(targets.stdout), options: parseAptOptions(dump.stdout) };
}

/** The mirror of Debian's main archive in `apt-get indextargets`' lines; security and third-party archives are not. */
export function parseMirror(targets: string): string | undefined {
  for (const line of targets.split('\n')) {
    const [createdBy, origin, label, component, uri] = line.split('\t');
    const debian = createdBy === 'Packages' && origin === 'Debian' && label === 'Debian' && component === 'main';
    if (debian && uri && /^https?:\/\//.test(uri)) return uri;
  }
  return undefined;
}

/** Settings of `apt-config dump` that decide whether and how the archive is reached; none that would weaken trust. */
export function parseAptOptions(dump: string): string[] {
  const reaching = /^Acquire::(Check-Valid-Until|Check-Date|Retries|ForceIPv[46]|https?::\S+) "[^"]+";$/i;
  return dump
    .split('\n')
    .filter((line) => reaching.test(line))
    .map((line) => line.slice(0, -1));
}

/** Reads what the hook wrote: name, version, architecture and `sha256sum`'s line, separated by tabs. */
export function parsePackageList(text: string): DebianPackage[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const match = /^(\S+)\t(\S+)\t(\S+)\t([0-9a-f]{64}) {2}-$/.exec(line);
      if (!match) throw new Error(`not a line of a package list: ${line}`);
      const [, name = '', version = '', architecture = '', sha256 = ''] = match;
      return { name, version, architecture, sha256 };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The lines that say what went wrong, or the last ones where none does. */
function tellingLines(lines: readonly string[]): string {
  // mmdebstrap repeats apt's whole command line under what apt said itself.
  const telling = lines.filter((line) => /^(E|Err|Error)\b/.test(line) && !/Status-Fd|failed to run$/.test(line));
  return (telling.length > 0 ? telling : lines).slice(-6).join('\n');
}
