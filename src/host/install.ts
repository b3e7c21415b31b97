import { CancelledError, CommandError, EnvironmentError, messageOf, MissingDependencyError } from './errors.js';
import { exec, execForLog } from './exec.js';
import { AptStatus, bytesOfUris } from './apt-status.js';
import { fileExists } from './files.js';
import { ForeignLog } from './foreign-log.js';
import { findProgram, hostProgram, remedyForAll, type HostProgramName } from './packages.js';
import type { Progress, Reporter } from './reporter.js';

/** Which of `programs` this machine lacks. */
export async function missingPrograms(programs: readonly HostProgramName[]): Promise<HostProgramName[]> {
  const present = await Promise.all(programs.map((program) => isPresent(program)));
  return programs.filter((_program, index) => present[index] === false);
}

async function isPresent(program: HostProgramName): Promise<boolean> {
  const { pythonModule } = hostProgram(program);
  if (pythonModule === undefined) return (await whereIs(program)) !== undefined;
  try {
    // Python takes a module from where it is started first, which may be a pull request's checkout.
    await exec(['python3', '-c', `import ${pythonModule}`], { needs: ['pip'], cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

/** The program's full path, or the file that shows that its package is there; undefined for a module of Python. */
export async function whereIs(program: HostProgramName): Promise<string | undefined> {
  const { files, pythonModule } = hostProgram(program);
  if (pythonModule !== undefined) return undefined;
  if (files === undefined) return findProgram(program);
  for (const file of files) if (await fileExists(file)) return file;
  return undefined;
}

/**
 * Installs the packages that bring `programs`, by apt-get, as root or through sudo. Lists are brought up to date
 * only when the first try fails: a fresh machine has none.
 * Throws MissingDependencyError, naming the command to type, where we may not or cannot install.
 */
export async function installPrograms(
  programs: readonly HostProgramName[],
  reporter: Reporter,
  signal?: AbortSignal,
): Promise<void> {
  const missing = await missingPrograms(programs);
  if (missing.length === 0) return;
  if (!(await hasApt())) throw await missingError(missing);
  await installPackages([...new Set(missing.map((program) => hostProgram(program).debian))], reporter, signal);
}

/** The error that names all of `missing`, and what brings them here. */
export async function missingError(missing: readonly HostProgramName[]): Promise<MissingDependencyError> {
  const foreign = process.platform === 'linux' && !(await hasApt());
  const packages = [...new Set(missing.map((program) => hostProgram(program).debian))];
  const remedy = foreign ? `install what Debian calls ${packages.join(', ')}` : remedyForAll(missing);
  return new MissingDependencyError(missing.join(', '), remedy);
}

async function hasApt(): Promise<boolean> {
  return process.platform === 'linux' && (await findProgram('apt-get')) !== undefined;
}

/** Installs Debian packages like installPrograms, which are known to be missing. */
export async function installPackages(
  packages: readonly string[],
  reporter: Reporter,
  signal?: AbortSignal,
): Promise<void> {
  if (packages.length === 0) return;
  const asRoot = await rootPrefix(signal);
  if (typeof asRoot === 'string') {
    throw new MissingDependencyError(packages.join(', '), `${asRoot}: apt-get install ${packages.join(' ')}`);
  }
  if (asRoot[0] === 'sudo' && process.stdin.isTTY) await askForPassword(reporter, signal);
  const step = reporter.begin('host packages');
  const progress = reporter.progress(packages.join(' '), 100, 'percent');
  try {
    await aptInstall(asRoot, packages, { reporter, progress, signal });
    step.done(packages.join(' '));
  } finally {
    progress.finish();
    step.drop();
  }
}

/** At the terminal, before a line there is drawn anew and anew. sudo remembers it for the programs to come. */
async function askForPassword(reporter: Reporter, signal: AbortSignal | undefined): Promise<void> {
  if (await runs(['sudo', '--non-interactive', 'true'], signal)) return;
  reporter.info('apt-get installs them through sudo, which asks for your password');
  const common = { needs: ['packages'], mayAsk: true, signal } as const;
  await execForLog(['sudo', '--validate'], { ...common, onLine: () => undefined });
}

async function aptInstall(
  asRoot: readonly string[],
  packages: readonly string[],
  { reporter, progress, signal }: { reporter: Reporter; progress: Progress; signal: AbortSignal | undefined },
): Promise<void> {
  // Through env(1), for sudo drops variables.
  const aptGet = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  const always = ['--yes', '--quiet', '--no-install-recommends', ...retries, ...asksNothing];
  const install = [...aptGet, 'install', ...always, ...packages];
  const log = new ForeignLog('apt-get', install);
  const status = new AptStatus(
    (percent) => {
      progress.update(percent);
    },
    (line) => {
      log.write(line);
    },
  );
  const run = async (title: string, argv: readonly string[]): Promise<boolean> => {
    const [program = '', ...args] = argv;
    const around = { needs: ['packages', 'network'], mayAsk: program === 'sudo', signal } as const;
    const { showProgram } = reporter;
    const onLine = (line: string): void => {
      status.take(line);
    };
    const succeeded = showProgram
      ? await reporter.group(title, () => showProgram([program, ...args], around))
      : await execForLog([program, ...args, ...tellsProgress], { ...around, onLine });
    if (signal?.aborted) throw new CancelledError();
    return succeeded;
  };
  const title = `installing host packages: ${packages.join(' ')}`;
  if (await run(title, install)) return;
  await run('updating the package lists', [...aptGet, 'update', '--quiet']);
  if (await run(title, install)) return;
  if (reporter.showProgram) throw new EnvironmentError(`${install.join(' ')} failed; its output is above`);
  throw new EnvironmentError(`apt-get could not install ${packages.join(' ')}\n${log.ending()}`);
}

/** What the installation of `packages` downloads; undefined where apt-get cannot tell, as its lists are not there yet. */
export async function downloadOfPackages(packages: readonly string[]): Promise<number | undefined> {
  if (packages.length === 0 || !(await hasApt())) return undefined;
  const argv = ['apt-get', 'install', '--print-uris', '-qq', '--no-install-recommends', ...packages] as const;
  const lines: string[] = [];
  const onLine = (line: string): void => void lines.push(line);
  const isTold = await execForLog([...argv], { needs: ['packages'], mayAsk: false, onLine });
  return isTold ? bytesOfUris(lines) : undefined;
}

/** Of the network's failures; apt-get tries once by itself. */
const retries = ['--option', 'Acquire::Retries=3'];

/** How far it is, among its own words. */
const tellsProgress = ['--option', 'APT::Status-Fd=1'];

/** Of files in /etc that were changed here: they stay as they are. */
const asksNothing = ['confdef', 'confold'].flatMap((force) => ['--option', `Dpkg::Options::=--force-${force}`]);

/** What sudo may drop, and apt-get needs to reach the network. Handed on by name: an address may hold a password. */
const proxyVariables = ['http_proxy', 'https_proxy', 'ftp_proxy', 'all_proxy', 'no_proxy'];

/** `[]` for root, sudo's argv where sudo will do, else why we cannot be root and who may. */
async function rootPrefix(signal: AbortSignal | undefined): Promise<string[] | string> {
  if (!(await hasApt())) return 'there is no apt-get here; with one, as root';
  if (process.getuid?.() === 0) return [];
  if ((await findProgram('sudo')) === undefined) return 'there is no sudo here; as root';
  const kept = proxyVariables.flatMap((name) => [name, name.toUpperCase()]).filter((name) => process.env[name]);
  const keep = kept.length > 0 ? [`--preserve-env=${kept.join(',')}`] : [];
  if (process.stdin.isTTY) return ['sudo', ...keep];
  // Without a terminal sudo could only hang on its question.
  const argv = ['sudo', '--non-interactive', ...keep] as const;
  try {
    await exec([...argv, 'env', 'true'], { needs: ['packages', 'network'], signal, timeoutSeconds: 60 });
    return [...argv];
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return `${messageOf(error)}; as root`;
  }
}

async function runs(argv: readonly [string, ...string[]], signal: AbortSignal | undefined): Promise<boolean> {
  return execForLog(argv, { needs: ['packages'], mayAsk: false, onLine: () => undefined, signal });
}
