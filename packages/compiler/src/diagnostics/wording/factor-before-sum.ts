import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Premium means 120%');

/** A factor before the first of several lines that are added up. */
export const factorBeforeSum = defineDiagnostic<{
  readonly words: string;
  readonly factor: string;
  /** How many lines are added up. */
  readonly addends: number;
}>({
  code: 'factor-before-sum',
  severity: 'information',
  message: ({ words, factor, addends }) =>
    `“${words}”: nothing closes the sum of ${addends} lines that ${factor} multiplies.`,
  why: ({ factor }) =>
    `${factor} may multiply the whole sum, the first line alone, or all but the last. Every line that it reaches or leaves out changes what is owed.`,
  help: () =>
    'Name the sum first (`the Redemption Base`), and multiply that; or set the lines apart in a list of their own.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: '120% multiplied by the sum of (a) the principal, plus (b) the interest, plus (c) the costs\n',
      good: 'the sum of the principal, the interest and the costs, and 120% of that sum\n',
    },
  },
});
