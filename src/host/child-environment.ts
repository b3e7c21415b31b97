import path from 'node:path';

/**
 * What a program may see of our environment beyond what every program needs. A runner's environment holds tokens of
 * the job, of its cache and of its identity: what is not named here does not reach a child.
 */
export type EnvironmentNeed = keyof typeof allowed;

/** To be found, to run and to speak the user's language. */
const everyProgram = /^(PATH|HOME|USER|LOGNAME|TMPDIR|TZ|LANG|LANGUAGE|LC_[A-Z]+|LD_LIBRARY_PATH|DYLD_[A-Z_]+)$/;

const allowed = {
  /** Proxies and certificate authorities. */
  network:
    /^(https?_proxy|ftp_proxy|all_proxy|no_proxy|SSL_CERT_(FILE|DIR)|CURL_CA_BUNDLE|REQUESTS_CA_BUNDLE|NODE_EXTRA_CA_CERTS)$/i,
  /** apt and dpkg, sudo in front of them, and Homebrew. */
  packages: /^(APT_CONFIG|DEBIAN_FRONTEND|DEBCONF_[A-Z_]+|SUDO_ASKPASS|TERM|HOMEBREW_[A-Z_]+)$/,
  /** Where pip looks for packages and Python for modules. */
  pip: /^(PIP_[A-Z_]+|PYTHON(PATH|HOME|USERBASE|NOUSERSITE)|VIRTUAL_ENV|XDG_(CACHE|CONFIG)_HOME)$/,
  git: /^(GIT_[A-Z0-9_]+|XDG_CONFIG_HOME)$/,
  /** Signing in to a git server: by the SSH agent, or by gh, which `gh auth setup-git` makes git's helper. */
  'git-credentials': /^(SSH_AUTH_SOCK|SSH_ASKPASS|DISPLAY|GNUPGHOME|GITHUB_TOKEN|GH_(TOKEN|HOST|CONFIG_DIR))$/,
  /** gh's own settings. Its token is given to it by name. */
  gh: /^(GH_(HOST|CONFIG_DIR)|XDG_(CONFIG|CACHE|DATA|STATE)_HOME)$/,
  docker: /^(DOCKER_[A-Z_]+|XDG_(CONFIG_HOME|RUNTIME_DIR))$/,
  /** Settings of Buildroot and ours, of ccache, and of the compilers that build what runs on the host. */
  build: /^(BR2_[A-Z0-9_]+|ZOSIA_[A-Z0-9_]+|CCACHE_[A-Z0-9_]+|KCONFIG_[A-Z_]+|HOST(CC|CXX|CPP)|SOURCE_DATE_EPOCH)$/,
  qemu: /^QEMU_[A-Z_]+$/,
  /** One of our own steps: its inputs, where its outputs go, and our cache. The runner ends what has its tracking id. */
  step: /^(INPUT_.+|GITHUB_(ACTIONS|ACTION_REPOSITORY|ACTION_REF|OUTPUT|STATE|STEP_SUMMARY|WORKSPACE|JOB|SERVER_URL|API_URL)|RUNNER_(TEMP|OS|ARCH|TRACKING_ID)|ACT|CI|ZOSIA_CACHE|XDG_CACHE_HOME)$/,
} as const satisfies Record<string, RegExp>;

/** A program's prefix does not make a secret its own: what is named `GIT_TOKEN` or `DOCKER_PASSWORD` was put there for a step. */
const secret =
  /TOKEN|PASSWORD|PASSWD|PASSPHRASE|SECRET|CREDENTIAL|PRIVATE|(^|_)(API|ACCESS)?_?KEY(_|$)|(^|_)(AUTH|PAT)(_|$)/;

/** Secrets that a program is meant to have, and what is called like one and is none. */
const byName: ReadonlySet<string> = new Set(['GITHUB_TOKEN', 'GH_TOKEN', 'SSH_AUTH_SOCK']);

/** The environment of a child process: what every program needs, and what `needs` names. */
export function childEnvironment(
  needs: readonly EnvironmentNeed[],
  env: Readonly<NodeJS.ProcessEnv> = process.env,
): NodeJS.ProcessEnv {
  const patterns = [everyProgram, ...needs.map((need) => allowed[need])];
  const kept = Object.entries(env).filter(
    ([name]) => patterns.some((pattern) => pattern.test(name)) && (byName.has(name) || !secret.test(name)),
  );
  if (env['PATH'] === undefined) return Object.fromEntries(kept);
  const folders = programFolders(env);
  return { ...Object.fromEntries(kept), PATH: (folders.length > 0 ? folders : usualFolders).join(path.delimiter) };
}

/**
 * The folders of PATH. An empty or relative one means the folder that we are started in, which may be a pull request's
 * checkout: no program is taken from there.
 */
export function programFolders(env: Readonly<NodeJS.ProcessEnv>): string[] {
  return (env['PATH'] ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
}

const usualFolders = ['/usr/local/bin', '/usr/bin', '/bin'];
