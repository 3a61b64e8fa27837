import { addMonths, formatIsoDate, namedCalendar, parseIsoDate } from '@termsheet/runtime';

/** So many events of the DynTek note, spread evenly over so many years of daily prices. */
export interface GrowthHistory {
  readonly events: number;
  readonly years: number;
}

const ISSUE_DATE = '2005-11-15';
const FIRST_DAY = '2005-12-01';
const FIRST_SALE = '2005-11-01';

/** The last day of a history, on which it is asked about. */
export function lastDayOf({ years }: GrowthHistory): string {
  return formatIsoDate(addMonths(dayOf(FIRST_DAY), 12 * years));
}

/** The history as a scenario file of the DynTek note. */
export function growthHistoryFile(history: GrowthHistory): string {
  const nothing = [[ISSUE_DATE, '0']];
  return JSON.stringify({
    blanks: { 'Principal Amount': '3350000', 'Issue Date': ISSUE_DATE },
    readings: {
      'Anniversary Day': 'within the 12 months',
      'Cash So Distributed': 'this distribution',
      'Closing Date': 'the closing of this Note',
    },
    facts: {
      'Principal Market': [[FIRST_SALE, 'Nasdaq']],
      'Shares Outstanding': [[FIRST_SALE, '120000000']],
      'Other Shares Owned': [[FIRST_SALE, '1000000']],
      'Acquirable Shares': [[FIRST_SALE, '2000000']],
      'Nasdaq Last Sale': dailySales(dayOf(lastDayOf(history))),
      'Accrued Interest': nothing,
      'Default Interest': nothing,
      'Conversion Default Payments': nothing,
      'Delivery Default Payments': nothing,
      'Registration Payments': nothing,
    },
    events: Array.from({ length: history.events }, (_, place) => makeEvent(history, place)),
    on: lastDayOf(history),
  });
}

/**
 * Eight issuances in ten above and below the price, then a combination or a split, then a cash
 * distribution: together the distributions of a year come to the threshold some twenty times.
 */
function makeEvent(history: GrowthHistory, place: number): object {
  const first = dayOf(FIRST_DAY);
  const length = dayOf(lastDayOf(history)) - first;
  const day = first + Math.floor((place * length) / history.events);
  const on = formatIsoDate(day);
  if (place % 10 === 4) {
    return { on, event: 'Stock Split', 'New Shares Per Old Share': place % 20 === 4 ? '1/2' : '2' };
  }
  if (place % 10 === 7) {
    const aYear = history.events / history.years / 10;
    return {
      on,
      event: 'Cash Distribution',
      'Distributed Amount': String(Math.ceil(30_000_000 / aYear) + (place % 97)),
      'Payment Date': formatIsoDate(day + 7),
    };
  }
  return {
    on,
    event: 'Issuance',
    'Base Share Price': (0.3 - (place % 50) * 0.005).toFixed(3),
    'Shares Issued': '1000000',
    Kind: 'Other',
  };
}

/** A last sale for each Trading Day of the history. */
function dailySales(last: number): readonly (readonly [string, string])[] {
  const days = namedCalendar('NYSE')?.openDays(dayOf(FIRST_SALE), last) ?? [];
  return days.map((day, place) => [formatIsoDate(day), (0.1 + (place % 17) * 0.001).toFixed(3)]);
}

function dayOf(iso: string): number {
  const day = parseIsoDate(iso);
  if (day === undefined) throw new Error(`${iso} is no date.`);
  return day;
}
