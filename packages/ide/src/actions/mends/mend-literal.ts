import { joinWords } from '@termsheet/compiler';
import {
  formatIsoDate,
  formatLongDate,
  lastDayOfMonth,
  parseIsoDate,
  parseLongDate,
  toYearMonthDay,
} from '@termsheet/runtime';
import { inThousands } from '../../names/write-figure.ts';
import { insertion } from '../change.ts';
import type { Finding, Mend, QuickFix } from '../finding.ts';

type Writer = (finding: Finding) => readonly string[];

const WRITERS: ReadonlyMap<string, Writer> = new Map([
  ['malformed-number', numbers],
  ['malformed-time', times],
  ['incomplete-date', dates],
  ['impossible-date', realDates],
  ['count-out-of-range', wholeNumbers],
  ['list-wants-and', joinedLists],
  ['unknown-currency', () => ['USD', 'EUR', 'GBP']],
  ['number-too-long', shorter],
]);

/** A figure, date, time or list that is not written as it is read. */
export const mendLiteral: QuickFix = {
  codes: [...WRITERS.keys(), 'unclosed-text'],
  mendsOf: (finding) => {
    if (finding.diagnostic.code === 'unclosed-text') return closed(finding);
    const texts = WRITERS.get(finding.diagnostic.code)?.(finding) ?? [];
    return texts.map((text) => ({
      title: `Write “${text.replace(/^, /, '')}”`,
      changes: [{ span: finding.diagnostic.span, text }],
    }));
  },
};

/** `$25,00` is a decimal comma, or thousands that are not in threes. */
function numbers({ words }: Finding): readonly string[] {
  const [, sign = '', figure = '', unit = ''] = /^(\D*)([\d.,]+)(.*)$/.exec(words) ?? [];
  const digits = figure.replaceAll(',', '');
  const [first = '', second = '', ...more] = digits.split('.');
  // A second point is one too many: the digits on both of its sides, or those before it.
  if (more.length > 0) {
    return [`${first}.${second}${more.join('')}`, `${first}.${second}`].map(
      (text) => `${sign}${text}${unit}`,
    );
  }
  if (!/^\d+(\.\d+)?$/.test(digits)) return [];
  const decimal = /^\d+,\d{1,2}$/.test(figure) ? [figure.replace(',', '.')] : [];
  return [...decimal, inThousands(digits)].map((text) => `${sign}${text}${unit}`);
}

/** `17:00`, `5 pm`: a time on the clock of a place. */
function times({ words }: Finding): readonly string[] {
  const [, hours = '', minutes = '00', half] =
    /^(\d{1,2})(?::(\d{2}))?\s*([ap])?/i.exec(words) ?? [];
  const hour = Number(hours) + (half?.toLowerCase() === 'p' && Number(hours) < 12 ? 12 : 0);
  if (hours === '' || hour > 23 || Number(minutes) > 59) return [];
  const onClock = `${hour % 12 === 0 ? 12 : hour % 12}:${minutes} ${hour < 12 ? 'am' : 'pm'}`;
  const zone = /\b(\p{Lu}[\p{L} ]*?) time\b/u.exec(words)?.[1] ?? 'New York';
  return [`${onClock} ${zone} time`];
}

/** The years that the contract speaks of elsewhere. */
function dates({ analysis, words }: Finding): readonly string[] {
  const years = [...analysis.text.matchAll(/\b(1[5-9]|2\d)\d\d(?=\b)/g)].map(([year]) => year);
  const known = [...new Set(years)].toSorted().slice(0, 4);
  return (known.length > 0 ? known : ['2026']).map((year) => `${words}, ${year}`);
}

/** The last day that the month has, where the one that is written comes after it. */
function realDates({ words }: Finding): readonly string[] {
  const [, month = '', day = '', year = ''] = /^(\p{L}+) (\d+), (\d{4})$/u.exec(words) ?? [];
  const [, isoMonth = '', isoDay = ''] = /^(\d{4}-\d\d)-(\d\d)$/.exec(words) ?? [];
  const first = parseLongDate(`${month} 1, ${year}`) ?? parseIsoDate(`${isoMonth}-01`);
  if (first === undefined) return [];
  const last = lastDayOfMonth(first);
  if (Number(day || isoDay) <= toYearMonthDay(last).day) return [];
  return [isoMonth === '' ? formatLongDate(last) : formatIsoDate(last)];
}

function wholeNumbers({ words }: Finding): readonly string[] {
  const [, whole = '', unit = ''] = /^(\d+)\.\d+( .*)$/.exec(words) ?? [];
  return whole === ''
    ? []
    : [`${Number(whole) + 1}${unit}`, ...(whole === '0' ? [] : [`${whole}${unit}`])];
}

/** `, B, C` becomes `, B and C`. */
function joinedLists({ words }: Finding): readonly string[] {
  const parts = words.split(/,\s*/).slice(1);
  if (parts.length === 0 || parts.some((part) => /[("]/.test(part))) return [];
  return [parts.length === 1 ? ` and ${parts[0]}` : `, ${joinWords(parts)}`];
}

/** So many digits behind the point as any price has. */
function shorter({ words }: Finding): readonly string[] {
  const [kept] = /^\D*[\d,]{1,30}\.\d{6}/.exec(words) ?? [];
  return kept === undefined ? [] : [kept];
}

/** A name ends where the line goes on to say something of it; a text, where the line ends. */
function closed({ diagnostic, words }: Finding): readonly Mend[] {
  const { start, end } = diagnostic.span;
  if (!words.startsWith('`'))
    return [{ title: 'Close the quotes', changes: [insertion(end, '"')] }];
  const [name = words] = /^`[^`]*?(?=\s+(?:means|starts at|is|for)\b|\s*[:,)]|$)/.exec(words) ?? [];
  return [{ title: 'Close the backquotes', changes: [insertion(start + name.length, '`')] }];
}
