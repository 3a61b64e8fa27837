import { overdueUnderTwoRates } from '../../diagnostics/wording/overdue-under-two-rates.ts';
import { readRates, type StatedRate } from '../../prose/rates.ts';
import { lawOfProse } from './law-of-prose.ts';

const OVERDUE =
  /\b(?:not paid when due|overdue|past due|due and unpaid|in default|after maturity)\b/iu;
const PRINCIPAL = /\bprincipal\b/iu;
/** Words that say how the one rate stands to the other. */
const SETTLED =
  /\b(?:in lieu|instead|in place|in addition|additional|plus|above|in excess|increase[sd]?|rather than|otherwise applicable|other than|replac(?:es|ing)|cease[sd]?)\b/iu;

/** A rate on overdue principal says whether the ordinary one goes on beside it. */
export const overdueSumsBearOneRate = lawOfProse(overdueUnderTwoRates, function* ({ flow }) {
  const rates = [...readRates(flow)].filter(({ sentence }) => PRINCIPAL.test(sentence.text));
  const ordinary = rates.find((rate) => !isOverdue(rate));
  if (ordinary === undefined) return;
  for (const late of rates.filter(isOverdue)) {
    if (late.percent.equals(ordinary.percent) || SETTLED.test(late.sentence.text)) continue;
    const [rate, other] = [late, ordinary].map(({ percent }) => `${percent.toString()}%`);
    const parameters = { late: rate ?? '', ordinary: other ?? '' };
    yield { parameters, passages: [late.passage, ordinary.passage] };
  }
});

function isOverdue({ sentence }: StatedRate): boolean {
  return OVERDUE.test(sentence.text);
}
