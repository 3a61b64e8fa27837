import { formatLongDate, parseIsoDate } from '@termsheet/runtime';
import type { PerUnit } from '@termsheet/dsl';
import { shown } from '../diagnostics/wording.ts';
import type { WrittenValue } from './value-form.ts';

/** What a value in a contract file is, to follow "this is" in a message. */
export function describeWritten(written: WrittenValue): string {
  switch (written.kind) {
    case 'MoneyLiteral':
      return `an amount of money in ${written.currency}`;
    case 'PriceLiteral':
      return `a price in ${written.currency} per share${ofClass(written.shareClass)}`;
    case 'SharesLiteral':
      return `a number of shares${ofClass(written.shareClass)}`;
    case 'RatioLiteral':
      return `${describeWritten(written.amount)} per ${describePer(written.per)}`;
    case 'NumberLiteral':
      return 'a plain number';
    case 'PercentLiteral':
      return 'a percentage';
    case 'RateLiteral':
      return 'a rate per annum';
    case 'DurationLiteral':
      return `a length of time in ${written.unit.kind === 'calendar' ? written.unit.unit : written.unit.calendar.text}`;
    case 'DateLiteral':
      return `the date ${longDate(written.iso)}`;
    case 'DayCountLiteral':
      return 'a day count';
    case 'TimeLiteral':
      return 'a time of day';
    case 'YesNoLiteral':
      return written.value ? 'yes' : 'no';
    case 'Text':
      return `the text "${shown(written.text)}"`;
    case 'Name':
      return `the name \`${shown(written.text)}\``;
  }
}

function describePer(per: PerUnit): string {
  return per.kind === 'PerShare' ? `share${ofClass(per.shareClass)}` : per.currency;
}

function ofClass(shareClass: { readonly text: string } | null): string {
  return shareClass === null ? '' : ` of ${shareClass.text}`;
}

function longDate(iso: string): string {
  const day = parseIsoDate(iso);
  return day === undefined ? iso : formatLongDate(day);
}
