import type { Day } from '@termsheet/runtime';
import { readDate } from './dates.ts';
import { termKey } from './defined-terms.ts';
import { DATE } from './forms.ts';
import { fitsIn } from './passages.ts';
import type { Prose } from './read-prose.ts';

/** Another document in which the Terms are defined that this one does not define. */
export interface SourceOfTerms {
  readonly name: string;
  /** When it says it was made. */
  readonly day: Day;
}

/** `capitalized terms not otherwise defined herein have the meanings given in the Purchase Agreement`. */
const IMPORT =
  /\b(?:capitalized|defined) terms?\b[^.;]{0,120}?\bmeanings?\b[^.;]{0,80}? (?:in|by|thereto in|them in) (?:the|that certain) ([A-Z]\w+(?: [A-Z]\w+){0,5})/gu;
const DATED = new RegExp(String.raw`\bdated (?:as of )?(${DATE})`, 'giu');
/** How far before its name the date of a document stands. */
const LOOK_BEHIND = 400;

/** The document from which a text takes the Terms that it does not define; null where none is dated. */
export function sourceOfTerms(prose: Pick<Prose, 'flow' | 'terms' | 'text'>): SourceOfTerms | null {
  for (const { match } of fitsIn(prose.flow, IMPORT)) {
    const [, name = ''] = match;
    const term = prose.terms.find((each) => termKey(each.name) === termKey(name));
    if (term === undefined) continue;
    const before = prose.text.slice(Math.max(0, term.start - LOOK_BEHIND), term.start);
    const dated = [...before.replaceAll(/\s+/gu, ' ').matchAll(DATED)].at(-1);
    const day = dated === undefined ? null : readDate(dated[1] ?? '');
    if (day !== null) return { name, day };
  }
  return null;
}
