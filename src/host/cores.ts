import { availableParallelism, loadavg } from 'node:os';
import { exec } from './exec.js';

/** This machine's processor cores and what keeps them busy. */
export interface Cores {
  readonly cores: number;
  /** Runnable processes over the last minute. */
  readonly loadAverage: number;
  /** Of a processor with cores of several speeds the fastest ones; undefined where the system tells no difference. */
  readonly performanceCores: number | undefined;
}

/** Never throws. */
export async function hostCores(platform: NodeJS.Platform = process.platform): Promise<Cores> {
  return {
    cores: availableParallelism(),
    loadAverage: loadavg()[0] ?? 0,
    performanceCores: platform === 'darwin' ? await macPerformanceCores() : undefined,
  };
}

/** Level 0 is the fastest kind on Apple Silicon; a Mac with an Intel processor, or a virtual one, has no levels. */
async function macPerformanceCores(): Promise<number | undefined> {
  try {
    const { stdout } = await exec(['sysctl', '-n', 'hw.perflevel0.logicalcpu'], { timeoutSeconds: 5 });
    const count = Number(stdout.trim());
    return Number.isInteger(count) && count > 0 ? count : undefined;
  } catch {
    return undefined;
  }
}
