import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Daily Charge means $100');

/** Days of grace in a contract of business days, with no word of which kind they are. */
export const graceDaysOfNoKind = defineDiagnostic<{
  readonly words: string;
  /** The kinds of day that the text counts elsewhere: `business day`. */
  readonly kinds: readonly string[];
  /** Whether something is owed for each day after it. */
  readonly isPerDay: boolean;
}>({
  code: 'grace-days-of-no-kind',
  severity: 'information',
  message: ({ words, kinds }) =>
    `“${words}”: the days of grace are of no kind, where the contract elsewhere counts by the ${kinds.join(' and by the ')}.`,
  why: ({ isPerDay }) =>
    `Over a weekend two business days are four calendar days.${isPerDay ? ' What is owed per day begins with the one or the other, and nothing says whether the day of delivery counts.' : ''}`,
  help: () => 'Write `business days` or `calendar days`, and whether the last day counts.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'Shares are delivered within two business days, with $100 for each day beyond a two day grace period.\n',
      good: 'Shares are delivered within two business days, with $100 for each day beyond a grace period of two business days.\n',
    },
  },
});
