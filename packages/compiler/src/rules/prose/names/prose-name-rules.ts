import type { WordsRule } from '../../rule-context.ts';
import { proseDaysAreDefined } from './prose-days-are-defined.ts';
import { proseInstrumentsHaveOneForm } from './prose-instruments-have-one-form.ts';
import { proseNamesAreKnown } from './prose-names-are-known.ts';
import { proseOrganisationsDiffer } from './prose-organisations-differ.ts';
import { prosePartiesAreOne } from './prose-parties-are-one.ts';
import { proseRolesAreBound } from './prose-roles-are-bound.ts';
import { proseTermsAreUsed } from './prose-terms-are-used.ts';
import { proseTermsHaveOneMeaning } from './prose-terms-have-one-meaning.ts';
import { proseTermsKeepTheirCapitals } from './prose-terms-keep-their-capitals.ts';

/** Laws on what the words of a contract call things, persons and days. */
export const PROSE_NAME_RULES: readonly WordsRule[] = [
  proseTermsAreUsed,
  proseTermsHaveOneMeaning,
  proseNamesAreKnown,
  proseTermsKeepTheirCapitals,
  proseDaysAreDefined,
  proseRolesAreBound,
  prosePartiesAreOne,
  proseOrganisationsDiffer,
  proseInstrumentsHaveOneForm,
];
