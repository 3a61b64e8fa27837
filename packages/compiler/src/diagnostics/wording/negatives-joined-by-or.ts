import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Judgment Limit means $250,000');

/** “Unpaid, unbonded or unstayed”: one of them is enough. */
export const negativesJoinedByOr = defineDiagnostic<{
  readonly words: string;
  readonly first: string;
  readonly last: string;
}>({
  code: 'negatives-joined-by-or',
  severity: 'information',
  message: ({ words }) => `“${words}” joins negatives by “or”: one of them is enough.`,
  why: ({ first, last }) =>
    `What is ${last} but not ${first} still counts by these words, though one remedy is commonly meant to be enough.`,
  help: () => 'Join the negatives by “and”, if any one remedy is to be enough.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'if a judgment remains unpaid, unbonded or unstayed for ninety days\n',
      good: 'if a judgment remains unpaid, unbonded and unstayed for ninety days\n',
    },
  },
});
