/** Where a cost grows as size to a power: that power, by least squares on the logarithms. */
export function fitExponent(sizes: readonly number[], costs: readonly number[]): number {
  const x = sizes.map(Math.log);
  const y = costs.map(Math.log);
  const [middleX, middleY] = [mean(x), mean(y)];
  const spread = x.reduce((sum, each) => sum + (each - middleX) ** 2, 0);
  const shared = x.reduce(
    (sum, each, place) => sum + (each - middleX) * ((y[place] ?? 0) - middleY),
    0,
  );
  return shared / spread;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}
