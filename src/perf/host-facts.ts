import { availableParallelism, arch, cpus, loadavg, platform, release } from 'node:os';
import { z } from 'zod';
import { exec } from '../host/exec.js';

/** What a measurement in real time depends on besides what is measured. */
export const hostFactsSchema = z.object({
  /** The processor's own name; `unknown` where the system does not tell. */
  cpu: z.string(),
  cores: z.number(),
  platform: z.string(),
  architecture: z.string(),
  kernel: z.string(),
  /** Runnable processes over the last minute, as the measurement began. */
  loadAverage: z.number(),
  /** macOS only. */
  power: z.enum(['mains', 'battery']).optional(),
  /** macOS only: percent of its speed that the processor is held down to when it is hot. */
  speedLimitPercent: z.number().optional(),
});
export type HostFacts = z.infer<typeof hostFactsSchema>;

/** Facts of the machine that we run on. What a system does not tell is left out; never throws. */
export async function hostFacts(): Promise<HostFacts> {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    platform: platform(),
    architecture: arch(),
    kernel: release(),
    loadAverage: loadavg()[0] ?? 0,
    ...(platform() === 'darwin' ? await macFacts() : {}),
  };
}

async function macFacts(): Promise<Pick<HostFacts, 'power' | 'speedLimitPercent'>> {
  const ask = (topic: string): Promise<string> =>
    exec(['pmset', '-g', topic], { timeoutSeconds: 5 }).then(
      ({ stdout }) => stdout,
      () => '',
    );
  const [battery, thermal] = await Promise.all([ask('batt'), ask('therm')]);
  return { ...parsePowerSource(battery), ...parseSpeedLimit(thermal) };
}

/** Of `pmset -g batt`: `Now drawing from 'AC Power'`. */
export function parsePowerSource(text: string): Pick<HostFacts, 'power'> {
  const source = /drawing from '([^']+)'/.exec(text)?.[1];
  return source === undefined ? {} : { power: source === 'AC Power' ? 'mains' : 'battery' };
}

/** Of `pmset -g therm`: `CPU_Speed_Limit = 100`; a Mac that was never hot prints none. */
export function parseSpeedLimit(text: string): Pick<HostFacts, 'speedLimitPercent'> {
  const limit = /CPU_Speed_Limit\s*=\s*(\d+)/.exec(text)?.[1];
  return limit === undefined ? {} : { speedLimitPercent: Number(limit) };
}

/** What a person should change about the host before he believes its figures. */
export function hostAdvice({ power, speedLimitPercent, loadAverage, cores }: HostFacts): string[] {
  const advice: string[] = [];
  if (power === 'battery') advice.push('the host runs on battery, which slows it down: plug it in');
  if (speedLimitPercent !== undefined && speedLimitPercent < 100) {
    advice.push(`the host is hot and held down to ${speedLimitPercent} % of its speed: let it cool`);
  }
  if (loadAverage > cores / 2) {
    advice.push(`the host is busy (load ${loadAverage.toFixed(1)} on ${cores} cores): let it finish its other work`);
  }
  return advice;
}
