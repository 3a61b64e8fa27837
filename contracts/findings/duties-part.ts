import { type Day, formatLongDate, weekdayNameOf } from '@termsheet/runtime';
import type { ContractFindings } from './contract-findings.ts';
import { counted, inMarkdown, tableOf } from './markdown.ts';

/** More days than these are counted. */
const MOST_DAYS = 6;

/** What `terms deadlines` shows of the days on which duties fall due. */
export function dutiesPart({ duties }: ContractFindings): readonly string[] {
  const { scenarios, closed, late, unknowable, dayless } = duties;
  return [
    '### Duties and their days',
    '',
    `What \`terms deadlines\` shows over ${counted(scenarios, 'scenario')}.`,
    '',
    ...(closed.length === 0
      ? ['No duty falls due on a day on which the banks are closed.', '']
      : []),
    ...tableOf(
      ['due when the banks are closed', 'on these days, and no clause says what then'],
      closed.map(({ name, clause, days, dueDays }) => [
        `${inMarkdown(name)} (${clause})`,
        `${daysInWords(days)} (${days.length} of ${counted(dueDays, 'day')} on which it falls due)`,
      ]),
    ),
    ...(late.length === 0 ? ['None comes about after the day on which it was due.', ''] : []),
    ...tableOf(
      ['late from the start', 'as in'],
      late.map(({ name, clause, scenario }) => [
        `${inMarkdown(name)} (${clause})`,
        `“${inMarkdown(scenario)}”`,
      ]),
    ),
    ...tableOf(
      ['nobody can know whether it is due', 'since it rests on'],
      unknowable.map(({ name, clause, why }) => [
        `${inMarkdown(name)} (${clause})`,
        inMarkdown(why),
      ]),
    ),
    ...tableOf(
      ['no day is named', 'but only'],
      dayless.map(({ name, clause, words }) => [
        `${inMarkdown(name)} (${clause})`,
        words === 'no time stated' ? 'nothing at all' : `“${words}”`,
      ]),
    ),
  ];
}

function daysInWords(days: readonly Day[]): string {
  const named = days
    .slice(0, MOST_DAYS)
    .map((day) => `${weekdayNameOf(day)}, ${formatLongDate(day)}`);
  const more = days.length - named.length;
  return [...named, ...(more > 0 ? [`${more} more`] : [])].join('; ');
}
