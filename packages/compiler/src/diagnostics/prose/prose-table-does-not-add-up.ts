import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Denominations means 5,500,000 shares');

/** A product or total in the prose that does not come out as printed. */
export const proseTableDoesNotAddUp = defineDiagnostic<{
  readonly words: string;
  readonly computed: string;
}>({
  code: 'prose-table-does-not-add-up',
  severity: 'information',
  message: ({ words, computed }) => `“${words}” comes to ${computed}.`,
  why: () => 'A figure in a table was printed that the others do not make; one of them is wrong.',
  help: () => 'Encode the figure that is meant, and write a `check` of the sum beside it.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: '7 x 500,000   3,500,000\n20 x 100,000   2,000,000\nTotal   5,600,000\n',
      good: '7 x 500,000   3,500,000\n20 x 100,000   2,000,000\nTotal   5,500,000\n',
    },
  },
});
