import { asAnswer, type CaseAnswer, type CaseKind } from './answer.ts';
import { EvaluatedNote } from './evaluate-note.ts';
import { CONVERSION_READINGS } from './nothing-owed.ts';
import { hasKeys, type OracleCase, textOf } from './oracle-case.ts';
import { FIRST_DAY, startingAt } from './starting-price.ts';

/** An amount that is converted at a price, and rounded up to whole shares (DT-52). */
export const conversionShares: CaseKind = {
  name: 'the shares on a Conversion Amount',
  fits: ({ mechanisms, inputs }) =>
    mechanisms.includes('DT-52') && hasKeys(inputs, 'conversion_amount', 'conversion_price'),
  answer: ({ inputs }) => {
    const amount = textOf(inputs, 'conversion_amount');
    const note = new EvaluatedNote({
      readings: CONVERSION_READINGS,
      events: startingAt(textOf(inputs, 'conversion_price')),
    });
    return sharesAnswer(note, amount);
  },
};

/** Delivery Default Payments that are converted, with no principal beside them (DT-51). */
export const paymentsConverted: CaseKind = {
  name: 'the shares on Delivery Default Payments',
  fits: ({ mechanisms, inputs }) =>
    mechanisms.includes('DT-51') && hasKeys(inputs, 'amount', 'conversion_price'),
  answer: ({ inputs }: OracleCase) => {
    const amount = textOf(inputs, 'amount');
    const note = new EvaluatedNote({
      readings: CONVERSION_READINGS,
      events: startingAt(textOf(inputs, 'conversion_price')),
    });
    return sharesAnswer(note, amount);
  },
};

function sharesAnswer(note: EvaluatedNote, amount: string): CaseAnswer {
  const shares = asAnswer(note.for(FIRST_DAY, 'Whole Shares', amount));
  return { answers: { shares }, headline: [shares] };
}
