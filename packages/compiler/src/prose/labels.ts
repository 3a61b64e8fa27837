/** Where each label of a list stands in a text, by the label in lower case, in rising order. */
export type Labels = ReadonlyMap<string, readonly number[]>;

/** `(b)`, or `b.` and `b)` after white space; no label of a list is longer than `xxxviii`. */
const LABEL = /\(([a-z0-9]{1,7})\)|(?<=[\s(])([a-z0-9]{1,7})[.)](?=\s)/giu;

/** Finds the labels of a cleaned text once, for every reference that speaks of one. */
export function readLabels(text: string): Labels {
  const labels = new Map<string, number[]>();
  for (const match of text.matchAll(LABEL)) {
    const label = (match[1] ?? match[2] ?? '').toLowerCase();
    const places = labels.get(label);
    if (places === undefined) labels.set(label, [match.index]);
    else places.push(match.index);
  }
  return labels;
}

/** The first of some places in rising order that is not before an offset. */
export function firstFrom(places: readonly number[], offset: number): number | undefined {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return places[low];
}
