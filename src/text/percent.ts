/** A share as a change in percent, as in `-2.20 %` and `+5 %`; what rounds to nothing has no sign. */
export function signedPercent(share: number, digits: number): string {
  const rounded = (Math.abs(share) * 100).toFixed(digits);
  const sign = Number(rounded) === 0 ? '' : share > 0 ? '+' : '-';
  return `${sign}${rounded} %`;
}
