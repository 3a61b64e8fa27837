import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A statistic of one value, with nothing to take it over. */
export const statisticOfSingleValue = defineDiagnostic<{
  readonly statistic: string;
  readonly found: string;
}>({
  code: 'statistic-of-single-value',
  severity: 'error',
  message: ({ statistic, found }) =>
    `\`the ${statistic} of\` needs several values; this is one, ${found}.`,
  why: () =>
    'A sum or an average is taken over the days of a window, the occurrences of an event, or a list.',
  help: () =>
    'Add a window (`over the 5 Trading Days before D`), `for each` and an event, or further items.',
  examples: {
    bad: exampleFile(
      'fact Closing Price : price of Common Stock, each Trading Day',
      'Typical Price means the average of Closing Price',
    ),
    good: exampleFile(
      'fact Closing Price : price of Common Stock, each Trading Day',
      'Typical Price means the average of Closing Price over the 5 Trading Days before the date in question',
    ),
  },
});
