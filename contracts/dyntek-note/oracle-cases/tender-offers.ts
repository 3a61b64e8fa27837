import { Missing } from '@termsheet/runtime';
import { asAnswer, asFigure, type CaseKind } from './answer.ts';
import { distribution, PLAIN_READINGS } from './cash-distributions.ts';
import { daysAfter } from './days.ts';
import { EvaluatedNote } from './evaluate-note.ts';
import { product } from './figures.ts';
import { hasKeys, textOf } from './oracle-case.ts';
import { quotedStock } from './quoted-stock.ts';
import { FIRST_DAY } from './starting-price.ts';

/** A tender offer, and the price that the text does not give after it (DT-39). */
export const tenderOffer: CaseKind = {
  name: 'a tender offer',
  fits: ({ inputs }) => hasKeys(inputs, 'tender_price', 'tendered', 'outstanding_at_expiry'),
  answer: ({ inputs }) => {
    const earlier = daysAfter(FIRST_DAY, 90);
    const expiry = daysAfter(FIRST_DAY, 180);
    const paid = product(textOf(inputs, 'tender_price'), textOf(inputs, 'tendered'));
    const note = new EvaluatedNote({
      readings: PLAIN_READINGS,
      facts: {
        ...quotedStock(textOf(inputs, 'cmp_at_expiry'), [earlier, expiry]),
        'Shares Outstanding': textOf(inputs, 'outstanding_at_expiry'),
      },
      events: [
        distribution(earlier, textOf(inputs, 'cash_distributions_12m')),
        { on: expiry, event: 'Tender Offer', 'Tender Consideration': paid },
      ],
    });
    // A price until then shows that the distribution alone did not take it away.
    asFigure(note.price(daysAfter(expiry, -1)));
    const price = asAnswer(note.price(expiry));
    return {
      answers: {
        aggregate: asAnswer(note.on(expiry, 'Aggregate Cash')),
        threshold: asAnswer(note.on(expiry, 'Cash Threshold')),
        triggered: price instanceof Missing,
        adjusted_price: price,
      },
      headline: [price],
    };
  },
};
