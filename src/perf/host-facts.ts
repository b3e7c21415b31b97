import { availableParallelism, arch, cpus, loadavg, platform, release } from 'node:os';
import { z } from 'zod';
import { macFacts, macFactsSchema } from './mac-facts.js';

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
  ...macFactsSchema.shape,
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

/** What a person should change about the host before he believes its figures. */
export function hostAdvice(host: HostFacts): string[] {
  const { power, lowPowerMode, thermalPressure = 'nominal', speedLimitPercent = 100, loadAverage, cores } = host;
  const advice: string[] = [];
  if (power === 'battery') advice.push('the host runs on battery, which slows it down: plug it in');
  if (lowPowerMode === true) {
    advice.push('the host is in low power mode, which slows it down: switch it off (System Settings, Battery)');
  }
  if (thermalPressure !== 'nominal') {
    advice.push(`the host is hot and slows itself down (thermal pressure: ${thermalPressure}): let it cool`);
  }
  if (speedLimitPercent < 100) {
    advice.push(`the host is hot and throttled to ${speedLimitPercent} % of its speed: let it cool`);
  }
  if (loadAverage > cores / 2) {
    advice.push(`the host is busy (load ${loadAverage.toFixed(1)} on ${cores} cores): let it finish its other work`);
  }
  return advice;
}
