import { singular } from './names/words-of.ts';
import { readReferences, type ProseReference } from './references.ts';

/** Where a meaning is said to be given: in a part, before the first part, or in another document. */
export type Pointer =
  | { readonly kind: 'part'; readonly reference: ProseReference }
  | { readonly kind: 'opening' }
  | { readonly kind: 'elsewhere' };

/** A term that the text puts between quotation marks and gives a meaning. */
export interface DefinedTerm {
  /** As it is written, with white space folded. */
  readonly name: string;
  /** Where its quotation marks stand. */
  readonly start: number;
  readonly end: number;
  /** Where the meaning is said to be given; null where it is given here. */
  readonly pointsTo: Pointer | null;
}

/** Quoted words; at the start of a paragraph the mark that opens is sometimes lost. */
const QUOTED = /[“"]([^“”"]{1,90})[”"]|(?<=\n\n)([A-Z][^“”"\n]{0,60})”/gu;
const LOOK_BEHIND = 160;
const LOOK_AHEAD = 200;
/** `means`, `shall have the meaning set forth in`. */
const MEANS =
  /^[\s,)]*(?:[^.;“”"]{0,60}\s)?(?:means?|shall mean|shall (?:initially |at any time )?be|when used|as used|(?:shall have|has|have) the (?:respective )?meanings?|is defined|shall be deemed to)\b/u;
/** `“Options” includes`, `The “Cap” is $5`: straight after the marks, or the words only speak of it. */
const IS =
  /^\s+(?:includes?\b|refers?\s+to\b|(?:is|are)\s+(?:calculated|computed|determined)\b|is\s+(?:\$|\[|\d))/u;
/** `means the capital stock, including the “Common Stock” and the “Preferred Stock”`. */
const INCLUDED =
  /\bmeans?\b[^.;]{0,100}\bincluding\b(?:, without limitation,)? the (?:[“"][^“”"]{1,60}[”"],? and the )?$/u;
const CALLED =
  /(?:referred to|called|known|considered|constitutes?|deemed|designated|the terms?)\s+(?:herein\s+|hereinafter\s+|collectively\s+)?(?:as\s+)?(?:an?\s+|the\s+)?$/iu;
const OPENING = /^(?:the\s+)?(?:recitals?|preamble|introduct|opening|first\s+paragraph)/iu;
const ELSEWHERE =
  /^[^.;“”"]{0,30}the (?:respective )?meanings?\s+(?:set forth|given|ascribed|assigned|specified)[^.;“”"]{0,30}?\s(?:in|to such term in|by)\s/u;

/** The terms that a cleaned text defines, in its order. */
export function readDefinedTerms(text: string): readonly DefinedTerm[] {
  const terms: DefinedTerm[] = [];
  for (const { name, start, end } of quotedWords(text)) {
    if (!/^[A-Z0-9]/u.test(name) || name.split(' ').length > 8) continue;
    const after = text.slice(end, end + LOOK_AHEAD);
    const before = text.slice(Math.max(0, start - LOOK_BEHIND), start);
    const isMeant = MEANS.test(after) || IS.test(after);
    const isNamed = CALLED.test(before) || isIncluded(before) || isInBrackets(before, after);
    if (!isMeant && !isNamed) continue;
    terms.push({ name, start, end, pointsTo: isMeant ? pointerIn(after) : null });
  }
  return terms;
}

/** The words between quotation marks, with where the marks stand. */
export function* quotedWords(text: string): Iterable<Pick<DefinedTerm, 'name' | 'start' | 'end'>> {
  for (const match of text.matchAll(QUOTED)) {
    const words = (match[1] ?? match[2] ?? '').replaceAll(/\s+/gu, ' ');
    const name = words
      .replace(/[,.;]$/u, '')
      .trim()
      .replace(/^the (?=[A-Z])/u, '');
    yield { name, start: match.index, end: match.index + match[0].length };
  }
}

function isIncluded(before: string): boolean {
  return before.endsWith(' the ') && before.includes('including') && INCLUDED.test(before);
}

/** `(the "Maturity Date")`, `(collectively, the "Notes")`; not `(as defined in the "…")`. */
function isInBrackets(before: string, after: string): boolean {
  const opened = /\([^()]*$/u.exec(before)?.[0];
  return opened !== undefined && /^[^()]{0,80}\)/u.test(after) && !/defined/iu.test(opened);
}

/** Where a term is said to be defined, if not here. */
function pointerIn(after: string): Pointer | null {
  const elsewhere = ELSEWHERE.exec(after);
  if (elsewhere === null) return null;
  const at = elsewhere[0].length;
  if (OPENING.test(after.slice(at))) return { kind: 'opening' };
  for (const reference of readReferences(after)) {
    if (reference.start > at + 4) break;
    return { kind: 'part', reference };
  }
  return { kind: 'elsewhere' };
}

/** A term as it is looked up: without case, and as one of several is called (`Events of Default`). */
export function termKey(name: string): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/gu) ?? [];
  return words.map(singular).join(' ');
}
