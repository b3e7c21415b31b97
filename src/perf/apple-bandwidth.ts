import { ownEntry } from '../text/table.js';

/** One figure, or one for each number of CPU cores that the chip is sold with; gigabytes (10^9) per second. */
type Figure = number | Readonly<Record<number, number>>;

/**
 * Memory bandwidth by Apple's technical specifications (support.apple.com/specs) and press releases of each Mac, by the
 * name that the system tells of its chip. Left out is what cannot be told: the M5 Max has 460 or 614 GB/s by its
 * graphics cores, with the same CPU.
 */
const specified: Readonly<Record<string, Figure>> = {
  'Apple A18 Pro': 60,
  'Apple M1 Pro': 200,
  'Apple M1 Max': 400,
  'Apple M1 Ultra': 800,
  'Apple M2': 100,
  'Apple M2 Pro': 200,
  'Apple M2 Max': 400,
  'Apple M2 Ultra': 800,
  'Apple M3': 100,
  'Apple M3 Pro': 150,
  'Apple M3 Max': { 14: 300, 16: 400 },
  'Apple M3 Ultra': 819,
  'Apple M4': 120,
  'Apple M4 Pro': 273,
  'Apple M4 Max': { 14: 410, 16: 546 },
  'Apple M5': 153,
  'Apple M5 Pro': 307,
};

/** Apple publishes none for its first chip; this is what its memory can do, at 4266 million transfers per second. */
const m1 = { gigabytesPerSecond: 68.25, source: '128-bit LPDDR4X-4266' };

export interface AppleBandwidth {
  readonly gigabytesPerSecond: number;
  readonly source: string;
}

/** What an Apple chip with so many CPU cores can read at most; undefined where it is not known. */
export function appleBandwidth(cpu: string, cores: number): AppleBandwidth | undefined {
  if (cpu === 'Apple M1') return m1;
  const figure = ownEntry(specified, cpu);
  const gigabytesPerSecond = typeof figure === 'object' ? figure[cores] : figure;
  return gigabytesPerSecond === undefined ? undefined : { gigabytesPerSecond, source: "Apple's specification" };
}
