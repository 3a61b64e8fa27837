import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

const CLOSING = [
  'party Holder',
  'event Notice by Holder',
  'event Closing',
  'obligation To Close',
  '  for each Notice',
  '  Company and Holder perform the Closing',
];
const LAPSE = 'event Lapse occurs 7 days after each Notice, unless there is a Closing';
const READ = 'Has Lapsed means there is a Lapse';

/** Two deadlines for one act, of which now the one ends first and now the other. */
export const deadlinesCross = defineDiagnostic<{
  readonly name: string;
  readonly one: string;
  readonly other: string;
  /** The one that is in days of a calendar, and how many days it can take. */
  readonly of: string;
  readonly least: number;
  readonly most: number;
}>({
  code: 'deadlines-cross',
  severity: 'information',
  message: ({ name, one, other }) =>
    `\`${name}\` has ${other} by this and ${one} by another clause, from the same day.`,
  why: ({ of, least, most }) =>
    `${of} take from ${least} to ${most} days, by where weekends and holidays fall. So it depends on the first day which deadline ends first, and what is in time by one clause can be too late by the other.`,
  help: () =>
    'Count both in one kind of day, if the contract lets you; if it does not, it is open.',
  examples: {
    bad: exampleFile(...CLOSING, '  due 5 Trading Days after the Notice', LAPSE, READ),
    good: exampleFile(...CLOSING, '  due 7 days after the Notice', LAPSE, READ),
  },
});
