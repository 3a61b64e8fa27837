import { daysAfter, sessions } from './days.ts';
import type { JsonObject } from './oracle-case.ts';

/** Days enough before a date for five sessions, and a few after it. */
const DAYS_AROUND = 20;

/**
 * A stock listed on Nasdaq that sells for one price each session of some weeks, but where a case
 * has a price of its own for a day.
 */
export function quotedStock(
  price: string,
  around: readonly string[],
  others: JsonObject = {},
): JsonObject {
  const days = around.flatMap((date) =>
    sessions(daysAfter(date, -DAYS_AROUND), daysAfter(date, DAYS_AROUND)),
  );
  const rows = [...new Set(days)].sort().map((day) => [day, others[day] ?? price]);
  return { 'Principal Market': 'Nasdaq', 'Nasdaq Last Sale': rows };
}
