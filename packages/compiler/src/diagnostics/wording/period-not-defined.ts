import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');

/** A period of measurement of which the text says nothing else. */
export const periodNotDefined = defineDiagnostic<{ readonly words: string }>({
  code: 'period-not-defined',
  severity: 'information',
  message: ({ words }) => `“${words}” is spoken of, and nothing says when it begins or ends.`,
  why: () =>
    'What falls in such a period counts, and what falls outside does not. Without its days a condition on it can never be shown to be met. It is often left over from a form with a floating price.',
  help: () => 'Say from which day to which the period runs, or leave it out.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'The price is adjusted for a split that takes place during the reference period.\n',
      good: 'The price is adjusted for a split that takes place during the reference period, which begins on January 5, 2026.\n',
    },
  },
});
