import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boardFor } from '../../src/contract/architectures/architecture.js';
import { findFirmware } from '../../src/vm/firmware.js';
import { recitingModel } from '../fixtures/model/reciting-model.js';
import { systemImage } from './support/guest-image.js';
import { Pc } from './support/pc.js';
import { endAll, zosia, type Ended } from './support/zosia.js';

// ISOs, on machines that have nothing of zosia's but the disc.

let folder: string;
let model: string;
let iso: string;
let packed: Ended;
const machines: Pc[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-iso-'));
  model = path.join(folder, 'reciting.gguf');
  await writeFile(model, recitingModel({ answer: ['It', ' is', ' Paris'] }));
  iso = path.join(folder, 'zosia.iso');
  packed = await pack(iso);
});
afterAll(async () => {
  for (const pc of machines) await pc.end();
  endAll();
  await rm(folder, { recursive: true, force: true });
});

async function pack(output: string): Promise<Ended> {
  const { folder: image } = await systemImage('x86_64');
  return zosia(['image', 'iso', '--image', image, '--model', model, '--output', output]);
}

async function start(...args: string[]): Promise<Pc> {
  const own = await mkdtemp(path.join(folder, 'pc-'));
  const pc = await Pc.start(own, ['-m', '512', '-cdrom', iso, ...args]);
  machines.push(pc);
  return pc;
}

async function sumOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

describe('zosia image iso', () => {
  it('says what it has packed, how large it is, and what to do with it', async () => {
    expect(packed).toMatchObject({ code: 0, leftovers: [] });
    const size = Math.round((await stat(iso)).size / 2 ** 20);
    expect(packed.stdout).toBe(
      `${iso} (${size} MiB) boots a x86_64 machine by BIOS or UEFI, with Secure Boot off and 512 MiB of memory, to a ` +
        'prompt of reciting: attach it as the disc of a virtual machine, or write it to a USB stick.\n',
    );
  });

  it('packs the same bytes of the same parts', async () => {
    const other = path.join(folder, 'other', 'second.iso');
    await mkdir(path.dirname(other));
    await pack(other);
    expect(await sumOf(other)).toBe(await sumOf(iso));
  });

  it('is a prompt on the display of a PC with a BIOS, and switches it off', async () => {
    const pc = await start();
    const shows = (text: string) => async (): Promise<true | undefined> =>
      (await pc.display()).includes(text) ? true : undefined;
    await pc.until(shows('Ask, or type /help.'));
    await pc.type('hi\n');
    await pc.until(shows('It is Paris'));
    await pc.type('/exit\n');
    await pc.ended();
    expect(pc).toMatchObject({ off: 'guest-shutdown', status: 0 });
  });

  it('is a prompt on the serial line of a PC with UEFI, and switches it off', async () => {
    const firmware = await findFirmware(boardFor('x86_64'), undefined);
    const pc = await start('-bios', firmware);
    const says = (pattern: RegExp, from: number) => (): true | undefined =>
      pattern.test(pc.serial.slice(from)) ? true : undefined;
    await chooseSerialLine(pc);
    await pc.until(says(/Ask, or type \/help\./, 0));
    const asked = pc.serial.length;
    pc.send('hi\r');
    await pc.until(says(/It is Paris[^]*> /, asked));
    pc.send('/exit\r');
    await pc.ended();
    expect(pc.serial).toMatch(/zosia: outcome=ok\r?\nzosia: shutting down/);
    expect(pc).toMatchObject({ off: 'guest-shutdown', status: 0 });
  });
});

/** GRUB's menu waits some seconds only: on a machine that is too busy for them it is begun again. */
async function chooseSerialLine(pc: Pc): Promise<void> {
  for (;;) {
    const from = pc.serial.length;
    const said = (pattern: RegExp) => (): RegExpExecArray | undefined =>
      pattern.exec(pc.serial.slice(from)) ?? undefined;
    await pc.until(said(/on the serial line/));
    pc.send('s');
    // A key's entry is begun without a word, and its kernel is the only one that speaks here.
    const [which] = await pc.until(said(/Linux version|Booting `zosia: a prompt on the display/));
    if (which === 'Linux version') return;
    await pc.reset();
  }
}
