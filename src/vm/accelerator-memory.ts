import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Architecture } from '../contract/architectures/architecture.js';
import { inCache } from '../host/cache-folder.js';
import { exec } from '../host/exec.js';
import { readNote } from '../host/note-file.js';
import { writeAside } from '../host/files.js';
import type { Accelerator } from './accelerator-name.js';
import type { ProbeVerdict } from './accelerator-probe.js';
import type { Qemu } from './qemu-capabilities.js';

const rememberedSchema = z.object({
  hostBoot: z.string(),
  qemuPath: z.string(),
  qemuVersion: z.string(),
  probedAtMs: z.number(),
  kind: z.enum(['works', 'hung']),
  detail: z.string(),
});
type Remembered = z.infer<typeof rememberedSchema>;

/** A hang may have been a very busy host's: it is believed for an hour. */
const hangBelievedMs = 60 * 60 * 1000;

/**
 * Whether what was remembered still holds. Only a verdict that was dear is kept at all: `works` for as long as the
 * host is up, `hung` for an hour. `forbidden` and `broken` are found again in no time, and udev may mend the former.
 */
export function stillHolds(remembered: Remembered, hostBoot: string, qemu: Qemu, nowMs: number): boolean {
  if (remembered.hostBoot !== hostBoot) return false;
  if (remembered.qemuPath !== qemu.path || remembered.qemuVersion !== qemu.version) return false;
  return remembered.kind === 'works' || Math.abs(nowMs - remembered.probedAtMs) < hangBelievedMs;
}

/** What the probe of one accelerator said earlier in this boot of the host. */
export class AcceleratorMemory {
  private readonly file: string;
  private readonly qemu: Qemu;

  constructor(
    cacheFolder: string,
    of: { readonly accelerator: Accelerator; readonly architecture: Architecture; readonly qemu: Qemu },
    private readonly bootId: () => Promise<string | undefined> = hostBootId,
  ) {
    this.file = inCache(cacheFolder, 'qemu', `accelerator-${of.architecture}-${of.accelerator}.json`);
    this.qemu = of.qemu;
  }

  async recall(): Promise<ProbeVerdict | undefined> {
    const remembered = await readNote(this.file, rememberedSchema);
    const hostBoot = await this.bootId();
    if (!remembered || hostBoot === undefined || !stillHolds(remembered, hostBoot, this.qemu, Date.now())) {
      return undefined;
    }
    return { kind: remembered.kind, detail: `${remembered.detail} (probed earlier)` };
  }

  async remember({ kind, detail }: ProbeVerdict): Promise<void> {
    const hostBoot = await this.bootId();
    if (hostBoot === undefined || (kind !== 'works' && kind !== 'hung')) return;
    const { path: qemuPath, version: qemuVersion } = this.qemu;
    const remembered: Remembered = { hostBoot, qemuPath, qemuVersion, probedAtMs: Date.now(), kind, detail };
    await writeAside(this.file, (aside) => writeFile(aside, `${JSON.stringify(remembered, undefined, 2)}\n`));
  }
}

/** What names this boot of the host, or undefined where the system does not tell: then nothing is remembered. */
export async function hostBootId(platform: NodeJS.Platform = process.platform): Promise<string | undefined> {
  try {
    const text =
      platform === 'darwin'
        ? (await exec(['sysctl', '-n', 'kern.bootsessionuuid'], { timeoutSeconds: 5 })).stdout
        : await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return text.trim() || undefined;
  } catch {
    return undefined;
  }
}
