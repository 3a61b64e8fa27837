import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const NOTICE = [
  'fact Last Sale : price of Common Stock, each Trading Day',
  'event Call Notice by Company',
  '  Call Date : date',
];
const CONDITION = [
  '  and Last Sale is at least $5 per share on each of the 10 Trading Days before Call Date',
  'Calls Made means the count of Call Notice where May Be Given',
];

/** An act that is to come before what it depends on can be known. */
export const measuredAfterDeadline = defineDiagnostic<{
  readonly event: string;
  /** How long before the date the act is to come, in the contract's words. */
  readonly before: string;
  /** The date, in the contract's words. */
  readonly until: string;
}>({
  code: 'measured-after-deadline',
  severity: 'information',
  message: ({ event, before, until }) =>
    `\`${event}\` is to come at least ${before} before \`${until}\`, and what it depends on is told by the days up to that date.`,
  why: ({ event }) =>
    `When \`${event}\` is due nobody knows yet whether its condition will be met. Given in time it is a guess; given once the condition is met it is late.`,
  help: () =>
    'Measure the condition over days that end with the notice, or say that the notice may be given before and falls away if the condition is not met.',
  examples: {
    bad: exampleFile(
      ...NOTICE,
      'May Be Given for each Call Notice means',
      '  the date of the Call Notice is on or before 10 Trading Days before Call Date',
      ...CONDITION,
    ),
    good: exampleFile(
      ...NOTICE,
      'May Be Given for each Call Notice means',
      '  the date of the Call Notice is on or before 1 Trading Day before Call Date',
      ...CONDITION,
    ),
  },
});
