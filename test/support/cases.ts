/** What the generated tests run in all by default: some seconds. */
const usual = 15_000;

/**
 * How many cases a property has of which there are `share` where nobody says. `ZOSIA_CASES=150000` asks for ten times as
 * many of each: a nightly run does.
 */
export function casesOf(share: number): number {
  const wanted = Number(process.env['ZOSIA_CASES'] ?? usual);
  if (!(wanted >= 1)) throw new Error('ZOSIA_CASES is how many cases the generated tests have in all, such as 100000');
  return Math.max(1, Math.ceil((share * wanted) / usual));
}
