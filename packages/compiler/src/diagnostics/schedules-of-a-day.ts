import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

const SCHEDULES = [
  'schedule Coupon Date on January 1 and July 1 of each year from January 1, 2026',
  'schedule Reset Date on July 1 of each year from July 1, 2026',
  'Margin starts at 2%',
  'upon each Coupon Date',
  '  set Margin to 3%',
];

/** Two schedules share a day, and what their rules do to one Term depends on an order that there is not. */
export const schedulesOfADay = defineDiagnostic<{
  readonly state: string;
  readonly one: string;
  readonly other: string;
  readonly day: string;
}>({
  code: 'schedules-of-a-day',
  severity: 'warning',
  message: ({ state, one, other, day }) =>
    `${day} is a \`${one}\` and a \`${other}\`, and rules upon both write \`${state}\`.`,
  why: ({ state }) =>
    `Dates of one day come together, and none first. What the two rules make of \`${state}\` depends on which does, so that it is impossible from that day on.`,
  help: () =>
    'Say by a `when` which of the two rules applies on such a day, or write one for both.',
  examples: {
    bad: exampleFile(...SCHEDULES, 'upon each Reset Date', '  set Margin to 4%'),
    good: exampleFile(
      ...SCHEDULES.slice(0, -2),
      'Cap starts at 5%',
      'upon each Coupon Date',
      '  set Margin to 3%',
      'upon each Reset Date',
      '  set Cap to 4%',
    ),
  },
});
