import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EnvironmentError, MissingDependencyError } from '../../../src/host/errors.js';
import { installPrograms } from '../../../src/host/install.js';
import { silentReporter } from '../../../src/host/reporter.js';
import { describeOnlyWhere } from '../../support/only-where.js';
import { writeScript } from '../vm/support/qemu.js';

/** A machine of Debian's kind whose programs are in a folder: what they were asked is in the file `asked`. */
describeOnlyWhere(process.platform === 'linux', 'apt-get is of Linux')('host packages', () => {
  let folder: string;
  const before = { ...process.env };

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zosia-install-'));
    await writeFile(path.join(folder, 'asked'), '');
    for (const name of ['env', 'true', 'touch', 'test']) await symlink(`/usr/bin/${name}`, path.join(folder, name));
    process.env = { PATH: folder, HOME: folder };
  });
  afterEach(async () => {
    process.env = { ...before };
    jest.restoreAllMocks();
    await rm(folder, { recursive: true, force: true });
  });

  const program = (name: string, ...lines: string[]): Promise<string> =>
    writeScript(path.join(folder, name), `cd '${folder}'`, ...lines);

  /** apt-get, on a machine whose package lists may have to be brought up to date first. */
  const aptGet = (isFresh = false): Promise<string> =>
    program(
      'apt-get',
      'echo "apt-get $* through ${http_proxy:-nothing}" >>asked',
      'if test "$1" = update; then touch lists; fi',
      `if test "$1" = install; then ${isFresh ? 'test -e lists' : 'true'}; fi`,
    );

  /** sudo as its policy usually is: of the environment only what is named gets through. */
  const sudo = (asksPassword = false): Promise<string> =>
    program(
      'sudo',
      ...(asksPassword ? ['echo "sudo: a password is required" >&2', 'exit 1'] : []),
      'kept=',
      'while :; do case $1 in',
      '--preserve-env=*http_proxy*) kept="http_proxy=$http_proxy" ;;',
      '--*) ;;',
      '*) break ;;',
      'esac; shift; done',
      'exec env -i PATH="$PATH" $kept "$@"',
    );

  const asUser = (id: number): void => void jest.spyOn(process, 'getuid').mockReturnValue(id);
  const install = (): Promise<void> => installPrograms(['jq', 'shellcheck'], silentReporter);
  const asked = async (): Promise<string[]> =>
    (await readFile(path.join(folder, 'asked'), 'utf8'))
      .replace(/ --option (APT::Status-Fd|Dpkg::Options::)=\S+/g, '')
      .trimEnd()
      .split('\n');
  const installs =
    'apt-get install --yes --quiet --no-install-recommends --option Acquire::Retries=3 jq shellcheck through nothing';

  it('are installed by root, who has no sudo in a bare container', async () => {
    asUser(0);
    await aptGet();
    await install();
    expect(await asked()).toEqual([installs]);
  });

  it('are installed by sudo where that asks nothing', async () => {
    asUser(1000);
    await aptGet();
    await sudo();
    await install();
    expect(await asked()).toEqual([installs]);
  });

  it('come with the lists brought up to date, where a fresh container has none', async () => {
    asUser(0);
    await aptGet(true);
    await install();
    expect(await asked()).toEqual([installs, 'apt-get update --quiet through nothing', installs]);
  });

  it('come through the proxy, which sudo drops unless it is told', async () => {
    asUser(1000);
    process.env['http_proxy'] = 'http://name:password@proxy:3128/';
    await aptGet();
    await sudo();
    await install();
    expect(await asked()).toEqual([installs.replace(/nothing$/, 'http://name:password@proxy:3128/')]);
  });

  it.each([
    [
      'sudo asks for a password',
      (): Promise<unknown> => sudo(true),
      /sudo: a password is required; as root: apt-get install jq/,
    ],
    [
      'there is no sudo',
      (): Promise<unknown> => Promise.resolve(),
      /there is no sudo here; as root: apt-get install jq shellcheck/,
    ],
  ])('are not tried for where %s, and the command to type is said', async (_where, prepare, remedy) => {
    asUser(1000);
    await aptGet();
    await prepare();
    const failure = await install().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(MissingDependencyError);
    expect((failure as Error).message).toMatch(remedy);
    expect(await asked()).toEqual(['']);
  });

  it('are named by what Debian calls them, where there is no apt-get', async () => {
    asUser(0);
    await expect(install()).rejects.toThrow('install what Debian calls jq, shellcheck');
  });

  it('that apt-get does not give fail with the command, which shows no password of a proxy', async () => {
    asUser(1000);
    process.env['http_proxy'] = 'http://name:password@proxy:3128/';
    await program('apt-get', 'exit 100');
    await sudo();
    const failure = await install().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(EnvironmentError);
    expect((failure as Error).message).toMatch(
      /^apt-get could not install jq shellcheck\nits whole output is in .*apt-get\.log$/,
    );
    expect((failure as Error).message).not.toContain('password');
  });
});
