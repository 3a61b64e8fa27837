import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../../example-file.ts';

const FILE = exampleFile('Closing Price means $5');
const TEXT = 'The "Closing Price" means the last sale price. The Closing Price counts. ';

/** A defined Term whose words, in lower case, the prose gives another meaning. */
export const proseTermInLowerCase = defineDiagnostic<{ readonly term: string }>({
  code: 'prose-term-in-lower-case',
  severity: 'information',
  message: ({ term }) =>
    `The prose defines “${term}”, and gives “${term.toLowerCase()}” a meaning of its own.`,
  why: () =>
    'Two things are called by the same words and differ by their capitals only. Where they differ in substance, each place that speaks of one can be read to mean the other.',
  help: ({ term }) =>
    `Use “${term}” where it is meant, and another name for the other; encode them as two Terms.`,
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: `${TEXT}The closing price for each day shall be the average of bid and ask.\n`,
      good: `${TEXT}The dealer price for each day shall be the average of bid and ask.\n`,
    },
  },
});
