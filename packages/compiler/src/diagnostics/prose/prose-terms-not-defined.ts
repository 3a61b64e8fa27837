import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const DEFINED =
  'The "Buyer" means a fund, the "Borrower" means a bank, and the "Escrow Shares" means 100 shares. The Buyer buys the Escrow Shares of the Borrower.\n';
const FILE = exampleFile(
  'Buyer Price means $5',
  'Borrower Price means $5',
  'Escrow Shares means 100 shares',
);

/** Words with capitals that the prose uses as Terms and defines nowhere. */
export const proseTermsNotDefined = defineDiagnostic<{
  readonly terms: readonly string[];
  readonly more: number;
  /** The document that has the meaning of whatever is not defined here; null where none is named. */
  readonly document: string | null;
}>({
  code: 'prose-terms-not-defined',
  severity: 'information',
  message: ({ terms, more }) =>
    `The prose uses as Terms, and does not define: ${terms.join(', ')}${more > 0 ? `, and ${more} more` : ''}.`,
  why: ({ document }) =>
    document === null
      ? 'They have the capitals of defined Terms. Either another name is meant, or the meaning is in another document, or there is none: then what rests on them has no value.'
      : `They have the capitals of defined Terms. What is not defined here has its meaning in ${document}, says the prose; unless it is there, another name is meant, or what rests on it has no value.`,
  help: () =>
    'Where the contract means another Term, say so in a comment; where the meaning is elsewhere, declare a `fact` or `blank`; where there is none, `unresolved`.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: `${DEFINED}The Initial Escrow Shares are returned to the Corporation.\n`,
      good: `${DEFINED}The Escrow Shares are returned to the Borrower.\n`,
    },
  },
});
