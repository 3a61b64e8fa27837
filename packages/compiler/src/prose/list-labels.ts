import type { ProseItem, ProseList } from './lists.ts';

/** Labels of one list that a text names together: `subparagraphs 4 or 5`. */
export interface LabelGroup {
  readonly labels: readonly string[];
  readonly start: number;
  readonly end: number;
}

const HEAD = /\b(?:sub)?(?:paragraphs?|clauses?|sections?|items?|limbs?)\s+(?=[\d(])/giu;
/** `5`, `(a)`, `6.1(f)`: what stands in the last brackets, or the number. */
const LABEL = /(?:\d{1,2}(?:\.\d{1,2})*)?(?:\(([A-Za-z0-9]{1,5})\))+|(\d{1,2})(?![\d.]\d)/uy;
const BETWEEN =
  /(?:\s*,)?\s*(?:(?:and\/or|and|or|through|to)\s+)?(?:(?:sub)?(?:paragraph|clause|section)s?\s+)?/iuy;
const THROUGH = /\b(?:through|to)\s+$/iu;
/** A longer enumeration names no list. */
const MAX_LABELS = 60;

/** The groups of labels that a cleaned text names, two labels or more in each. */
export function* labelGroups(text: string): Iterable<LabelGroup> {
  let read = 0;
  for (const head of text.matchAll(HEAD)) {
    if (head.index < read) continue;
    const labels: string[] = [];
    let at = head.index + head[0].length;
    let end = at;
    while (labels.length < MAX_LABELS) {
      LABEL.lastIndex = at;
      const match = LABEL.exec(text);
      if (match === null) break;
      const label = match[1] ?? match[2] ?? '';
      const isRange = THROUGH.test(text.slice(end, at));
      labels.push(...(isRange ? between(labels.at(-1), label) : [label]));
      end = at + match[0].length;
      BETWEEN.lastIndex = end;
      at = end + (BETWEEN.exec(text)?.[0].length ?? 0);
      if (at === end) break;
    }
    read = end;
    if (labels.length > 0) yield { labels, start: head.index, end };
  }
}

/** What a range adds after its first label, the last one with it; letters and numbers only. */
function between(first: string | undefined, last: string): readonly string[] {
  const isNumber = NUMBER.test(last);
  const ordinal = isNumber ? numberOf : letterOf;
  const [from, to] = [ordinal(first ?? last), ordinal(last)];
  if (from === null || to === null || to < from || to - from > MAX_LABELS) return [last];
  return Array.from({ length: to - from }, (_, index) => {
    const next = from + index + 1;
    return isNumber ? String(next) : String.fromCodePoint(next);
  });
}

const NUMBER = /^\d+$/u;

function numberOf(label: string): number | null {
  return NUMBER.test(label) ? Number(label) : null;
}

function letterOf(label: string): number | null {
  return label.length === 1 ? (label.codePointAt(0) ?? null) : null;
}

/** The items of a list that a group names; null where it names one that the list does not have. */
export function itemsNamed(
  { items }: ProseList,
  { labels }: LabelGroup,
): readonly ProseItem[] | null {
  const named = labels.map((label) => items.find((item) => item.label === label));
  return named.every((item) => item !== undefined) ? named : null;
}
