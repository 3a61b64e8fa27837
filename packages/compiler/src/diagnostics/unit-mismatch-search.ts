import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** Bounds, step or fall-back of `the largest` in different units. */
export const unitMismatchSearch = defineDiagnostic<{
  readonly left: string;
  readonly right: string;
}>({
  code: 'unit-mismatch-search',
  severity: 'error',
  message: ({ left, right }) => `This is ${right}, but the search runs over ${left}.`,
  why: () =>
    '`the largest … from … to … in steps of …, otherwise …` looks for one figure: its bounds, its step and what it falls back to have one unit.',
  help: () => 'Bring them to one unit.',
  examples: {
    bad: exampleFile(
      'Most means the largest Portion from $0 to $100 in steps of 1',
      '  such that Portion is less than $50, otherwise $0',
    ),
    good: exampleFile(
      'Most means the largest Portion from $0 to $100 in steps of $1',
      '  such that Portion is less than $50, otherwise $0',
    ),
  },
});
