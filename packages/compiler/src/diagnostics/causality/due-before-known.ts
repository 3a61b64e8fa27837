import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const DUTY = [
  'party Agent',
  'event Approval by Agent',
  'event Instructions by Company',
  'Payment Day means 5 Trading Days after the date of the first Approval',
  'obligation To Instruct',
  '  Company performs the Instructions',
];

/** A duty that is due on or before the day of the event from which its day is counted. */
export const dueBeforeKnown = defineDiagnostic<{
  readonly name: string;
  readonly event: string;
  /** By how much it is due before a day, in the contract's words. */
  readonly before: string;
  /** By how much that day is after the event. */
  readonly counted: string;
}>({
  code: 'due-before-known',
  severity: 'information',
  message: ({ name, event, before, counted }) =>
    `\`${name}\` is due ${before} before a day that is ${counted} after \`${event}\`: no later than \`${event}\` itself.`,
  why: ({ event }) =>
    `Until \`${event}\` has come nobody knows on which day it comes, nor whether it does. When it is known, this is already due or late.`,
  help: ({ event }) =>
    `Count the day of this duty from \`${event}\` forward, or let the other day come late enough to leave room for it.`,
  examples: {
    bad: exampleFile(...DUTY, '  due 5 Trading Days before Payment Day'),
    good: exampleFile(...DUTY, '  due 2 Trading Days before Payment Day'),
  },
});
