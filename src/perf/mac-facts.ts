import { z } from 'zod';
import { exec } from '../host/exec.js';

/** OSThermalPressureLevel of macOS's libkern/OSThermalNotification.h, by its number. */
const thermalPressures = ['nominal', 'moderate', 'heavy', 'trapping', 'sleeping'] as const;

/** What slows a Mac down; what it does not tell is left out. */
export const macFactsSchema = z.object({
  power: z.enum(['mains', 'battery']).optional(),
  lowPowerMode: z.boolean().optional(),
  thermalPressure: z.enum(thermalPressures).optional(),
  /** Percent of its speed that a hot processor is held down to: Intel. */
  speedLimitPercent: z.number().optional(),
});
export type MacFacts = z.infer<typeof macFactsSchema>;

/** Asks macOS. Never throws. */
export async function macFacts(): Promise<MacFacts> {
  const [settings, battery, thermal, pressure] = await Promise.all([
    told(['pmset', '-g']),
    told(['pmset', '-g', 'batt']),
    told(['pmset', '-g', 'therm']),
    // On Apple Silicon pmset tells nothing of heat; this is the key that powermetrics reads, and needs no root.
    told(['notifyutil', '-g', 'com.apple.system.thermalpressurelevel']),
  ]);
  return {
    ...parsePowerSource(battery),
    ...parseLowPowerMode(settings),
    ...parseThermalPressure(pressure),
    ...parseSpeedLimit(thermal),
  };
}

function told(argv: [string, ...string[]]): Promise<string> {
  return exec(argv, { timeoutSeconds: 5 }).then(
    ({ stdout }) => stdout,
    () => '',
  );
}

/** Of `pmset -g batt`: `Now drawing from 'AC Power'`. */
export function parsePowerSource(text: string): Pick<MacFacts, 'power'> {
  const source = /drawing from '([^']+)'/.exec(text)?.[1];
  return source === undefined ? {} : { power: source === 'AC Power' ? 'mains' : 'battery' };
}

/** Of `pmset -g`: ` lowpowermode 1`, or ` powermode 1` on a Mac that has a high power mode, 2, as well. */
export function parseLowPowerMode(text: string): Pick<MacFacts, 'lowPowerMode'> {
  const mode = /^\s*(?:low)?powermode\s+(\d+)/m.exec(text)?.[1];
  return mode === undefined ? {} : { lowPowerMode: mode === '1' };
}

/** Of `notifyutil -g KEY`: the key and its value, `com.apple.system.thermalpressurelevel 2`. */
export function parseThermalPressure(text: string): Pick<MacFacts, 'thermalPressure'> {
  const level = /^com\.apple\.system\.thermalpressurelevel (\d+)$/m.exec(text)?.[1];
  const thermalPressure = level === undefined ? undefined : thermalPressures[Number(level)];
  return thermalPressure === undefined ? {} : { thermalPressure };
}

/** Of `pmset -g therm`: `CPU_Speed_Limit = 100`; a Mac that was never hot prints none. */
export function parseSpeedLimit(text: string): Pick<MacFacts, 'speedLimitPercent'> {
  const limit = /CPU_Speed_Limit\s*=\s*(\d+)/.exec(text)?.[1];
  return limit === undefined ? {} : { speedLimitPercent: Number(limit) };
}
