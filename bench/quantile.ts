/** The time below which a part of all times lies. */
export function quantile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length * part)] ?? Number.NaN;
}

export function inMilliseconds(time: number | undefined): string {
  return `${(time ?? Number.NaN).toFixed(1)} ms`;
}
