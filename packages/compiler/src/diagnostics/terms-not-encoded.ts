import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

const NOTE = 'The "Issue Date" means January 5, 2026. Interest runs from the Issue Date.\n';

/** Terms that the prose defines and uses, and that no declaration of the file bears. */
export const termsNotEncoded = defineDiagnostic<{
  readonly terms: readonly string[];
  readonly more: number;
}>({
  code: 'terms-not-encoded',
  severity: 'information',
  message: ({ terms, more }) =>
    `The prose defines and uses ${terms.length + more === 1 ? 'a Term' : `${terms.length + more} Terms`} that this file does not have: ${terms.join(', ')}${more > 0 ? `, and ${more} more` : ''}.`,
  why: () =>
    'What is defined in a contract is meant to do something in it. Many of these may have nothing to do with figures and dates; the list shows that none is left out unseen.',
  help: () =>
    'Encode those that decide an amount, a date or who may do what; say `not computable § "…"` of those that cannot be.',
  examples: {
    bad: exampleFile('Start of Interest means January 5, 2026'),
    good: exampleFile('Issue Date means January 5, 2026'),
    prose: { bad: NOTE, good: NOTE },
  },
});
