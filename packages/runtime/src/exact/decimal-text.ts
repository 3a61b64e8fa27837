/** The digits of `coefficient` with a point before the last `places` of them, zeros filled in. */
export function decimalText(coefficient: bigint, places: number): string {
  const sign = coefficient < 0n ? '-' : '';
  const digits = (coefficient < 0n ? -coefficient : coefficient)
    .toString()
    .padStart(places + 1, '0');
  if (places === 0) return sign + digits;
  const point = digits.length - places;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
