/** A figure of a percentage: `9.5` is 0.095. Figures are `n`, a decimal or `n/d`. */
export function percentFigure(percent: string): string {
  const [above, below] = percent.split('/');
  if (above !== undefined && below !== undefined) return `${above}/${below}00`;
  const isNegative = percent.startsWith('-');
  const [whole = '', decimals = ''] = percent.replace('-', '').split('.');
  const digits = whole.padStart(3, '0');
  const cut = digits.length - 2;
  const figure = `${digits.slice(0, cut)}.${digits.slice(cut)}${decimals}`;
  const trimmed = figure.replace(/^0+(?=\d)/, '').replace(/\.?0+$/, '');
  return isNegative && trimmed !== '0' ? `-${trimmed}` : trimmed;
}

/** The step of a rounding to so many decimals: 4 is 0.0001. */
export function decimalStep(places: string): string {
  const count = Number(places);
  return count === 0 ? '1' : `0.${'0'.repeat(count - 1)}1`;
}
