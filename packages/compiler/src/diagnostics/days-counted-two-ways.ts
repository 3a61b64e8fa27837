import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

const DATES = [
  'blank Effective Date : date',
  'Last Closing Day means 5 Trading Days after Effective Date',
];

/** The same count from the same date, in two kinds of days. */
export const daysCountedTwoWays = defineDiagnostic<{
  readonly count: string;
  readonly one: string;
  readonly other: string;
}>({
  code: 'days-counted-two-ways',
  severity: 'information',
  message: ({ count }) => `${count} days from the same date are counted in two kinds of days.`,
  why: ({ one, other }) =>
    `Here they are ${other}, there ${one}. The one count runs out before the other, so that an act can be in time by one clause and late by the other.`,
  help: () => 'Look whether the contract means one deadline. If it means two, nothing is wrong.',
  examples: {
    bad: exampleFile(...DATES, 'Termination Date means 5 days after Effective Date'),
    good: exampleFile(...DATES, 'Termination Date means 10 days after Effective Date'),
  },
});
