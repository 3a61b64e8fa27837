import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Notice Days means 5');

/** A legal holiday, with no word of by which law. */
export const holidayOfNoLaw = defineDiagnostic<{ readonly words: string }>({
  code: 'holiday-of-no-law',
  severity: 'information',
  message: ({ words }) => `“${words}” does not say by the law of which place.`,
  why: () =>
    'Federal, state and foreign holidays differ: Lincoln’s Birthday and Election Day are holidays in New York, and banks are open. A count of business days over such a day comes out one day apart.',
  help: () => 'Write `a federal legal holiday in the United States`, or of which State.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'A business day is any day but a Saturday, a Sunday or a legal holiday.\n',
      good: 'A business day is any day but a Saturday, a Sunday or a legal holiday in the State of New York.\n',
    },
  },
});
