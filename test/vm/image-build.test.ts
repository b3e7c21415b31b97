import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CancelledError } from '../../src/host/errors.js';
import { exec } from '../../src/host/exec.js';
import { sha256File } from '../../src/host/files.js';
import { packageRoot } from '../../src/host/package-root.js';
import { findProgram } from '../../src/host/packages.js';
import { silentReporter } from '../../src/host/reporter.js';
import { buildDebianImage, type DebianBuild } from '../../src/image/debian/build.js';
import type { BuiltImage } from '../../src/image/image-in-cache.js';
import { readInitramfsFiles } from '../../src/image/initramfs-files.js';
import type { SystemImage } from '../../src/image/system-image.js';
import { serveArchive } from '../fixtures/debian/archive.js';
import { recordingArchive, replayedArchive } from '../fixtures/debian/recorded-archive.js';
import { itOnlyWhere } from '../support/only-where.js';
import { patienceMs, until } from '../support/until.js';

const hasBusybox = (await findProgram('busybox')) !== undefined;
const initramfsFolder = path.join(packageRoot(), 'initramfs');

let scratch: string;
let first: BuiltImage;
/** What the first build has fetched. */
const archived = new Map<string, Buffer>();

/** Builds for aarch64, and tells what the build said. */
async function build(
  cache: string,
  options: Partial<DebianBuild> = {},
): Promise<BuiltImage & { infos: string[]; details: string[]; warnings: string[] }> {
  const infos: string[] = [];
  const details: string[] = [];
  const warnings: string[] = [];
  const reporter = {
    ...silentReporter,
    info: (line: string) => infos.push(line),
    detail: (line: string) => details.push(line),
    warn: (line: string) => warnings.push(line),
  };
  const built = await buildDebianImage({ arch: 'aarch64', reporter, cache: path.join(scratch, cache), ...options });
  return { ...built, infos, details, warnings };
}

async function sums(image: SystemImage): Promise<string[]> {
  const names = await readdir(image.folder);
  return Promise.all(names.sort().map(async (name) => `${name} ${await sha256File(path.join(image.folder, name))}`));
}

beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'zosia-build-'));
  first = await build('one', { archiveFor: recordingArchive(archived) });
});

afterAll(async () => {
  await rm(scratch, { recursive: true });
});

describe('buildDebianImage', () => {
  it('makes an image of kernel, initramfs and image.json, and nothing else', async () => {
    expect((await readdir(first.image.folder)).sort()).toEqual(['Image', 'image.json', 'initramfs.cpio.gz']);
    expect(first).toMatchObject({ cacheHit: false, image: { manifest: { arch: 'aarch64', builder: 'debian' } } });
  });

  it('carries a backend for each generation of CPU, and no program that the guest does not run', () => {
    const { llamaPrograms, initramfsParts, packages } = first.image.manifest;
    expect(llamaPrograms).toEqual(['llama-cli', 'llama-completion', 'llama-bench', 'llama-server']);
    expect(initramfsParts.ggmlBackends).toBeGreaterThan(8 * 500_000);
    expect(initramfsParts.libraries).toBeLessThan(40_000_000);
    expect(packages.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256 ?? ''))).toBe(true);
  });

  it('finds the image made the second time', async () => {
    const again = await build('one');
    expect(again).toMatchObject({ cacheHit: true, infos: [], image: { folder: first.image.folder } });
  });

  it('makes the same bytes in another cache, and only once when two builds ask for it together', async () => {
    const [one, other] = await Promise.all([build('two'), build('two')]);
    expect([one.cacheHit, other.cacheHit].sort()).toEqual([false, true]);
    expect(await sums(one.image)).toEqual(await sums(first.image));
    expect((await readdir(path.dirname(one.image.folder))).sort()).toEqual([path.basename(one.image.folder)]);
  });

  it("makes the same bytes where apt's part is taken by a client of ours", async () => {
    const { server, url, asked } = await serveArchive(archived);
    try {
      const again = await build('our-client', { archiveFor: replayedArchive(url) });
      expect(await sums(again.image)).toEqual(await sums(first.image));
      // Every file once, and none but by the name that apt asked for.
      expect(asked.map((name) => decodeURI(name)).sort()).toEqual([...archived.keys()].sort());
    } finally {
      server.close();
    }
  });

  it('downloads nothing when only a guest file has changed', async () => {
    const guestFolder = path.join(scratch, 'guest');
    await mkdir(guestFolder);
    await writeFile(path.join(guestFolder, 'init'), '#!/bin/sh\nexec poweroff -f\n', { mode: 0o755 });
    const changed = await build('one', { guestFolder });
    expect(changed).toMatchObject({ cacheHit: false, infos: [] });
    expect(changed.image.folder).not.toBe(first.image.folder);
  });

  it('makes an image again that has changed in the cache, and says so', async () => {
    const before = await sums(first.image);
    await writeFile(first.image.initramfs, 'cut short');
    const again = await build('one');
    expect(again).toMatchObject({ cacheHit: false, infos: [] });
    expect(again.warnings).toEqual([expect.stringContaining(first.image.initramfs)]);
    expect(await sums(again.image)).toEqual(before);
  });

  it('unpacks packages again whose files have changed in the cache, and says so', async () => {
    const debian = path.join(scratch, 'one', 'debian');
    const userland = (await readdir(debian)).find((name) => name.startsWith('forky-'));
    const busybox = path.join(debian, userland ?? '', 'files', 'bin', 'busybox');
    await writeFile(busybox, 'not busybox');
    await rm(first.image.folder, { recursive: true });
    const again = await build('one');
    expect(again.warnings).toEqual([expect.stringContaining(`${busybox} has changed`)]);
    expect(again.details.filter((line) => line.startsWith('unpacking '))).toHaveLength(1);
  });

  it('leaves nothing half-made and no process when it is cancelled', async () => {
    const controller = new AbortController();
    const building = build('cancelled', { signal: controller.signal });
    const isUnderWay = async () => (await readdir(path.join(scratch, 'cancelled')).catch(() => [])).length === 2;
    void until(isUnderWay).then(() => {
      controller.abort();
    });
    await expect(building).rejects.toThrow(CancelledError);
    const left = await readdir(path.join(scratch, 'cancelled'), { recursive: true });
    expect(left.sort()).toEqual(['debian', 'images']);
    const { stdout } = await exec(['ps', '-eww', '-o', 'args']);
    expect(stdout.split('\n').filter((line) => line.includes(path.join(scratch, 'cancelled')))).toEqual([]);
  });
});

/** An init that reports what the image can do, whatever the checkout's own init makes of it. */
const probe = `#!/bin/sh
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs dev /dev
while read -r module; do insmod "/lib/modules/$module" && echo "loads $module"; done </lib/modules/modules.load
echo "serial $(cat /sys/block/vda/serial)"
echo "fw_cfg $(cat /sys/firmware/qemu_fw_cfg/by_name/opt/org.zosia/probe/raw)"
echo "user $(su llama -c 'id -un')"
for program in llama-cli llama-completion llama-bench llama-server; do
  "$program" --help >/tmp/out 2>&1 && echo "runs $program" || tail -n 3 /tmp/out
done
llama-bench --list-devices 2>&1 | grep load_backend
echo "commands $(ls /bin | tr '\\n' ' ')"
poweroff -f
`;

describe('the image, booted', () => {
  let lines: string[];
  const carried = (): string[] => lines.find((line) => line.startsWith('commands '))?.split(' ') ?? [];

  beforeAll(async () => {
    const guestFolder = path.join(scratch, 'probe');
    await mkdir(guestFolder);
    await writeFile(path.join(guestFolder, 'init'), probe, { mode: 0o755 });
    const { image } = await build('two', { guestFolder });
    const disk = path.join(scratch, 'disk.img');
    await writeFile(disk, Buffer.alloc(1 << 20));
    const { stdout } = await exec(
      [
        ...['qemu-system-aarch64', '-M', 'virt', '-cpu', 'neoverse-n1', '-accel', 'tcg', '-m', '1024'],
        ...['-nodefaults', '-nic', 'none', '-display', 'none', '-no-reboot', '-serial', 'stdio'],
        ...['-kernel', image.kernel, '-initrd', image.initramfs],
        ...['-append', 'console=ttyAMA0 rdinit=/init panic=-1 quiet'],
        ...['-fw_cfg', 'name=opt/org.zosia/probe,string=hello'],
        ...['-drive', `if=none,id=disk,file=${disk},format=raw,readonly=on`],
        ...['-device', 'virtio-blk-pci,drive=disk,serial=zosia-models'],
      ] as [string, ...string[]],
      { timeoutSeconds: patienceMs / 1000 },
    );
    lines = stdout.split(/\r?\n/);
  });

  it('sees a disk and a fw_cfg file, by its modules', () => {
    expect(lines).toEqual(expect.arrayContaining(['loads virtio_blk.ko', 'serial zosia-models', 'fw_cfg hello']));
  });

  it('lets an unprivileged user run programs', () => {
    expect(lines).toContain('user llama');
  });

  it('starts each of its llama programs, so no library is missing', () => {
    const started = ['cli', 'completion', 'bench', 'server'].map((name) => `runs llama-${name}`);
    expect(lines).toEqual(expect.arrayContaining(started));
  });

  it('chooses the ggml backend that fits the CPU: dot products, no scalable vectors', () => {
    expect(lines.find((line) => line.startsWith('load_backend'))).toMatch(/ggml\/backends\d*\/libggml-cpu-armv8\.2_\d/);
  });

  it('has every command that the guest contract promises', async () => {
    const contract = await readFile(path.join(packageRoot(), 'docs', 'guest-contract.md'), 'utf8');
    const row = /\| BusyBox with (.*) \|/.exec(contract)?.[1] ?? '';
    const promised = [...row.matchAll(/`([a-z]+)`/g)].map(([, name]) => name);
    expect(promised).toContain('poweroff');
    expect(carried()).toEqual(expect.arrayContaining(promised));
  });

  const withBusybox = itOnlyWhere(hasBusybox, 'there is no busybox');
  withBusybox("has every command of busybox that the guest's scripts use", async () => {
    const { stdout } = await exec(['busybox', '--list']);
    const known = new Set(stdout.trim().split('\n'));
    const scripts = (await readInitramfsFiles(initramfsFolder)).map((file) =>
      file.kind === 'file' ? file.content.toString() : '',
    );
    const used = new Set(scripts.join('\n').match(/[a-z][a-z0-9]+/g));
    const commands = [...used].filter((word) => known.has(word));
    expect(commands).toEqual(expect.arrayContaining(['insmod', 'mount', 'poweroff', 'setpriv', 'su']));
    expect(carried()).toEqual(expect.arrayContaining(commands));
  });
});
