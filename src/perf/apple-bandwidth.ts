/** One figure, or one for each number of CPU cores that the chip is sold with; gigabytes (10^9) per second. */
type Figure = number | Readonly<Record<number, number>>;

/**
 * Memory bandwidth by Apple's technical specifications (support.apple.com/specs) and press releases of each Mac, by the
 * name that the system tells of its chip. Left out is what cannot be told: the M5 Max has 460 or 614 GB/s by its
 * graphics cores, with the same CPU.
 */
const figures: Readonly<Record<string, Figure>> = {
  'Apple M1': 68.25,
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

/** Gigabytes per second of an Apple chip with so many CPU cores; undefined where they are not known. */
export function appleBandwidth(cpu: string, cores: number): number | undefined {
  const figure = Object.hasOwn(figures, cpu) ? figures[cpu] : undefined;
  return typeof figure === 'object' ? figure[cores] : figure;
}
