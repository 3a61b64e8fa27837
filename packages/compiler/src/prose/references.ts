import { firstFrom, type Labels } from './labels.ts';
import type { Outline, ProseSection } from './outline.ts';

/** `Section 4.15(A)`, `Article II.C.3`, where the text cites a part of itself. */
export interface ProseReference {
  /** As it is written, with white space folded. */
  readonly words: string;
  /** `4.15`, `(A)` apart: the labels from the outermost in. */
  readonly path: string;
  readonly subs: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** No label fits in two ways: a text of them would else be read in as many ways as they have together. */
const PATH = String.raw`(?:[IVXLC]+|\d{1,3}|[ABD-HJKM-UWYZ])(?:\.(?:\d{1,3}|[A-Z]))*(?![A-Za-z0-9])(?:\([A-Za-z0-9]{1,5}\))*`;
const REFERENCE = new RegExp(
  String.raw`\b(?:sections?|articles?)\s+(${PATH})`.replaceAll(
    'sections?|articles?',
    'Sections?|SECTIONS?|Articles?|ARTICLES?',
  ),
  'gu',
);
/** A label in a list of references, which a statute may number past a thousand. */
const LISTED = String.raw`(?:\d{4,5}|${PATH})`;
/** Further references, then the name of another document: `or 15(d) of the Exchange Act`. */
const OF_ANOTHER = new RegExp(
  String.raw`^(?:[\s,]*(?:(?:and/or|and|or|through|to)\s*)?(?:[Ss]ections?\s+)?${LISTED})*[\s,]*(?:\([^()]{0,60}\)[\s,]*)?(?:(?:excluding|except|including)\s[^,.;]{1,40},\s+)?(?:(?:of|under)\s+(?!this\b|hereof\b)|(?:to|in)\s+(?!this\b|the\s+(?:extent|event|case|manner|amount)\b|(?:accordance|addition|connection|each|full|lieu|no|order|part|respect|which|whole|writing)\b))`,
  'u',
);
/** How much of the text after a reference tells whose section it is. */
const LOOK_AHEAD = 160;

/** The references of a cleaned text to its own parts; those to other documents are left out. */
export function* readReferences(text: string): Iterable<ProseReference> {
  let statute: Statute | null = null;
  for (const match of text.matchAll(REFERENCE)) {
    const [end, digits] = [match.index + match[0].length, digitsOf(match[1] ?? '')];
    if (OF_ANOTHER.test(text.slice(end, end + LOOK_AHEAD))) {
      if (digits >= MIN_DIGITS) statute = { digits, end };
      continue;
    }
    if (statute?.digits === digits && isSameParagraph(text.slice(statute.end, match.index)))
      continue;
    if (
      /\b(?:Act|Code|Rule|Regulation)[\s,]*$/u.test(
        text.slice(Math.max(0, match.index - 20), match.index),
      )
    )
      continue;
    const found = readReference(match[1] ?? '');
    if (found === null) continue;
    yield { ...found, words: match[0].replaceAll(/\s+/gu, ' '), start: match.index, end };
  }
}

/** A section of a statute, cited by a number of so many digits. */
interface Statute {
  readonly digits: number;
  readonly end: number;
}

/** A contract has no hundred articles: what is numbered so beside a statute's section is the statute's. */
const MIN_DIGITS = 3;
const SAME_PARAGRAPH = 2_000;

function digitsOf(cited: string): number {
  return /^\d*/u.exec(cited)?.[0].length ?? 0;
}

function isSameParagraph(between: string): boolean {
  return between.length < SAME_PARAGRAPH && !between.includes('\n\n');
}

/** The path and the labels in brackets of a section as it is cited; null for a title. */
export function readReference(cited: string): Pick<ProseReference, 'path' | 'subs'> | null {
  if (!new RegExp(`^${PATH}$`, 'u').test(cited)) return null;
  const bracket = cited.indexOf('(');
  const path = bracket < 0 ? cited : cited.slice(0, bracket);
  const subs = bracket < 0 ? [] : cited.slice(bracket + 1, -1).split(')(');
  return { path, subs };
}

/** More parts than these under one number are no appendices. */
const MAX_ALIKE = 20;

/**
 * The parts of the text that a reference can mean; none where the text has no such part. Labels
 * below the headings are looked for in what stands under them, in any type of list.
 */
export function findSections(
  { outline, labels }: { readonly outline: Outline; readonly labels: Labels },
  { path, subs }: Pick<ProseReference, 'path' | 'subs'>,
): readonly ProseSection[] {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const found = outline.byPath.get(parts.slice(0, length).join('.'));
    if (found === undefined) continue;
    const rest = [...parts.slice(length), ...subs];
    return found.slice(0, MAX_ALIKE).filter((section) => hasLabels(labels, section, rest));
  }
  return [];
}

/** Whether labels stand in a part one after the other. */
function hasLabels(
  labels: Labels,
  { start, end }: ProseSection,
  wanted: readonly string[],
): boolean {
  let at = start + 1;
  for (const label of wanted) {
    const place = firstFrom(labels.get(label.toLowerCase()) ?? [], at);
    if (place === undefined || place >= end) return false;
    at = place + label.length;
  }
  return true;
}
