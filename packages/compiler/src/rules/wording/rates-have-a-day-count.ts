import { rateWithoutDayCount } from '../../diagnostics/wording/rate-without-day-count.ts';
import { appendicesOf } from '../../prose/appendices.ts';
import { inText } from '../../prose/flow.ts';
import { hasDayCount, readRates } from '../../prose/rates.ts';
import { lawOfProse } from './law-of-prose.ts';

/** A rate by the year has a rule for the days of a part of one. */
export const ratesHaveADayCount = lawOfProse(rateWithoutDayCount, function* (prose) {
  const { flow } = prose;
  if (hasDayCount(flow)) return;
  // What a schedule tells of the debts of others may be settled with them.
  const apart = appendicesOf(prose);
  const rates = [...readRates(flow)].filter(({ passage }) => {
    const at = inText(flow, passage.start);
    return !apart.some(({ start, end }) => start <= at && at < end);
  });
  if (rates.length === 0) return;
  const percents = [...new Set(rates.map(({ percent }) => `${percent.toString()}%`))];
  const parameters = { percents, places: rates.length };
  yield { parameters, passages: rates.map(({ passage }) => passage) };
});
