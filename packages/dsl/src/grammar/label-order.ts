/** One way to read a label: `(i)` is the first of roman figures and the ninth of letters. */
interface Reading {
  readonly style: 'figure' | 'letter' | 'LETTER' | 'roman' | 'ROMAN';
  readonly place: number;
}

/** A list whose labels are being read, with the ways in which its last label can be read. */
export interface OpenList {
  last: string;
  readings: readonly Reading[];
}

/** What a label is to the lists that are open. */
export type LabelFit =
  | { readonly kind: 'next' | 'later' | 'out of order'; readonly list: OpenList }
  | { readonly kind: 'next of two'; readonly list: OpenList };

const ROMAN = /^(?=.)m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;
const ROMAN_VALUES: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['v', 5],
  ['x', 10],
  ['l', 50],
  ['c', 100],
  ['d', 500],
  ['m', 1000],
]);

/** Opens a list at its first label. */
export function openList(label: string): OpenList {
  const readings = readLabel(label);
  const first = readings.filter((reading) => reading.place === 1);
  return { last: label, readings: first.length > 0 ? first : readings };
}

/** The labels left out before a list's first, such as `(a)`; null where it begins at the beginning. */
export function findGapBeforeFirst(label: string): string | null {
  const readings = readLabel(label);
  const nearest = readings.toSorted((left, right) => left.place - right.place)[0];
  if (nearest === undefined || nearest.place === 1) return null;
  return writeRange({ ...nearest, place: 1 }, nearest.place - 1);
}

/**
 * To which open list a label belongs (the innermost is last): the innermost that it succeeds
 * exactly, else the innermost that it follows with a gap, else the innermost, out of order.
 */
export function fitLabel(label: string, open: readonly OpenList[]): LabelFit | null {
  const readings = readLabel(label);
  const exact = open.filter((list) => continues(list, readings, (step) => step === 1));
  const innermostExact = exact.at(-1);
  if (innermostExact !== undefined) {
    return { kind: exact.length > 1 ? 'next of two' : 'next', list: innermostExact };
  }
  const later = open.findLast((list) => continues(list, readings, (step) => step > 1));
  if (later !== undefined) return { kind: 'later', list: later };
  const innermost = open.at(-1);
  return innermost === undefined ? null : { kind: 'out of order', list: innermost };
}

/** Moves a list on to its next label; gives the labels that were left out between. */
export function advance(list: OpenList, label: string): string | null {
  const readings = readLabel(label);
  const steps = readings.flatMap((reading) =>
    list.readings
      .filter((last) => last.style === reading.style && last.place < reading.place)
      .map((last) => ({ last, reading })),
  );
  const nearest = steps.toSorted(
    (left, right) => left.reading.place - left.last.place - right.reading.place + right.last.place,
  )[0];
  list.last = label;
  if (nearest === undefined) {
    // Out of order: the list goes on from the new label, so that one slip is one message.
    list.readings = readings;
    return null;
  }
  const step = nearest.reading.place - nearest.last.place;
  list.readings = steps
    .filter(({ last, reading }) => reading.place - last.place === step)
    .map(({ reading }) => reading);
  if (step === 1) return null;
  return writeRange({ ...nearest.last, place: nearest.last.place + 1 }, nearest.reading.place - 1);
}

function continues(
  list: OpenList,
  readings: readonly Reading[],
  fits: (step: number) => boolean,
): boolean {
  return readings.some((reading) =>
    list.readings.some((last) => last.style === reading.style && fits(reading.place - last.place)),
  );
}

function writeRange(first: Reading, last: number): string {
  const from = writeLabel(first);
  return first.place === last
    ? `${from} is`
    : `${from} to ${writeLabel({ ...first, place: last })} are`;
}

function readLabel(label: string): readonly Reading[] {
  const inside = label.slice(1, -1);
  if (/^\d+$/.test(inside)) return [{ style: 'figure', place: Number(inside) }];
  const lower = inside.toLowerCase();
  const isLower = lower === inside;
  const readings: Reading[] = [];
  if (/^([a-z])\1*$/.test(lower)) {
    const place = lower.charCodeAt(0) - 96 + 26 * (lower.length - 1);
    readings.push({ style: isLower ? 'letter' : 'LETTER', place });
  }
  if (ROMAN.test(lower)) {
    readings.push({ style: isLower ? 'roman' : 'ROMAN', place: readRoman(lower) });
  }
  return readings;
}

function readRoman(figures: string): number {
  let total = 0;
  for (let index = 0; index < figures.length; index += 1) {
    const value = ROMAN_VALUES.get(figures.charAt(index)) ?? 0;
    const next = ROMAN_VALUES.get(figures.charAt(index + 1)) ?? 0;
    total += value < next ? -value : value;
  }
  return total;
}

function writeLabel({ style, place }: Reading): string {
  if (style === 'figure') return `(${place})`;
  const isRoman = style === 'roman' || style === 'ROMAN';
  const lower = isRoman ? writeRoman(place) : writeLetters(place);
  return `(${style === 'ROMAN' || style === 'LETTER' ? lower.toUpperCase() : lower})`;
}

function writeLetters(place: number): string {
  const letter = String.fromCharCode(97 + ((place - 1) % 26));
  return letter.repeat(Math.ceil(place / 26));
}

function writeRoman(place: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'],
    [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
  ];
  let rest = place;
  let written = '';
  for (const [value, figures] of steps) {
    while (rest >= value) {
      written += figures;
      rest -= value;
    }
  }
  return written;
}
