import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

const FEE = ['party Holder', 'obligation Fee', '  Company pays $100 to Holder'];
const SCHEDULE = 'schedule Fee Date on July 1 of each year from July 1, 2026 through July 1, 2028';

/** What is due on Sundays or holidays, with no word of what becomes of it. */
export const dueOnClosedDay = defineDiagnostic<{
  readonly name: string;
  /** What the contract calls the days on which people are at work. */
  readonly calendar: string;
  readonly isPayment: boolean;
  readonly isOnSchedule: boolean;
  /** The first of the dates. */
  readonly shown: readonly string[];
  readonly closed: number;
  readonly of: number;
  readonly extent: 'all' | 'ten years';
}>({
  code: 'due-on-closed-day',
  severity: 'information',
  message: ({ name, calendar, shown, closed, of, extent }) => {
    const dates = listOf(shown, closed - shown.length);
    if (of === 1) return `\`${name}\` is due on ${dates}, which is no ${calendar}.`;
    const among = extent === 'all' ? `${of} dates` : `${of} dates in ten years`;
    return `Of the ${among} on which \`${name}\` is due, ${closed} ${closed === 1 ? 'is' : 'are'} no ${calendar}: ${dates}.`;
  },
  why: ({ isPayment }) =>
    `${isPayment ? 'Nobody can be paid' : 'Nobody is at work'} on such a day, and nothing says whether it then falls due before or after it. What is done on the next open day is late by these words.`,
  help: ({ calendar, isOnSchedule }) =>
    isOnSchedule
      ? `Write \`, rolled to the following ${calendar}\` or \`, paid on the following ${calendar}\` behind the schedule, if the contract says so.`
      : `Write \`due on the first ${calendar} on or after …\`, if the contract says so.`,
  examples: {
    bad: exampleFile(SCHEDULE, ...FEE, '  due on each Fee Date'),
    good: exampleFile(
      `${SCHEDULE}, rolled to the following Trading Day`,
      ...FEE,
      '  due on each Fee Date',
    ),
  },
});

function listOf(dates: readonly string[], more: number): string {
  if (more > 0) return `${dates.join(', ')} and ${more} more`;
  const last = dates.at(-1) ?? '';
  return dates.length < 2 ? last : `${dates.slice(0, -1).join(', ')} and ${last}`;
}
