import { proseSectionMissing } from './prose-section-missing.ts';
import { proseTableDoesNotAddUp } from './prose-table-does-not-add-up.ts';
import { proseTermNotWhereSaid } from './prose-term-not-where-said.ts';
import { proseTermsNotDefined } from './prose-terms-not-defined.ts';
import { wordsAndFiguresDiffer } from './words-and-figures-differ.ts';

/** What the words of a contract can have wrong in themselves. */
export const proseDiagnostics = [
  proseSectionMissing,
  proseTableDoesNotAddUp,
  proseTermNotWhereSaid,
  proseTermsNotDefined,
  wordsAndFiguresDiffer,
] as const;
