import { defineDiagnostic } from '@termsheet/dsl';
import { datesListed } from './dates-listed.ts';
import { exampleFile } from './example-file.ts';

const FEE = ['party Holder', 'obligation Fee', '  Company pays $100 to Holder'];
const SCHEDULE = 'schedule Fee Date on July 1 of each year from July 1, 2026 through July 1, 2028';

/** What is due on Sundays or holidays, with no word of what becomes of it. */
export const dueOnClosedDay = defineDiagnostic<{
  readonly name: string;
  /** What the contract calls the days on which people are at work. */
  readonly calendar: string;
  readonly isPayment: boolean;
  /** Whether a schedule has the dates, or a duty or a Term the one. */
  readonly of: 'schedule' | 'duty' | 'term';
  /** The first of the dates. */
  readonly shown: readonly string[];
  readonly closed: number;
  readonly among: number;
  readonly extent: 'all' | 'ten years' | 'its last two years';
}>({
  code: 'due-on-closed-day',
  severity: 'information',
  message: ({ name, calendar, of, shown, closed, among, extent }) => {
    const dates = datesListed(shown, closed - shown.length);
    if (of === 'term') return `\`${name}\` is ${dates}, which is no ${calendar}.`;
    if (among === 1) return `\`${name}\` is due on ${dates}, which is no ${calendar}.`;
    const within = extent === 'all' ? `${among} dates` : `${among} dates in ${extent}`;
    return `Of the ${within} on which \`${name}\` is due, ${closed} ${closed === 1 ? 'is' : 'are'} no ${calendar}: ${dates}.`;
  },
  why: ({ isPayment }) =>
    `${isPayment ? 'Nobody can be paid' : 'Nobody is at work'} on such a day, and nothing says whether it then falls due before or after it. What is done on the next open day is late by these words.`,
  help: ({ calendar, of }) =>
    of === 'schedule'
      ? `Write \`, rolled to the following ${calendar}\` or \`, paid on the following ${calendar}\` behind the schedule, if the contract says so.`
      : `Write \`${of === 'duty' ? 'due on ' : ''}the first ${calendar} on or after …\`, if the contract says so.`,
  examples: {
    bad: exampleFile(SCHEDULE, ...FEE, '  due on each Fee Date'),
    good: exampleFile(
      `${SCHEDULE}, rolled to the following Trading Day`,
      ...FEE,
      '  due on each Fee Date',
    ),
  },
});
