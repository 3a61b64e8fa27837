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

const PATH = String.raw`(?:[IVXLC]+|\d{1,3}|[A-Z])(?:\.(?:\d{1,3}|[A-Z]))*(?![A-Za-z0-9])(?:\([A-Za-z0-9]{1,5}\))*`;
const REFERENCE = new RegExp(
  String.raw`\b(?:sections?|articles?)\s+(${PATH})`.replaceAll(
    'sections?|articles?',
    'Sections?|SECTIONS?|Articles?|ARTICLES?',
  ),
  'gu',
);
/** Further references, then the name of another document: `or 15(d) of the Exchange Act`. */
const OF_ANOTHER = new RegExp(
  String.raw`^[\s,]*(?:(?:and|or|through|to|and/or)?\s*(?:[Ss]ections?\s+)?${PATH}[\s,]*)*(?:\([^()]{0,60}\)[\s,]*)?(?:of|under|to|in)\s+(?!this\b|hereof\b)`,
  'u',
);
/** How much of the text after a reference tells whose section it is. */
const LOOK_AHEAD = 160;

/** The references of a cleaned text to its own parts; those to other documents are left out. */
export function* readReferences(text: string): Iterable<ProseReference> {
  for (const match of text.matchAll(REFERENCE)) {
    const end = match.index + match[0].length;
    if (OF_ANOTHER.test(text.slice(end, end + LOOK_AHEAD))) continue;
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

/** The path and the labels in brackets of a section as it is cited; null for a title. */
export function readReference(cited: string): Pick<ProseReference, 'path' | 'subs'> | null {
  if (!new RegExp(`^${PATH}$`, 'u').test(cited)) return null;
  const bracket = cited.indexOf('(');
  const path = bracket < 0 ? cited : cited.slice(0, bracket);
  const subs = bracket < 0 ? [] : cited.slice(bracket + 1, -1).split(')(');
  return { path, subs };
}

/**
 * The parts of the text that a reference can mean; none where the text has no such part. Labels
 * below the headings are looked for in what stands under them, in any type of list.
 */
export function findSections(
  { text, outline }: { readonly text: string; readonly outline: Outline },
  { path, subs }: Pick<ProseReference, 'path' | 'subs'>,
): readonly ProseSection[] {
  const labels = path.split('.');
  for (let length = labels.length; length > 0; length -= 1) {
    const found = outline.byPath.get(labels.slice(0, length).join('.'));
    if (found === undefined) continue;
    const rest = [...labels.slice(length), ...subs];
    return found.filter((section) => hasLabels(text.slice(section.start, section.end), rest));
  }
  return [];
}

/** Whether labels stand in a text one after the other, `(b)` or `b.`, in either case. */
function hasLabels(text: string, labels: readonly string[]): boolean {
  let at = 0;
  for (const label of labels) {
    const form = new RegExp(String.raw`(?:\(${label}\)|(?<=[\s(])${label}[.)](?=\s))`, 'giu');
    form.lastIndex = at;
    const match = form.exec(text);
    if (match === null) return false;
    at = match.index + match[0].length;
  }
  return true;
}
