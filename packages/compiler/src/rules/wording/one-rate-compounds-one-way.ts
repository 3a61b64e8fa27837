import { rateCompoundedHereNotThere } from '../../diagnostics/wording/rate-compounded-here-not-there.ts';
import { readRates } from '../../prose/rates.ts';
import { lawOfProse } from './law-of-prose.ts';

/** One rate of a contract is compounded wherever it is stated, or nowhere. */
export const oneRateCompoundsOneWay = lawOfProse(rateCompoundedHereNotThere, function* ({ flow }) {
  const byPercent = Map.groupBy(readRates(flow), ({ percent }) => percent.toString());
  for (const [percent, rates] of byPercent) {
    const compounded = rates.filter(({ compounding }) => compounding === 'compounded');
    const others = rates.filter(({ compounding }) => compounding !== 'compounded');
    if (compounded.length === 0 || others.length === 0) continue;
    const parameters = { percent, compounded: compounded.length, others: others.length };
    yield { parameters, passages: [...compounded, ...others].map(({ passage }) => passage) };
  }
});
