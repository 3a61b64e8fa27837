/** The longest rising run of some figures, others left out between; in n log n. */
export function longestRising(figures: readonly number[]): readonly number[] {
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [at, figure] of figures.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((figures[ends[middle] ?? 0] ?? 0) < figure) low = middle + 1;
      else high = middle;
    }
    previous[at] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = at;
  }
  const run: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) run.push(figures[at] ?? 0);
  return run.reverse();
}
