import { exec } from '../host/exec.js';
import { fileExists } from '../host/files.js';

/** Fetches by apt's own means for other programs; beside apt-get wherever that is. */
export const aptHelper = '/usr/lib/apt/apt-helper';

/** What this host's own apt says about Debian's archive. */
export interface AptSettings {
  /** Base address of Debian's main archive, for apt to fetch from; undefined when this host's apt uses none. */
  readonly mirror: string | undefined;
  readonly checkDate: boolean;
  readonly checkValidUntil: boolean;
}

export async function hasApt(): Promise<boolean> {
  return process.platform === 'linux' && (await fileExists(aptHelper));
}

/** Asks this host's apt; undefined where there is none. */
export async function hostAptSettings(signal?: AbortSignal): Promise<AptSettings | undefined> {
  if (!(await hasApt())) return undefined;
  const options = { needs: ['packages'], signal } as const;
  const format = '$(CREATED_BY)\t$(ORIGIN)\t$(LABEL)\t$(COMPONENT)\t$(REPO_URI)';
  const [targets, dump] = await Promise.all([
    exec(['apt-get', 'indextargets', '--format', format], options),
    exec(['apt-config', 'dump'], options),
  ]);
  return { mirror: parseMirror(targets.stdout), ...parseChecks(dump.stdout) };
}

/** Of the methods of apt those that bring files from elsewhere: by a list of mirrors (apt-transport-mirror(1)), too. */
const remoteMethod = /^(https?|(mirror|tor)\+(https?|file)):/;

/** The mirror of Debian's main archive in `apt-get indextargets`' lines; security and third-party archives are not. */
export function parseMirror(targets: string): string | undefined {
  for (const line of targets.split('\n')) {
    const [createdBy, origin, label, component, uri] = line.split('\t');
    const debian = createdBy === 'Packages' && origin === 'Debian' && label === 'Debian' && component === 'main';
    if (debian && uri && remoteMethod.test(uri)) return uri;
  }
  return undefined;
}

/** What `apt-config dump` says of a Release file's dates, both checked unless it says otherwise (apt.conf(5)). */
export function parseChecks(dump: string): Pick<AptSettings, 'checkDate' | 'checkValidUntil'> {
  const isOff = (name: string): boolean => {
    const values = [...dump.matchAll(new RegExp(`^Acquire::${name} "([^"]*)";$`, 'gim'))];
    return /^(0|no|false|without|off|disable)$/i.test(values.at(-1)?.[1] ?? '');
  };
  const checkDate = !isOff('Check-Date');
  // Without the one check apt leaves out the other, too.
  return { checkDate, checkValidUntil: checkDate && !isOff('Check-Valid-Until') };
}
