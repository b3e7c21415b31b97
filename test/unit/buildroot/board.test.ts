import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parseSettings } from '../../../src/buildroot/defconfig.js';
import { architectures, factsOf, type Architecture } from '../../../src/contract/architectures/architecture.js';
import { guestContract } from '../../../src/contract/guest.js';
import { packageRoot } from '../../../src/host/package-root.js';
import { readInitramfsFiles } from '../../../src/image/initramfs-files.js';
import { openSystemImage } from '../../../src/image/system-image.js';
import { describeOnlyWhere } from '../../support/only-where.js';

const external = path.join(packageRoot(), 'buildroot', 'external');
const board = path.join(external, 'board', 'zosia');
const guestFolder = path.join(packageRoot(), 'initramfs');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zosia-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Writes a file of the build that the scripts find, with the folders above it. */
function put(name: string, content: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Scripts that Buildroot runs use what a Linux machine has. */
const describeInBuild = describeOnlyWhere(process.platform === 'linux', 'Buildroot builds on Linux');

function runScript(name: string, argument: string): void {
  const folders = {
    BR2_EXTERNAL_ZOSIA_PATH: external,
    TARGET_DIR: 'target',
    BUILD_DIR: 'build',
    BINARIES_DIR: 'images',
    HOST_DIR: 'host',
    BR2_DL_DIR: 'dl',
  };
  const env = { ...process.env };
  for (const [key, value] of Object.entries(folders)) env[key] = path.resolve(folder, value);
  execFileSync(path.join(board, name), [argument], { env });
}

describeInBuild('post-build.sh', () => {
  const target = (): string => path.join(folder, 'target');

  it("puts the guest's files where every builder has them, as programs or not", async () => {
    put('target/lib/zosia/gone.sh', 'of an earlier build');
    runScript('post-build.sh', target());
    const wanted = await readInitramfsFiles(guestFolder);
    const files = wanted.filter((file) => file.kind === 'file');
    for (const file of files) {
      const made = path.join(target(), file.path);
      expect(readFileSync(made).equals(file.content)).toBe(true);
      expect([file.path, (statSync(made).mode & 0o777).toString(8)]).toEqual([
        file.path,
        file.executable ? '755' : '644',
      ]);
    }
    const inLib = files.filter((file) => file.path.startsWith('lib/')).map((file) => path.basename(file.path));
    expect(readdirSync(path.join(target(), 'lib', 'zosia')).sort()).toEqual(inLib.sort());
  });

  it('makes the folders that init mounts on', () => {
    runScript('post-build.sh', target());
    for (const name of ['dev', 'models', 'proc', 'run', 'sys', 'tmp']) {
      expect(statSync(path.join(target(), name)).isDirectory()).toBe(true);
    }
  });
});

describeInBuild('post-fakeroot.sh', () => {
  const root = (name = ''): string => path.join(folder, 'target', name);

  beforeEach(() => {
    for (const name of ['passwd', 'group', 'profile', 'network/interfaces']) put(`target/etc/${name}`, '');
    for (const name of ['doc/x', 'terminfo/x/xterm', 'terminfo/v/vt100']) put(`target/usr/share/${name}`, '');
    put('target/usr/bin/head', '');
    put('target/bin/busybox', '');
    chmodSync(root('bin/busybox'), 0o4755);
    for (const library of ['libncurses.so', 'libncurses.so.6', 'libform.so.6', 'libhistory.so.8', 'libreadline.so.8']) {
      put(`target/usr/lib/${library}`, library);
    }
    put('target/opt/llama/lib/libllama.so', 'llama');
    for (const library of ['libc.so', 'libatomic.so.1', 'libgcc_s.so.1']) put(`target/lib/${library}`, library);
    for (const library of ['libstdc++.so.6', 'libstdc++.so.6-gdb.py']) put(`target/usr/lib/${library}`, library);
    put('host/bin/mksquashfs', '#!/bin/sh\ncd "$1" && find . -type f | sort >"$2"\n');
    chmodSync(path.join(folder, 'host/bin/mksquashfs'), 0o755);
    runScript('post-fakeroot.sh', root());
  });

  it('takes out what Buildroot gives every root file system', () => {
    expect(readdirSync(root('etc')).sort()).toEqual(['group', 'passwd']);
    expect(readdirSync(root('usr'))).toEqual(['bin', 'lib', 'share']);
    expect(readdirSync(root('usr/share'), { recursive: true }).sort()).toEqual([
      'terminfo',
      'terminfo/x',
      'terminfo/x/xterm',
    ]);
  });

  it('packs llama.cpp with the libraries that nothing else needs', () => {
    expect(readFileSync(root('opt/llama.squashfs'), 'utf8').trim().split('\n')).toEqual([
      './lib/libgcc_s.so.1',
      './lib/libllama.so',
      './lib/libstdc++.so.6',
    ]);
    expect(readdirSync(root('opt/llama'))).toEqual([]);
    expect(readdirSync(root('lib'))).toEqual(['libc.so']);
  });

  it('leaves of ncurses and Readline what bash needs', () => {
    expect(readdirSync(root('usr/lib')).sort()).toEqual(['libncurses.so.6', 'libreadline.so.8']);
  });

  it('leaves no program that makes root of anybody', () => {
    expect(statSync(root('bin/busybox')).mode & 0o7777).toBe(0o755);
  });
});

describe('fetch-source.sh', () => {
  const script = path.join(external, 'package', 'zosia-llama-cpp', 'fetch-source.sh');
  const archive = (): string => path.join(folder, 'dl', 'llama-1.tar.gz');
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', path.join(folder, 'repository'), ...args], { encoding: 'utf8' }).trim();
  const commit = (message: string): string => {
    git('-c', 'user.name=x', '-c', 'user.email=x@y', 'commit', '--quiet', '--all', '--message', message);
    return git('rev-parse', 'HEAD');
  };
  const fetchSource = (ref: string): void => {
    execFileSync(script, [`file://${folder}/repository`, ref, archive()], { stdio: 'pipe' });
  };
  let first: string;

  beforeEach(() => {
    put('repository/CMakeLists.txt', 'one');
    git('init', '--quiet');
    git('config', 'uploadpack.allowReachableSHA1InWant', 'true');
    git('add', '--all');
    first = commit('one');
    put('repository/CMakeLists.txt', 'two');
    commit('two');
  });

  it('packs the commit that is named, and nothing beside it is left', () => {
    fetchSource(first);
    const content = execFileSync('tar', ['-xzOf', archive(), 'llama-1/CMakeLists.txt'], { encoding: 'utf8' });
    expect(content).toBe('one');
    expect(readdirSync(path.join(folder, 'dl'))).toEqual(['llama-1.tar.gz']);
  });

  it('makes the same archive again', () => {
    fetchSource(first);
    const before = sumOf(readFileSync(archive(), 'latin1'));
    rmSync(archive());
    fetchSource(first);
    expect(sumOf(readFileSync(archive(), 'latin1'))).toBe(before);
  });

  it('leaves nothing when the commit cannot be had', () => {
    expect(() => {
      fetchSource('0123456789012345678901234567890123456789');
    }).toThrow('not our ref');
    expect(readdirSync(path.join(folder, 'dl'))).toEqual([]);
  });

  it('refuses objects that are not what the commit names', () => {
    const blob = git('rev-parse', `${first}:CMakeLists.txt`);
    const other = git('rev-parse', 'HEAD:CMakeLists.txt');
    const object = (name: string): string =>
      path.join(folder, 'repository', '.git', 'objects', name.slice(0, 2), name.slice(2));
    rmSync(object(blob));
    copyFileSync(object(other), object(blob));
    expect(() => {
      fetchSource(first);
    }).toThrow();
    expect(readdirSync(path.join(folder, 'dl'))).toEqual([]);
  });

  it('leaves an archive alone that is there', () => {
    put('dl/llama-1.tar.gz', 'by hand');
    fetchSource(first);
    expect(readFileSync(archive(), 'utf8')).toBe('by hand');
  });
});

describeInBuild('post-image.sh', () => {
  const configs: Readonly<Record<Architecture, string>> = {
    aarch64: '# CONFIG_ARM64_SVE is not set\n',
    x86_64: 'CONFIG_X86_64=y\n',
  };

  it.each(architectures)('writes an image.json that holds for the files beside it: %s', async (arch) => {
    put(`images/${factsOf(arch).kernel.fileName}`, 'kernel');
    put('images/rootfs.cpio.gz', 'initramfs');
    put('build/linux-6.12.101/.config', `CONFIG_PVPANIC_PCI=y\n${configs[arch]}`);
    put('build/linux-6.12.101/include/config/kernel.release', '6.12.101-zosia\n');
    put('build/linux-headers-6.12.101/x', '');
    put('build/busybox-1.36.1/x', '');
    put('build/zosia-llama-cpp-0123abc/x', '');
    for (const name of ['bash-5.2.21', 'readline-8.2', 'ncurses-6.5', 'jq-1.7.1', 'oniguruma-6.9.9']) {
      put(`build/${name}/x`, '');
    }
    put('dl/busybox/busybox-1.36.1.tar.bz2', 'busybox source');
    put('target/bin/busybox', '12345');
    for (const program of ['llama-cli', 'llama-completion', 'llama-bench'])
      put(`target/opt/llama/bin/${program}`, '1234567');
    for (const program of ['bin/bash', 'usr/bin/jq', 'usr/share/terminfo/x/xterm']) put(`target/${program}`, '12');
    put('target/usr/lib/libjq.so.1', '123');
    put('target/init', '123');
    put('target/bin/zosia-chat', '123');
    put('target/bin/zosia-repl', '1234');
    const contract = readFileSync('initramfs/lib/contract.sh', 'utf8');
    put('target/lib/zosia/contract.sh', contract);
    put('target/lib/libc.so', '\x00 1.2.5\x001.2.5\x00');
    put('target/opt/llama/lib/libllama.so', '12345678');
    put('target/opt/llama/lib/backends/libggml-cpu-armv8.0_1.so', '1234567890');
    put(`host/bin/${arch}-linux-gcc`, '#!/bin/sh\necho 13.3.0\n');
    chmodSync(path.join(folder, `host/bin/${arch}-linux-gcc`), 0o755);
    runScript('post-image.sh', path.join(folder, 'images'));
    const { manifest, kernel, initramfs } = await openSystemImage(path.join(folder, 'images'));
    expect(readFileSync(kernel, 'utf8')).toBe('kernel');
    expect(readFileSync(initramfs, 'utf8')).toBe('initramfs');
    expect(manifest).toMatchObject({
      arch,
      builder: 'buildroot',
      guestContract,
      kernelRelease: '6.12.101-zosia',
      kernelFeatures: { pvpanic: true, sve: false },
      llamaVersion: '0123abc',
      llamaPrograms: ['llama-bench', 'llama-cli', 'llama-completion'],
      initramfsParts: {
        busybox: 5,
        llamaPrograms: 21,
        prompt: 6,
        libraries: 25,
        ggmlBackends: 10,
        modules: 0,
        guestScripts: 10 + Buffer.byteLength(contract),
      },
    });
    expect(manifest.packages).toEqual([
      {
        name: 'busybox',
        version: '1.36.1',
        license: 'GPL-2.0-only AND bzip2-1.0.6',
        sha256: sumOf('busybox source'),
      },
      { name: 'linux', version: '6.12.101', license: 'GPL-2.0-only WITH Linux-syscall-note' },
      { name: 'zosia-llama-cpp', version: '0123abc', license: 'MIT' },
      { name: 'bash', version: '5.2.21', license: 'GPL-3.0-or-later' },
      { name: 'readline', version: '8.2', license: 'GPL-3.0-or-later' },
      { name: 'ncurses', version: '6.5', license: 'X11-distribute-modifications-variant' },
      { name: 'jq', version: '1.7.1', license: 'MIT AND ICU AND CC-BY-3.0' },
      { name: 'oniguruma', version: '6.9.9', license: 'BSD-2-Clause' },
      { name: 'musl', version: '1.2.5', license: 'MIT' },
      { name: 'gcc', version: '13.3.0', license: 'GPL-3.0-or-later WITH GCC-exception-3.1' },
    ]);
  });
});

describe.each(architectures)('the kernel of %s', (arch) => {
  const config = readFileSync(path.join(board, arch, 'linux.config'), 'utf8');
  const settings = parseSettings(readFileSync(path.join(external, 'configs', `zosia_${arch}_defconfig`), 'utf8'));

  it('is one version in the toolchain, in the image and in the sums', () => {
    const version = settings.get('BR2_LINUX_KERNEL_CUSTOM_VERSION_VALUE')?.replaceAll('"', '') ?? '';
    expect(settings.get('BR2_DEFAULT_KERNEL_VERSION')).toBe(`"${version}"`);
    for (const name of ['linux', 'linux-headers']) {
      const sums = readFileSync(path.join(board, 'patches', name, `${name}.hash`), 'utf8');
      expect(sums).toMatch(new RegExp(`^sha256  [0-9a-f]{64}  linux-${version}\\.tar\\.xz$`, 'm'));
    }
  });

  it('has what the guest contract leans on built in', () => {
    for (const symbol of ['VIRTIO_BLK', 'VIRTIO_CONSOLE', 'FW_CFG_SYSFS', 'PVPANIC_PCI', 'EXT4_FS', 'INET']) {
      expect(config).toContain(`CONFIG_${symbol}=y\n`);
    }
    expect(config).not.toMatch(/=m$/m);
    expect(settings.get('BR2_LINUX_KERNEL_CUSTOM_CONFIG_FILE')).toMatch(
      new RegExp(`/board/zosia/${arch}/linux\\.config"$`),
    );
  });
});

describe('busybox', () => {
  const config = readFileSync(path.join(board, 'busybox.config'), 'utf8');
  const isOn = (applet: string): boolean => new RegExp(`^CONFIG_(ASH_)?${applet.toUpperCase()}=y$`, 'm').test(config);
  const isApplet = (word: string): boolean => new RegExp(`^(# )?CONFIG_${word.toUpperCase()}\\b`, 'm').test(config);

  /** Where a shell expects the name of a command. */
  const command = /(?:^|[|;&(!]|\b(?:then|do|else|if|until|while|exec)\b)[ \t]*([a-z][a-z0-9_]*)\b/gm;

  /** What a line gives jq is no shell's. */
  const jqProgram = /\bjq\b(?:[^'\n]|\\\n)*'[^']*'/g;

  /** Run by another program, or only in images that have what it is for. */
  const byOthers = ['su'];
  const notHere = ['insmod'];

  it('has every applet that the guest runs', async () => {
    const scripts = (await readInitramfsFiles(guestFolder)).flatMap((file) =>
      file.kind === 'file' && !file.path.endsWith('.jq')
        ? [
            file.content
              .toString('utf8')
              .replace(/^\s*#.*$/gm, '')
              .replace(jqProgram, 'jq'),
          ]
        : [],
    );
    const commands = new Set(scripts.flatMap((text) => [...text.matchAll(command)].map(([, word = '']) => word)));
    const applets = [...commands, ...byOthers].filter((word) => isApplet(word) && !notHere.includes(word));
    expect(applets).toEqual(expect.arrayContaining(['mount', 'awk', 'dmesg', 'mkfifo', 'poweroff', 'ifconfig']));
    expect(applets.filter((applet) => !isOn(applet))).toEqual([]);
  });

  it('has the nc that takes -e behind the address: the small one leaves that to getopt, and musl has it in front only', () => {
    expect(config).toMatch(/^CONFIG_NC_110_COMPAT=y$/m);
  });
});
