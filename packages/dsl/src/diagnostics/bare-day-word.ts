import { defineDiagnostic } from './diagnostic-kind.ts';

/** How a day is said that lies an open length from another. */
const OPEN = {
  after: 'write `schedule Tenor End every Tenor after D` and `the first Tenor End after D`',
  before: 'let a blank be the day itself',
} as const;

/** `Tenor after Signing Date`, and `Signing Date before D` without its `is`. */
export const bareDayWord = defineDiagnostic<{
  readonly word: 'before' | 'after';
  /** What stands before it, with its marks. */
  readonly after: string;
}>({
  code: 'bare-day-word',
  severity: 'error',
  message: ({ word, after }) => `\`${word}\` does not fit here after ${after}.`,
  why: () =>
    'Days are counted from another by a length of time that is written as a figure. What compares two days begins with `is`.',
  help: ({ word }) =>
    `To count, write the figure, as \`18 months ${word} D\`; where a form leaves the length open, ${OPEN[word]}. To compare, write \`is ${word}\`.`,
  examples: {
    bad: 'clause §1 "Maturity"\n  Maturity Date means Tenor after Signing Date\n',
    good: 'clause §1 "Maturity"\n  Maturity Date means 18 months after Signing Date\n',
  },
});
