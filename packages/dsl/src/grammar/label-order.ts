/** One way to read a label: `(i)` is the first of roman figures and the ninth of letters. */
interface Reading {
  readonly style: 'figure' | 'letter' | 'LETTER' | 'roman' | 'ROMAN';
  readonly place: number;
}

/** A list whose labels are being read, with the ways in which its last label can be read. */
export interface OpenList {
  last: string;
  readings: readonly Reading[];
  /** The readings before a label that was out of order, should the list go on from there. */
  aside: readonly Reading[];
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
  return { last: label, readings: first.length > 0 ? first : readings, aside: [] };
}

/** Where drafters begin the lists that run on inside a sentence: `(w)`, `(x)`, `(y)` and `(z)`. */
const RUNNING_ON = /^\([wx]\)$/iu;

/** The labels left out before a list's first, such as `(a)`; null where it begins at the beginning. */
export function findGapBeforeFirst(label: string): string | null {
  if (RUNNING_ON.test(label)) return null;
  const readings = readLabel(label);
  if (readings.some(({ place }) => place === 1)) return null;
  const nearest = readings.toSorted((left, right) => left.place - right.place)[0];
  if (nearest === undefined) return null;
  return writeRange({ ...nearest, place: 1 }, nearest.place - 1);
}

/**
 * To which open list a label belongs (the innermost is last): the innermost that it succeeds
 * exactly, else the innermost that it follows with a gap, else the innermost, out of order.
 */
export function fitLabel(label: string, open: readonly OpenList[]): LabelFit | null {
  const readings = readLabel(label);
  let exact: OpenList | null = null;
  for (const list of open.toReversed()) {
    if (!continues(list, readings, isNext)) continue;
    if (exact !== null) return { kind: 'next of two', list: exact };
    exact = list;
  }
  if (exact !== null) return { kind: 'next', list: exact };
  const later = open.findLast((list) => continues(list, readings, isLater));
  if (later !== undefined) return { kind: 'later', list: later };
  const innermost = open.at(-1);
  return innermost === undefined ? null : { kind: 'out of order', list: innermost };
}

/** Moves a list on to its next label; gives the labels that were left out between. */
export function advance(list: OpenList, label: string): string | null {
  const readings = readLabel(label);
  const steps = listSteps(list.readings, readings);
  const stepsFromAside = listSteps(list.aside, readings);
  const slipped = list.aside.length > 0;
  list.last = label;
  if (steps.length === 0 && stepsFromAside.length === 0) {
    // Out of order: the list goes on from the new label or from the old, so that one slip is one message.
    list.aside = list.readings;
    list.readings = readings;
    return null;
  }
  if (steps.length === 0) list.aside = [];
  const possible = steps.length > 0 ? steps : stepsFromAside;
  const shortest = Math.min(...possible.map(({ length }) => length));
  const taken = possible.filter(({ length }) => length === shortest);
  list.readings = taken.map(({ to }) => to);
  const from = taken[0]?.from;
  // A gap behind a label that was out of order is the same slip, already reported.
  if (shortest === 1 || from === undefined || slipped) return null;
  return writeRange({ ...from, place: from.place + 1 }, from.place + shortest - 1);
}

/** The labels with which a list can go on, in the ways in which its last can be read. */
export function labelsAfter({ readings }: OpenList): readonly string[] {
  return readings.map((reading) => writeLabel({ ...reading, place: reading.place + 1 }));
}

/** The label with which a list of labels goes on; null where there is none to go on from. */
export function labelAfter([first, ...others]: readonly string[]): string | null {
  if (first === undefined) return null;
  const list = openList(first);
  for (const label of others) advance(list, label);
  return labelsAfter(list)[0] ?? null;
}

/** The labels of a list of so many items: `(a)`, `(b)` and so on. */
export function firstLabels(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => writeLabel({ style: 'letter', place: at + 1 }));
}

interface Step {
  readonly from: Reading;
  readonly to: Reading;
  readonly length: number;
}

/** The ways on from some readings of a label to later ones of the same style. */
function listSteps(last: readonly Reading[], next: readonly Reading[]): Step[] {
  return next.flatMap((to) =>
    last
      .filter((from) => from.style === to.style && from.place < to.place)
      .map((from) => ({ from, to, length: to.place - from.place })),
  );
}

function continues(
  list: OpenList,
  readings: readonly Reading[],
  fits: (step: number) => boolean,
): boolean {
  const leads = (from: Reading): boolean =>
    readings.some((to) => from.style === to.style && fits(to.place - from.place));
  return list.readings.some(leads) || list.aside.some(leads);
}

function isNext(step: number): boolean {
  return step === 1;
}

function isLater(step: number): boolean {
  return step > 1;
}

function writeRange(first: Reading, last: number): string {
  const from = writeLabel(first);
  return first.place === last
    ? `${from} is`
    : `${from} to ${writeLabel({ ...first, place: last })} are`;
}

/** A label is looked at from several lists, and the same few stand in every contract. */
const known = new Map<string, readonly Reading[]>();
const MOST_KNOWN = 1000;

function readLabel(label: string): readonly Reading[] {
  const before = known.get(label);
  if (before !== undefined) return before;
  const readings = waysToRead(label);
  if (known.size < MOST_KNOWN) known.set(label, readings);
  return readings;
}

function waysToRead(label: string): readonly Reading[] {
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
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
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
