import { proseTermsNotDefined } from '../../diagnostics/prose/prose-terms-not-defined.ts';
import { documentOfOthers } from '../../prose/names/imported-terms.ts';
import { nearTerms } from '../../prose/names/near-terms.ts';
import { readUndefinedTerms, type UndefinedTerm } from '../../prose/names/undefined-terms.ts';
import { MAX_IN_PROSE } from '../prose-place.ts';
import { lawOfText } from './law-of-text.ts';

/**
 * Words that the prose uses as a Term are defined in it. Only such are taken for Terms as an article
 * makes definite, or a form asks for, and as are called what Terms are called: names of persons,
 * places and statutes have capitals too.
 */
export const proseTermsAreDefined = lawOfText(proseTermsNotDefined, function* (prose) {
  const found = readUndefinedTerms(prose);
  if (found.length === 0) return;
  const defined = prose.terms.map(({ name }) => name);
  const terms = found.slice(0, MAX_IN_PROSE).map((term) => inWords(term, defined));
  const more = Math.max(0, found.length - MAX_IN_PROSE);
  const places = found.slice(0, MAX_IN_PROSE).flatMap(({ places }) => places.slice(0, 1));
  yield { parameters: { terms, more, document: documentOfOthers(prose.text) }, places };
});

/** `Initial Escrow Shares (2 uses; “Escrow Shares” is defined)`. */
function inWords({ name, places, inPassing }: UndefinedTerm, defined: readonly string[]): string {
  const uses = places.length === 1 ? '1 use' : `${places.length} uses`;
  if (inPassing !== null) {
    const { section, document } = inPassing;
    return `${name} (${uses}; only ${section} says in passing that it is defined in ${document})`;
  }
  const near = nearTerms(name, defined).map((term) => `“${term}”`);
  const verb = near.length === 1 ? 'is' : 'are';
  return near.length === 0
    ? `${name} (${uses})`
    : `${name} (${uses}; ${near.join(' and ')} ${verb} defined)`;
}
