import type { ProsePassage } from './passage.ts';

/** A label that stands inside an item which bears the same one: `(a) … (i) … (a) … (b)`. */
export interface NestedLabel {
  readonly label: string;
  readonly outer: ProsePassage;
  readonly inner: ProsePassage;
}

const LEADING = /^\(([a-z]{1,4}|[A-Z]|\d{1,2})\)\s/u;
const LABEL = /(?<=[\s,;:])\(([a-z]{1,4}|[A-Z]|\d{1,2})\)(?=\s)/gu;
/** What stands before a label that is cited, or before a figure that repeats a number in words. */
const CITED =
  /\b(?:sub)?(?:paragraphs?|clauses?|sections?|items?|limbs?|subsections?)\s+$|\)\s*(?:,|-|(?:,\s*)?(?:and\/or|and|or|through|to))\s+$/iu;
const REFERRED = /^\s+(?:above|below|hereof|through|of\s+this)\b/u;
const NUMBER_WORD =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|ninety|hundred)\s+$/iu;

/** The first label of a sentence's own item, where a list inside it begins with the same label. */
export function nestedLabel(text: string, { start, end }: ProsePassage): NestedLabel | null {
  const sentence = text.slice(start, end);
  const leading = LEADING.exec(sentence);
  const style = leading === null ? null : firstOf(leading[1] ?? '');
  if (leading === null || style === null) return null;
  const labels = [...sentence.matchAll(LABEL)].filter((match) => isOwn(sentence, match));
  const index = labels.findIndex(([, label]) => label === style.first);
  const next = labels.slice(index + 1).some(([, label]) => label === style.second);
  const found = labels[index];
  if (found === undefined || !next) return null;
  const at = start + found.index;
  return {
    label: found[0],
    outer: { start, end: start + leading[0].length - 1 },
    inner: { start: at, end: at + found[0].length },
  };
}

function isOwn(sentence: string, { index, 0: label }: RegExpExecArray): boolean {
  const before = sentence.slice(Math.max(0, index - 24), index);
  if (CITED.test(before) || NUMBER_WORD.test(before)) return false;
  return !REFERRED.test(sentence.slice(index + label.length, index + label.length + 16));
}

/** How a list of the label's kind begins. */
function firstOf(label: string): { readonly first: string; readonly second: string } | null {
  if (/^\d+$/u.test(label)) return { first: '1', second: '2' };
  if (/^[A-Z]$/u.test(label)) return { first: 'A', second: 'B' };
  return /^[a-hj-uwyz]$/u.test(label) ? { first: 'a', second: 'b' } : null;
}
