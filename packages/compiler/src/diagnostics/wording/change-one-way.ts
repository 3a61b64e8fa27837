import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');

/** A figure that rises with another, and no word of what happens when that falls. */
export const changeOneWay = defineDiagnostic<{ readonly words: string }>({
  code: 'change-one-way',
  severity: 'information',
  message: ({ words }) => `“${words}” says what follows a rise, and nothing of a fall.`,
  why: () =>
    'If the other figure falls, the limit may stand still or fall with it; both can be read, and the words give neither.',
  help: () =>
    'Write `increased or decreased by the percentage by which … has changed`, or `but not below the amount stated`.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'The cap is increased by the same percentage by which net sales have increased.\n',
      good: 'The cap is increased by the same percentage by which net sales have increased, and never decreased.\n',
    },
  },
});
