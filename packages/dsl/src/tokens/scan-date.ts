const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
/** `October 1, 2007` or `October 1`. */
export const WRITTEN_DATE = new RegExp(
  String.raw`(${MONTHS.join('|')})[ \t\u00a0]+(\d{1,2})(?![\d%]|[.,]\d)(?:,[ \t\u00a0]+(\d{4})(?![\d%]|[.,]\d))?`,
  'y',
);
/** `2007-10-01`. */
export const NUMERIC_DATE = /(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/y;
const MONTH_INITIALS = new Set(MONTHS.map((month) => month.charCodeAt(0)));

/** That no calendar has the day, that calendars differ about it, or that digits are left out. */
export type DateTrouble = 'no such day' | 'too early' | 'not in full';

/** A date as found in the source. */
export interface ScannedDate {
  readonly end: number;
  /** Null for a date that is not one; `MM-DD` for a day and month without a year. */
  readonly iso: string | null;
  /** Why it is none; null where it is one. */
  readonly trouble: DateTrouble | null;
  readonly year: 'given' | 'missing';
}

/** Reads `October 1, 2007` or `October 1`; null where no month and day stand. */
export function scanWrittenDate(text: string, start: number): ScannedDate | null {
  if (!MONTH_INITIALS.has(text.charCodeAt(start))) return null;
  WRITTEN_DATE.lastIndex = start;
  const match = WRITTEN_DATE.exec(text);
  if (match === null) return null;
  const end = start + match[0].length;
  const year = match[3];
  const month = MONTHS.indexOf(match[1] ?? '') + 1;
  if (year === undefined) {
    const { iso, trouble } = toIso(2000, month, Number(match[2]));
    return { end, iso: iso?.slice('2000-'.length) ?? null, trouble, year: 'missing' };
  }
  return { end, ...toIso(Number(year), month, Number(match[2])), year: 'given' };
}

/** Reads `2007-10-01`. */
export function scanNumericDate(text: string, start: number): ScannedDate | null {
  NUMERIC_DATE.lastIndex = start;
  const match = NUMERIC_DATE.exec(text);
  if (match === null) return null;
  const [whole, year, month, day] = match;
  const date = toIso(Number(year), Number(month), Number(day));
  const end = start + whole.length;
  if (date.iso === null || date.iso === whole) return { end, ...date, year: 'given' };
  // One way to write a date: `2007-10-1` is not a second one.
  return { end, iso: null, trouble: 'not in full', year: 'given' };
}

/** The Gregorian calendar began in October 1582; before 1583 a day could have had another date. */
const FIRST_YEAR = 1583;

function toIso(year: number, month: number, day: number): Pick<ScannedDate, 'iso' | 'trouble'> {
  if (month < 1 || month > 12 || day < 1 || day > countDays(year, month)) {
    return { iso: null, trouble: 'no such day' };
  }
  if (year < FIRST_YEAR) return { iso: null, trouble: 'too early' };
  return { iso: `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`, trouble: null };
}

function pad(figure: number): string {
  return String(figure).padStart(2, '0');
}

function countDays(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
