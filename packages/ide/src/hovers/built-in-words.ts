import { escapeMarkdown, joinWords } from '@termsheet/compiler';
import {
  type DayCount,
  describeKnownRange,
  describePublished,
  formatExact,
  fromYearMonthDay,
  isByRule,
  namedCalendar,
  namedDayCount,
} from '@termsheet/runtime';

/** The calendar that others follow, from when until when it is known, and how far published; empty for no such name. */
export function calendarInWords(name: string): string {
  const calendar = namedCalendar(name);
  if (calendar === undefined) return '';
  const range = describeKnownRange(calendar);
  return isByRule(calendar, calendar.last) ? `${range}; ${describePublished(calendar)}` : range;
}

/** A currency, by its code and by the name that English has for it. */
export function currencyInWords(code: string): string {
  const name = new Intl.DisplayNames('en', { type: 'currency' }).of(code) ?? code;
  return name === code ? `the currency ${code}` : `the currency ${code}, ${name}`;
}

const NEEDS = {
  coupons: 'the dates on which interest falls due (`over …`)',
  maturity: 'the day of repayment (`maturing on …`)',
} as const;

/** What a day count does, by the convention's own data and an example; empty for no such name. */
export function dayCountInWords(name: string): string {
  const dayCount = namedDayCount(name);
  if (dayCount === undefined) return '';
  const { aliases, source, needs, additive } = dayCount;
  const others = aliases.filter((alias) => alias !== name).map((alias) => escapeMarkdown(alias));
  return [
    `**${escapeMarkdown(dayCount.name)}**, a day count: how days become a part of a year`,
    others.length === 0 ? '' : `also called ${joinWords(others)}`,
    exampleOf(dayCount),
    needs.length === 0 ? '' : `must know ${joinWords(needs.map((need) => NEEDS[need]))}`,
    additive ? '' : 'the parts of a span do not always add up to the whole',
    `source: ${escapeMarkdown(source)}`,
  ]
    .filter((line) => line !== '')
    .join('  \n');
}

/** A span that ends a February parts the conventions. */
function exampleOf(dayCount: DayCount): string {
  if (dayCount.needs.length > 0) return '';
  const from = fromYearMonthDay(2006, 1, 31) ?? 0;
  const until = fromYearMonthDay(2006, 3, 1) ?? 0;
  const days = dayCount.days({ from, until }, {});
  const years = dayCount.yearFraction({ from, until }, {});
  return `from January 31 to March 1, 2006 it counts ${days} days, ${formatExact(years)} of a year`;
}
