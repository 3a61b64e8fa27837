import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const DEFINED = 'The "Escrow Shares" means 1,000 shares. The Escrow Shares are held.\n';
const FILE = exampleFile('Escrow Shares means 1,000 shares');

/** Words with capitals that the prose uses as Terms and defines nowhere. */
export const proseTermsNotDefined = defineDiagnostic<{
  readonly terms: readonly string[];
  readonly more: number;
}>({
  code: 'prose-terms-not-defined',
  severity: 'information',
  message: ({ terms, more }) =>
    `The prose uses as Terms, and does not define: ${terms.join(', ')}${more > 0 ? `, and ${more} more` : ''}.`,
  why: () =>
    'They have the capitals of defined Terms, and share words with some that are defined. Either another name is meant, or the meaning is in another document, or there is none.',
  help: () =>
    'Where the contract means another Term, say so in a comment; where the meaning is elsewhere, declare a `fact` or `blank`; where there is none, `unresolved`.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: `${DEFINED}The Initial Escrow Shares are returned, and the Initial Escrow Shares are void.\n`,
      good: `${DEFINED}The Escrow Shares are returned, and the Escrow Shares are void.\n`,
    },
  },
});
