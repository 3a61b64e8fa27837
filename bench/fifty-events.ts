import { addMonths, formatIsoDate, namedCalendar, parseIsoDate } from '@termsheet/runtime';

/** One reported event of the bench's history, with its fields as a scenario file of the DynTek note has them. */
export interface ReportedEvent {
  readonly on: string;
  readonly [field: string]: string;
}

/** The day on which the history is asked about. */
export const BENCH_DAY = '2007-06-29';

/** Fifty events over eighteen months: issuances above and below the price, splits, distributions. */
export function reportedEvents(): readonly ReportedEvent[] {
  const start = parseIsoDate('2005-12-01') ?? 0;
  return Array.from({ length: 50 }, (_, place): ReportedEvent => {
    const on = formatIsoDate(start + place * 11);
    if (place % 10 === 4) {
      const ratio = place % 20 === 4 ? '2' : '11/10';
      return { on, event: 'Stock Split', 'New Shares Per Old Share': ratio };
    }
    if (place % 10 === 7) {
      const amount = String(1_500_000 + 10_000 * place);
      const paid = formatIsoDate(start + place * 11 + 7);
      return { on, event: 'Cash Distribution', 'Distributed Amount': amount, 'Payment Date': paid };
    }
    const price = (0.3 - place * 0.005).toFixed(3);
    const of = { 'Shares Issued': '1000000', Kind: 'Other' };
    return { on, event: 'Issuance', 'Base Share Price': price, ...of };
  });
}

/** A last sale for each Trading Day of the history. */
export function dailySales(): readonly (readonly [string, string])[] {
  const from = parseIsoDate('2005-11-01') ?? 0;
  const days = namedCalendar('NYSE')?.openDays(from, addMonths(from, 20)) ?? [];
  return days.map((day, place) => [formatIsoDate(day), (0.1 + (place % 17) * 0.001).toFixed(3)]);
}

/** The history as a scenario file of the DynTek note. */
export function fiftyEventsFile(): string {
  const nothing = [['2005-11-15', '0']];
  return JSON.stringify({
    blanks: { 'Principal Amount': '3350000', 'Issue Date': '2005-11-15' },
    readings: {
      'Anniversary Day': 'within the 12 months',
      'Cash So Distributed': 'this distribution',
      'Closing Date': 'the closing of this Note',
    },
    facts: {
      'Principal Market': [['2005-11-01', 'Nasdaq']],
      'Shares Outstanding': [['2005-11-01', '120000000']],
      'Nasdaq Last Sale': dailySales(),
      'Accrued Interest': nothing,
      'Default Interest': nothing,
      'Conversion Default Payments': nothing,
      'Delivery Default Payments': nothing,
      'Registration Payments': nothing,
    },
    events: reportedEvents(),
    on: BENCH_DAY,
  });
}
