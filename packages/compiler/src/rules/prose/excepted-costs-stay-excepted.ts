import { costExceptedAndOwed } from '../../diagnostics/prose/cost-excepted-and-owed.ts';
import { readExceptedCosts } from '../../prose/excepted-costs.ts';
import { lawOfText } from './law-of-text.ts';

/** A cost that one part excepts by name is not owed without the exception under another. */
export const exceptedCostsStayExcepted = lawOfText(costExceptedAndOwed, function* (prose) {
  for (const { of, excepted, owed } of readExceptedCosts(prose)) {
    yield { parameters: { of }, places: [excepted, owed] };
  }
});
