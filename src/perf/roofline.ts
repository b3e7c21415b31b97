import { availableParallelism } from 'node:os';
import { exec } from '../host/exec.js';
import { appleBandwidth } from './apple-bandwidth.js';
import type { HostFacts } from './host-facts.js';

/** Memory bandwidth in bytes per second, and where the number is from. */
export interface Bandwidth {
  readonly bytesPerSecond: number;
  readonly source: string;
}

/** The host's memory bandwidth: measured where sysbench is installed, else the maker's figure, else unknown. */
export async function memoryBandwidth(host: Pick<HostFacts, 'cpu' | 'cores'>): Promise<Bandwidth | undefined> {
  const measured = await sysbenchBandwidth();
  return measured ?? nominalBandwidth(host);
}

export function nominalBandwidth({ cpu, cores }: Pick<HostFacts, 'cpu' | 'cores'>): Bandwidth | undefined {
  const apple = appleBandwidth(cpu, cores);
  return apple && { bytesPerSecond: apple.gigabytesPerSecond * 1e9, source: apple.source };
}

/** Blocks far larger than any cache, read by all cores for a few seconds. */
async function sysbenchBandwidth(): Promise<Bandwidth | undefined> {
  const sizes = ['--memory-block-size=256M', '--memory-total-size=1T', '--memory-oper=read'];
  const argv = ['sysbench', 'memory', ...sizes, `--threads=${availableParallelism()}`, '--time=3', 'run'] as const;
  try {
    const { stdout } = await exec(['sysbench', ...argv.slice(1)], { timeoutSeconds: 30 });
    return parseSysbench(stdout);
  } catch {
    return undefined;
  }
}

/** Of `sysbench memory run`: `32768.00 MiB transferred (13204.51 MiB/sec)`. */
export function parseSysbench(text: string): Bandwidth | undefined {
  const mib = /transferred \(([\d.]+) MiB\/sec\)/.exec(text)?.[1];
  return mib === undefined ? undefined : { bytesPerSecond: Number(mib) * 2 ** 20, source: 'sysbench' };
}

/**
 * One line on how near the measurement is to what memory allows: a token reads every weight once, so bandwidth over
 * the model's bytes is the ceiling of a dense model.
 */
export function rooflineLine(
  tokensPerSecond: number,
  modelBytes: number | undefined,
  bandwidth: Bandwidth | undefined,
  accelerator: string,
): string {
  const speed = `${tokensPerSecond.toFixed(2)} tokens/s`;
  if (accelerator === 'tcg') return `Roofline: ${speed}; emulation is bound by instructions, not by memory.`;
  if (modelBytes === undefined) return `Roofline: ${speed}; the model's size is not known.`;
  const size = `${(modelBytes / 1e9).toFixed(2)} GB a token`;
  if (!bandwidth)
    return `Roofline: ${speed} × ${size}; the host's memory bandwidth is unknown: install sysbench to measure it.`;
  const ceiling = bandwidth.bytesPerSecond / modelBytes;
  const gigabytes = (bandwidth.bytesPerSecond / 1e9).toFixed(0);
  const share = Math.round((tokensPerSecond / ceiling) * 100);
  return (
    `Roofline: ${gigabytes} GB/s (${bandwidth.source}) over ${size} allow ${ceiling.toFixed(1)} tokens/s; ` +
    `${speed} are ${share} % of that.`
  );
}
