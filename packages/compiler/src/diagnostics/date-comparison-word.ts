import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** `is before` and its like with something other than dates. */
export const dateComparisonWord = defineDiagnostic<{
  readonly word: string;
  readonly instead: string;
  readonly left: string;
  readonly right: string;
}>({
  code: 'date-comparison-word',
  severity: 'error',
  message: ({ word, left, right }) =>
    `\`${word}\` compares dates or times; here it stands between ${left} and ${right}.`,
  why: () => 'Before and after are said of days and of times of day only.',
  help: ({ instead }) => `For amounts write \`${instead}\`.`,
  examples: {
    bad: exampleFile('blank Principal : money', 'Is Small means Principal is before $100'),
    good: exampleFile('blank Principal : money', 'Is Small means Principal is less than $100'),
  },
});
