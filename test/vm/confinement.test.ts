import { closeSync, existsSync, openSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { boardFor, type Architecture } from '../../src/contract/architectures/architecture.js';
import { boot, type BootResult } from '../../src/vm/boot.js';
import { planMachine } from '../../src/vm/machine-plan.js';
import { findQemu, type Qemu } from '../../src/vm/qemu-capabilities.js';
import { describeOnlyWhere } from '../support/only-where.js';
import { patienceMs, until } from '../support/until.js';
import { findRunningQemu } from './support/running-qemu.js';
import { writeTinyGuest } from './support/tiny-guest.js';

const secrets = {
  ACTIONS_RUNTIME_TOKEN: 'runtime-secret',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'identity-secret',
  GITHUB_TOKEN: 'github-secret',
  HF_TOKEN: 'hub-secret',
};

/** A descriptor of a process: what it is of, and whether it may be written to. */
interface Descriptor {
  readonly of: string;
  readonly writable: boolean;
}

function descriptorsOf(pid: number | 'self'): Descriptor[] {
  return readdirSync(`/proc/${pid}/fd`).flatMap((number) => {
    try {
      const flags = /^flags:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/fdinfo/${number}`, 'utf8'))?.[1] ?? '';
      return [{ of: readlinkSync(`/proc/${pid}/fd/${number}`), writable: (parseInt(flags, 8) & 3) !== 0 }];
    } catch {
      // Closed meanwhile: the descriptor by which the folder itself is read is one of them.
      return [];
    }
  });
}

/** The inodes of all sockets of the internet's families and of raw packets, in the network namespace of a process. */
function networkSockets(pid: number): string[] {
  const tables = ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6', 'packet'].map((name) => `/proc/${pid}/net/${name}`);
  return tables
    .filter(existsSync)
    .flatMap((table) => readFileSync(table, 'utf8').trim().split('\n').slice(1))
    .flatMap((row) => row.trim().split(/\s+/));
}

/** A guest, and whether its engine may be asked by its port and its memory kept in a file, as a service's is. */
const guests: readonly (readonly [name: string, architecture: Architecture, serves: boolean])[] = [
  ['an aarch64 guest', 'aarch64', false],
  ['an x86_64 guest', 'x86_64', false],
  ['a guest of a service, which is kept,', 'aarch64', true],
];

const onLinux = describeOnlyWhere(process.platform === 'linux', 'only Linux tells of a process');

for (const [name, architecture, serves] of guests)
  onLinux(`QEMU, while ${name} runs,`, () => {
    const board = boardFor(architecture);
    let memory: string;
    let folder: string;
    let disk: string;
    let qemu: Qemu;
    let pid: number;
    let secretFile: number;
    let inherited: readonly string[];
    let running: Promise<BootResult>;
    const stop = new AbortController();

    beforeAll(async () => {
      inherited = descriptorsOf('self').map(({ of }) => of);
      folder = await mkdtemp(path.join(tmpdir(), 'zosia-confined-'));
      disk = path.join(folder, 'model.img');
      await writeFile(disk, Buffer.alloc(1 << 20));
      memory = path.join(folder, 'memory');
      await writeFile(path.join(folder, 'initrd'), 'x');
      await writeFile(path.join(folder, 'secret'), 'secret');
      secretFile = openSync(path.join(folder, 'secret'), 'r+');
      Object.assign(process.env, secrets);
      qemu = await findQemu(board, folder);
      const plan = planMachine({
        board,
        qemu,
        accelerator: 'tcg',
        cpu: 'auto',
        cpus: 1,
        memoryMib: 64,
        kernel: await writeTinyGuest(folder, 'zosia: init\n', 'hang', architecture),
        initrd: path.join(folder, 'initrd'),
        append: [],
        fwCfg: { prompt: 'a question' },
        panicDriver: true,
        disk: { file: disk, serial: 'zosia-models' },
        httpPort: serves,
        ...(serves && { memoryFile: { path: memory, use: 'keep' } as const }),
      });
      let isUp = false;
      running = boot(plan, {
        bootTimeoutSeconds: patienceMs / 1000,
        timeoutSeconds: patienceMs / 1000,
        signal: stop.signal,
        onConsoleLine: () => (isUp = true),
      });
      await until(() => isUp);
      pid = findRunningQemu(disk) ?? 0;
    });

    afterAll(async () => {
      for (const name of Object.keys(secrets)) Reflect.deleteProperty(process.env, name);
      stop.abort();
      await running;
      closeSync(secretFile);
      await rm(folder, { recursive: true, force: true });
    });

    it('is there to be looked at', () => {
      expect(pid).toBeGreaterThan(1);
    });

    it('has the filter of its sandbox on, and cannot gain privileges', () => {
      expect(qemu.sandbox).toBe(true);
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      expect(/^Seccomp:\s+(\d)$/m.exec(status)?.[1]).toBe('2');
      expect(/^NoNewPrivs:\s+(\d)$/m.exec(status)?.[1]).toBe('1');
    });

    it('has the filter on in each of its threads', () => {
      const threads = readdirSync(`/proc/${pid}/task`);
      const modes = threads.map(
        (thread) => /^Seccomp:\s+(\d)$/m.exec(readFileSync(`/proc/${pid}/task/${thread}/status`, 'utf8'))?.[1],
      );
      expect(modes).toEqual(threads.map(() => '2'));
    });

    it('listens nowhere, and has no connection but its channels and standard streams, all with us', () => {
      const own = descriptorsOf(pid).flatMap(({ of }) => /^socket:\[(\d+)\]$/.exec(of)?.[1] ?? []);
      const rows = readFileSync(`/proc/${pid}/net/unix`, 'utf8')
        .split('\n')
        .map((row) => row.trim().split(/\s+/));
      // Num RefCount Protocol Flags Type St Inode Path; the flag of one that listens is __SO_ACCEPTCON.
      const unix = rows.filter(([, , , , , , inode = '']) => own.includes(inode));
      expect(unix.filter(([, , , flags]) => flags === '00010000')).toEqual([]);
      const standardStreams = 3;
      expect(unix).toHaveLength(standardStreams + (serves ? 5 : 4));
    });

    it('has no socket of a network', () => {
      const own = descriptorsOf(pid).flatMap(({ of }) => /^socket:\[(\d+)\]$/.exec(of)?.[1] ?? []);
      expect(own.length).toBeGreaterThan(0);
      const network = new Set(networkSockets(pid));
      expect(own.filter((inode) => network.has(inode))).toEqual([]);
    });

    it(`may write to no file ${serves ? 'but its memory' : 'at all'}, the disk included`, () => {
      const files = descriptorsOf(pid).filter(({ of }) => of.startsWith('/') && !of.startsWith('/dev/'));
      expect(files).toContainEqual({ of: disk, writable: false });
      // What this process was started with is not ours to judge: a test runner's lock, for one.
      const writable = files.filter(
        (each) => each.writable && !inherited.includes(each.of) && !each.of.startsWith('/memfd:'),
      );
      expect(writable.map(({ of }) => of)).toEqual(serves ? [memory] : []);
    });

    it('holds no file that we have open', () => {
      expect(descriptorsOf('self').map(({ of }) => of)).toContain(path.join(folder, 'secret'));
      expect(descriptorsOf(pid).map(({ of }) => of)).not.toContain(path.join(folder, 'secret'));
    });

    it('sees no token of the job', () => {
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
      expect(environment).toContain('PATH=');
      expect(environment).not.toMatch(/secret|TOKEN|ACTIONS_|GITHUB_/);
      expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).not.toMatch(/secret|a question/);
    });

    it('works in a folder that no other user may look into', () => {
      const { mode } = statSync(readlinkSync(`/proc/${pid}/cwd`));
      expect(mode & 0o777).toBe(0o700);
    });
  });
