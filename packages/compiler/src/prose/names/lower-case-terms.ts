import type { Prose } from '../read-prose.ts';
import { nameKey, readOccurrences } from './occurrences.ts';

/** A defined Term whose words, in lower case, are given a meaning of their own. */
export interface LowerCaseTerm {
  readonly name: string;
  /** Where the Term is defined. */
  readonly defined: { readonly start: number; readonly end: number };
  /** Where its words in lower case have their meaning. */
  readonly start: number;
  readonly end: number;
}

/** `The closing price for each day shall be`, as a sentence that defines begins. */
const SUBJECT = /(?:^|[.;:]\s|\n\n|\)\s)(?:The|the|Such|Each)\s$/u;
const MEANS =
  /^(?:\s(?:for|on|of|per|as of)\s(?:each|any|such|the|a|all)?\s?[a-z ]{2,40}?)?\s(?:shall be|shall mean|means|is deemed to be|shall be deemed to be)\s/u;

/** The Terms of a text whose words it also gives another meaning, without their capitals. */
export function* readLowerCaseTerms(prose: Prose): Iterable<LowerCaseTerm> {
  const { text, terms } = prose;
  const defined = new Map(terms.map((term) => [nameKey(term.name), term]));
  const names = terms.map(({ name }) => name).filter((name) => nameKey(name).includes(' '));
  for (const [key, occurrences] of readOccurrences(text, names)) {
    const term = defined.get(key);
    const own = occurrences.find(
      ({ start, end, lettering }) =>
        lettering === 'lower' &&
        SUBJECT.test(text.slice(Math.max(0, start - 8), start)) &&
        MEANS.test(text.slice(end, end + 80)),
    );
    if (term === undefined || own === undefined) continue;
    yield { name: term.name, defined: term, start: own.start, end: own.end };
  }
}
