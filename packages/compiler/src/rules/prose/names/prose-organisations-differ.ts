import { proseNamesAlike } from '../../../diagnostics/prose/names/prose-names-alike.ts';
import { readAlikeNames } from '../../../prose/names/organisations.ts';
import { lawOfText } from '../law-of-text.ts';

/** One organisation has one name: two that differ only in the kind of body are two, or a slip. */
export const proseOrganisationsDiffer = lawOfText(proseNamesAlike, function* (prose) {
  for (const { first, second } of readAlikeNames(prose.text)) {
    yield { parameters: { first: first.name, second: second.name }, places: [first, second] };
  }
});
