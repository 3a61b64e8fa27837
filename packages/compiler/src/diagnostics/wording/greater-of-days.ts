import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Multiple means 2');

/** Days of which the “greater” is taken. */
export const greaterOfDays = defineDiagnostic<{
  readonly words: string;
  /** As it is written: `whichever is greater`. */
  readonly forms: readonly string[];
  readonly places: number;
}>({
  code: 'greater-of-days',
  severity: 'information',
  message: ({ words, forms: [first = '', ...others], places }) => {
    const also = others.map((form) => `, once “${form}”`).join('');
    const often = places > 1 ? ` (${places} places${also})` : '';
    return `“${words}” says “${first}” of days, and a day is not greater than another${often}.`;
  },
  why: () =>
    'Read as it stands, the later day is taken. If the prices or amounts of those days are to be compared, the result is another one: the highest price need not be the latest.',
  help: () =>
    'Write `the greatest of the averages for the days before (a), (b) and (c)`, or `the latest of` the days.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'the average price for the five days before (a) the day of the notice or (b) the date of payment, whichever is greater\n',
      good: 'the average price for the five days before (a) the day of the notice or (b) the date of payment, whichever is later\n',
    },
  },
});
