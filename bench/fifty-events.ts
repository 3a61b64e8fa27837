import { addMonths, formatIsoDate, namedCalendar, parseIsoDate } from '@termsheet/runtime';

/** One reported event of the bench's history. */
export type BenchEvent =
  | { readonly on: string; readonly event: 'Issuance'; readonly price: string }
  | { readonly on: string; readonly event: 'Stock Split'; readonly ratio: string }
  | {
      readonly on: string;
      readonly event: 'Cash Distribution';
      readonly amount: string;
      readonly paid: string;
    };

/** The day on which the history is asked about. */
export const BENCH_DAY = '2007-06-29';

/** Fifty events over eighteen months: issuances above and below the price, splits, distributions. */
export function fiftyEvents(): readonly BenchEvent[] {
  const start = parseIsoDate('2005-12-01') ?? 0;
  return Array.from({ length: 50 }, (_, place): BenchEvent => {
    const on = formatIsoDate(start + place * 11);
    if (place % 10 === 4)
      return { on, event: 'Stock Split', ratio: place % 20 === 4 ? '2' : '11/10' };
    if (place % 10 === 7) {
      const paid = formatIsoDate(start + place * 11 + 7);
      return { on, event: 'Cash Distribution', amount: String(1_500_000 + 10_000 * place), paid };
    }
    return { on, event: 'Issuance', price: (0.3 - place * 0.005).toFixed(3) };
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
  const events = fiftyEvents().map((event) => {
    switch (event.event) {
      case 'Issuance':
        return {
          on: event.on,
          event: event.event,
          'Base Share Price': event.price,
          'Shares Issued': '1000000',
          Kind: 'Other',
        };
      case 'Stock Split':
        return { on: event.on, event: event.event, 'New Shares Per Old Share': event.ratio };
      case 'Cash Distribution':
        return {
          on: event.on,
          event: event.event,
          'Distributed Amount': event.amount,
          'Payment Date': event.paid,
        };
    }
  });
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
    events,
    on: BENCH_DAY,
  });
}
