import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../../example-file.ts';

const FILE = exampleFile(
  'Buyer Price means $5',
  'Seller Price means $5',
  'Reserve Amount means $1,000',
);
const TEXT =
  'The "Buyer" means a fund, and the "Seller" means a bank. The Seller keeps $1,000 (the "Reserve Amount") for the Buyer. ';

/** Terms that the prose defines and then does not use. */
export const proseTermsNeverUsed = defineDiagnostic<{
  readonly terms: readonly string[];
  readonly more: number;
  /** Whether the words of one of them stand elsewhere in lower case. */
  readonly isInLowerCase: boolean;
}>({
  code: 'prose-terms-never-used',
  severity: 'information',
  message: ({ terms, more }) =>
    `The prose defines, and does not use: ${terms.join(', ')}${more > 0 ? `, and ${more} more` : ''}.`,
  why: ({ isInLowerCase }) =>
    isInLowerCase
      ? 'A definition that nothing uses decides nothing: a clause that used it was struck, or calls it otherwise. Where its words stand in lower case, the defined meaning may be meant, or the ordinary one; the result can turn on which.'
      : 'A definition that nothing uses decides nothing: a clause that used it was struck, or calls it otherwise.',
  help: () =>
    'Use the Term where it is meant, or strike the definition; what is meant in lower case says so by its capitals.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: `${TEXT}The reserve is held in cash.\n`,
      good: `${TEXT}The Reserve Amount is held in cash.\n`,
    },
  },
});
