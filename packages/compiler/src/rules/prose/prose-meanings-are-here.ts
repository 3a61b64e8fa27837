import { proseMeaningElsewhere } from '../../diagnostics/prose/prose-meaning-elsewhere.ts';
import { appendicesOf } from '../../prose/appendices.ts';
import { attachmentKey } from '../../prose/attachments.ts';
import { readImportedTerms } from '../../prose/names/imported-terms.ts';
import { inTitleCase } from '../../prose/names/near-terms.ts';
import { nameKey } from '../../prose/names/occurrences.ts';
import { MAX_IN_PROSE } from '../prose-place.ts';
import { lawOfText } from './law-of-text.ts';

/** A Term that the prose uses has its meaning in it, and not in a document that is not at hand. */
export const proseMeaningsAreHere = lawOfText(proseMeaningElsewhere, function* (prose) {
  const { text, terms } = prose;
  const here = new Set(appendicesOf(prose).map(({ path }) => attachmentKey(path)));
  const seen = new Set<string>();
  const found = [...readImportedTerms(text, terms)].flatMap((term) => {
    const document = wholeOf(term.document);
    if (seen.has(nameKey(term.name)) || here.has(attachmentKey(document))) return [];
    seen.add(nameKey(term.name));
    return [{ ...term, document }];
  });
  if (found.length === 0) return;
  const told = found.slice(0, MAX_IN_PROSE);
  const documents = [...Map.groupBy(told, ({ document }) => document)].map(([document, those]) => {
    const names = those.map(({ name }) => inTitleCase(name));
    return `${names.join(', ')} (in ${document})`;
  });
  yield { parameters: { documents, count: found.length }, places: told };
});

/** `SECTION 4 of the Debentures` is in the Debentures. */
function wholeOf(document: string): string {
  const whole = document.replace(/^(?:Section|Article)\s\S+\sof\s/iu, '');
  return /^(?:exhibit|schedule|annex)\s/iu.test(whole)
    ? whole.charAt(0) + whole.slice(1).replace(/^[A-Z]+/u, (word) => word.toLowerCase())
    : whole;
}
