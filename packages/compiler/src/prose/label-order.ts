/** How a level of a text is numbered. */
export type LabelStyle = 'article' | 'decimal' | 'roman' | 'letter' | 'number';

/** A level that is being counted, and how far it has come. */
export interface OpenLabel {
  readonly style: LabelStyle;
  readonly ordinal: number;
}

const ROMAN_DIGITS: ReadonlyMap<string, number> = new Map([
  ['I', 1],
  ['V', 5],
  ['X', 10],
  ['L', 50],
  ['C', 100],
]);

/** What a label counts as in a style; none where it is no label of it. */
export function ordinalsOf(style: LabelStyle, label: string): readonly number[] {
  if (/^\d+$/u.test(label)) return [Number(label)];
  if (style === 'letter') return [label.codePointAt(0) === undefined ? 0 : letterOrdinal(label)];
  const roman = romanOrdinal(label.toUpperCase());
  return roman === null ? [] : [roman];
}

function letterOrdinal(label: string): number {
  return (label.toUpperCase().codePointAt(0) ?? 64) - 64;
}

/** What a Roman number is; null for letters in an order that no number has. */
function romanOrdinal(label: string): number | null {
  let sum = 0;
  let before = Number.POSITIVE_INFINITY;
  for (const digit of label) {
    const value = ROMAN_DIGITS.get(digit);
    if (value === undefined) return null;
    // A smaller digit before a larger one is taken off: IV, IX, XL.
    sum += value > before ? value - 2 * before : value;
    before = value;
  }
  return sum;
}

/** Where a label goes on, and how well it fits there: 0 exactly, 1 as a first one, more with a gap. */
export interface Continuation {
  readonly level: number;
  readonly gap: number;
}

/**
 * The level at which a label goes on: the innermost that it follows exactly; else, for a first label,
 * a new one inside; else the innermost that it follows with a gap. Null where it follows nothing: it
 * is then no heading, or one of a list that began elsewhere.
 */
export function continueLabel(
  open: readonly OpenLabel[],
  { style, ordinal }: OpenLabel,
): Continuation | null {
  if (style === 'article') return { level: 0, gap: 0 };
  if (ordinal === 1) return { level: levelInside(open, style), gap: 1 };
  const level = open.findLastIndex((each) => each.style === style && each.ordinal < ordinal);
  const before = open[level];
  return before === undefined ? null : { level, gap: 2 * (ordinal - before.ordinal - 1) };
}

/** A first label opens a level inside the innermost; one of a style that is counted starts it anew. */
function levelInside(open: readonly OpenLabel[], style: LabelStyle): number {
  const counted = open.findIndex((each) => each.style === style);
  if (counted >= 0) return counted;
  return style === 'roman' ? open.filter((each) => each.style === 'article').length : open.length;
}
