import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildPrograms } from '../../../src/buildroot/host-programs.js';
import { packageRoot } from '../../../src/host/package-root.js';

const root = packageRoot();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zosia-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** How a script ended. */
interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A checkout with the scripts alone. */
function checkout(name = 'zosia'): string {
  const copy = path.join(folder, name);
  for (const file of ['build-buildroot.sh', 'build-llama.sh', 'versions.sh']) {
    cpSync(path.join(root, 'scripts', file), path.join(copy, 'scripts', file));
  }
  const llama = path.join('buildroot', 'external', 'package', 'zosia-llama-cpp');
  cpSync(path.join(root, llama), path.join(copy, llama), { recursive: true });
  return copy;
}

function run(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Ended {
  return spawnSync(script, args, { encoding: 'utf8', env: { ...process.env, ...env } });
}

/** Puts a program on a PATH of its own, before the host's. */
function fakeProgram(name: string, body: string): { PATH: string } {
  const bin = path.join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(path.join(bin, name), `#!/bin/sh\n${body}\n`);
  chmodSync(path.join(bin, name), 0o755);
  return { PATH: `${bin}:${process.env['PATH'] ?? ''}` };
}

describe('build-buildroot.sh', () => {
  it('runs the buildroot command with what the environment asks for', () => {
    const script = path.join(checkout(), 'scripts', 'build-buildroot.sh');
    const env = fakeProgram('node', 'echo "$@"');
    const ended = run(script, ['--ccache'], { ...env, ZOSIA_JOBS: '3', ZOSIA_MAKE_SILENT: '1', ZOSIA_NO_DOCKER: '1' });
    expect(ended.stdout).toBe(`${folder}/zosia/scripts/zosia.mjs buildroot --jobs 3 --quiet --ccache\n`);
  });

  it('has an error name the variable that it hands on', () => {
    const script = path.join(checkout(), 'scripts', 'build-buildroot.sh');
    const env = { ...fakeProgram('node', 'echo "$ZOSIA_OPTION_NAMES"'), ZOSIA_NO_DOCKER: '1' };
    expect(run(script, [], { ...env, ZOSIA_JOBS: '3' }).stdout).toBe('jobs=ZOSIA_JOBS\n');
    expect(run(script, ['--jobs', '3'], env).stdout).toBe('\n');
  });

  describe('in Docker, where Linux is not', () => {
    /** A docker whose one container is a folder, and a checkout as it is after work on this host. */
    function mac(): { script: string; copy: string; env: NodeJS.ProcessEnv; container: string } {
      const copy = checkout('my zosia');
      const container = path.join(folder, 'container');
      cpSync(path.join(root, 'buildroot', 'docker'), path.join(copy, 'buildroot', 'docker'), { recursive: true });
      mkdirSync(path.join(copy, 'node_modules', 'left-pad'), { recursive: true });
      mkdirSync(path.join(copy, 'models'));
      writeFileSync(path.join(copy, 'models', 'model.gguf'), 'GGUF');
      fakeProgram('uname', 'echo Darwin');
      fakeProgram('node', 'mkdir -p artifacts/aarch64; cd artifacts/aarch64; echo "$@" >Image; echo {} >image.json');
      const env = fakeProgram(
        'docker',
        `echo "$@" >>"${folder}/docker.log"
        case "$1 $2" in
          create*) mkdir -p "${container}/checkout"; echo 4711; exit ;;
          'cp -') tar -xf - -C "${container}/\${3#*:}" ;;
          cp*) cp -R "${container}/\${2#*:}" "$3" ;;
          start*) cd "${container}/checkout" && ZOSIA_IN_DOCKER=1 scripts/build-buildroot.sh --ccache ;;
          rm*) rm -r "${container}" ;;
        esac`,
      );
      return { script: path.join(copy, 'scripts', 'build-buildroot.sh'), copy, env, container };
    }

    it('compiles a copy of the sources, and nothing else of the checkout reaches it', () => {
      const { script, copy, env, container } = mac();
      const keep = fakeProgram('rm', `case "$*" in *${container}*) ;; *) exec /bin/rm "$@" ;; esac`);
      const ended = run(script, ['--ccache'], { ...env, ...keep });
      expect([ended.status, ended.stderr]).toEqual([0, '']);
      expect(readdirSync(path.join(container, 'checkout')).sort()).toEqual(['artifacts', 'buildroot', 'scripts']);
      const log = readFileSync(path.join(folder, 'docker.log'), 'utf8');
      expect(log).not.toContain(`${copy}:`);
      expect(log).toMatch(/^create .*--env ZOSIA_IN_DOCKER=1 .*zosia-buildroot scripts\/build-buildroot.sh --ccache$/m);
      expect(log).toMatch(/^rm --force 4711$/m);
    });

    it('brings the image here, in the place of links and not through them', () => {
      const { script, copy, env } = mac();
      const artifacts = path.join(copy, 'artifacts', 'aarch64');
      const cached = path.join(folder, 'cached-Image');
      mkdirSync(artifacts, { recursive: true });
      writeFileSync(cached, 'of the cache');
      symlinkSync(cached, path.join(artifacts, 'Image'));
      const ended = run(script, ['--ccache'], env);
      expect(ended.stdout).toContain(`image      ${artifacts}\n`);
      expect(readFileSync(path.join(artifacts, 'Image'), 'utf8')).toContain('buildroot --ccache');
      expect(readFileSync(cached, 'utf8')).toBe('of the cache');
      expect(readdirSync(path.join(copy, 'artifacts'))).toEqual(['aarch64']);
    });

    it('leaves no container behind when the build fails', () => {
      const { script, copy, env, container } = mac();
      const ended = run(script, [], { ...env, ...fakeProgram('node', 'exit 7') });
      expect(ended.status).toBe(7);
      expect([existsSync(container), existsSync(path.join(copy, 'artifacts'))]).toEqual([false, false]);
    });

    it('refuses folders of this host, which the container does not have', () => {
      const { script, env } = mac();
      const ended = run(script, ['--dl', '/tmp/dl'], env);
      expect([ended.status, ended.stderr]).toEqual([
        2,
        '--dl: names a folder of this host, and Docker builds in its own; leave it out\n',
      ]);
    });
  });

  it('refuses a path with spaces', () => {
    const script = path.join(checkout('my zosia'), 'scripts', 'build-buildroot.sh');
    const ended = run(script, [], { ZOSIA_NO_DOCKER: '1' });
    expect(ended.status).toBe(2);
    expect(ended.stderr).toBe(`Buildroot cannot work in a path with spaces: ${folder}/my zosia\n`);
  });
});

describe("the container's Dockerfile", () => {
  it('installs every package that a build needs', () => {
    const text = readFileSync(path.join(root, 'buildroot', 'docker', 'Dockerfile'), 'utf8');
    const words = new Set(text.split(/\s+/));
    expect(Object.values(buildPrograms).filter((name) => !words.has(name))).toEqual([]);
  });
});

describe('build-llama.sh', () => {
  const programs = ['llama-cli', 'llama-completion', 'llama-bench', 'llama-quantize'];

  /** A source tree that compiles in a moment. */
  function miniLlama(): string {
    const source = path.join(folder, 'llama.cpp');
    mkdirSync(path.join(source, 'tools', 'completion'), { recursive: true });
    writeFileSync(path.join(source, 'main.c'), 'int main(void) { return 0; }\n');
    writeFileSync(
      path.join(source, 'CMakeLists.txt'),
      [
        'cmake_minimum_required(VERSION 3.14)',
        'project(mini C)',
        'set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)',
        ...programs.map((name) => `add_executable(${name} main.c)`),
      ].join('\n'),
    );
    return source;
  }

  it('fetches the commit that is asked for', () => {
    const git = (...args: string[]): string =>
      execFileSync('git', ['-C', miniLlama(), ...args], { encoding: 'utf8' }).trim();
    git('init', '--quiet');
    git('add', '--all');
    git('-c', 'user.name=x', '-c', 'user.email=x@y', 'commit', '--quiet', '--message', 'one');
    const ended = run(path.join(checkout(), 'scripts', 'build-llama.sh'), [], {
      ZOSIA_LLAMA_CPP_REPOSITORY: `file://${folder}/llama.cpp`,
      ZOSIA_LLAMA_CPP_REF: git('rev-parse', 'HEAD'),
      ZOSIA_CACHE: path.join(folder, 'cache'),
    });
    expect([ended.status, ended.stdout.trim().split('\n').at(-1)]).toEqual([0, `${folder}/zosia/artifacts/host`]);
    expect(readdirSync(path.join(folder, 'cache', 'llama.cpp')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('compiles the four programs of a source tree into artifacts/host', () => {
    const copy = checkout();
    const ended = run(path.join(copy, 'scripts', 'build-llama.sh'), [], {
      ZOSIA_LLAMA_CPP_SRC: miniLlama(),
      ZOSIA_CACHE: path.join(folder, 'cache'),
    });
    expect([ended.status, ended.stdout.trim().split('\n').at(-1)]).toEqual([0, `${copy}/artifacts/host`]);
    for (const name of programs) expect(run(path.join(copy, 'artifacts', 'host', name), []).status).toBe(0);
  });

  it('names a source that is none, before it compiles anything', () => {
    const ended = run(path.join(checkout(), 'scripts', 'build-llama.sh'), [], {
      ZOSIA_LLAMA_CPP_SRC: path.join(folder, 'nowhere'),
      ZOSIA_CACHE: path.join(folder, 'cache'),
    });
    expect(ended.status).toBe(1);
    expect(ended.stderr).toBe(`no source tree of llama.cpp: ${folder}/nowhere\n`);
    expect(existsSync(path.join(folder, 'zosia', 'artifacts'))).toBe(false);
  });
});
