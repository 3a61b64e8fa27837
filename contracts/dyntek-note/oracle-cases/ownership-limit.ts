import { Exact } from '@termsheet/runtime';
import { type Answer, asAnswer, asFigure, AsWritten, type CaseKind, Judged } from './answer.ts';
import { EvaluatedNote, ISSUE_DATE } from './evaluate-note.ts';
import { difference, figure, product } from './figures.ts';
import { CONVERSION_READINGS, NOTHING_OWED } from './nothing-owed.ts';
import { hasKeys, type JsonObject, optionalTextOf, textOf, textsOf } from './oracle-case.ts';
import { startingAt } from './starting-price.ts';

const HUNDRED = Exact.of(100);

/** What the Holder owns and the stock that is outstanding. */
interface Holding {
  readonly outstanding: string;
  readonly owned: string;
  readonly acquirable?: string;
  /** Left out, the price of the note itself. */
  readonly price?: string;
}

/** The most that can be converted under the 9.9% limit (DT-32). */
export const ownershipLimit: CaseKind = {
  name: 'the 9.9% limit',
  fits: ({ inputs }) => hasKeys(inputs, 'outstanding', 'owned_excl_limited_securities', 'cap'),
  answer: ({ inputs }) => {
    const holding = {
      outstanding: textOf(inputs, 'outstanding'),
      owned: textOf(inputs, 'owned_excl_limited_securities'),
      price: textOf(inputs, 'conversion_price'),
    };
    const note = noteOf(holding);
    const shares = asFigure(note.on(ISSUE_DATE, 'Maximum Shares'));
    const share = ownership(note, shares);
    return {
      answers: {
        max_shares: shares,
        max_dollars: asAnswer(note.on(ISSUE_DATE, 'Maximum Portion')),
        resulting_pct: new AsWritten(share.times(HUNDRED)),
        max_if_denominator_not_increased: mostOfThoseOutstanding(holding, textOf(inputs, 'cap')),
      },
      headline: [shares],
    };
  },
};

/**
 * The note counts the new shares as outstanding. Taken out of the shares outstanding, they leave the
 * number as it was: so much may be owned then, and not one share more.
 */
function mostOfThoseOutstanding(holding: Holding, cap: string): Judged {
  const isWithin = (count: Exact): boolean => {
    const outstanding = difference(holding.outstanding, count.toString());
    return ownership(noteOf({ ...holding, outstanding }), count).atMost(figure(cap));
  };
  return new Judged((expected) => {
    const most = figure(expected);
    return (most.isZero() || isWithin(most)) && !isWithin(most.plus(Exact.ONE));
  });
}

/** Whether given dollar amounts keep within the limit, their shares being rounded up (DT-32). */
export const amountsUnderLimit: CaseKind = {
  name: 'amounts under the 9.9% limit',
  fits: ({ inputs }) => hasKeys(inputs, 'outstanding', 'owned', 'dollars'),
  answer: ({ inputs }) => {
    const note = noteOf({
      outstanding: textOf(inputs, 'outstanding'),
      owned: textOf(inputs, 'owned'),
      price: textOf(inputs, 'conversion_price'),
    });
    const answers: Record<string, Answer> = {};
    for (const dollars of textsOf(inputs, 'dollars')) {
      answers[dollars] = {
        shares: asAnswer(note.for(ISSUE_DATE, 'Conversion Shares', dollars)),
        within_cap: asAnswer(note.for(ISSUE_DATE, 'Permitted', dollars)),
      };
    }
    return { answers };
  },
};

/**
 * Rights to shares (DT-32). Those with a limit like the note's own are no input of the contract
 * file at all; those without one are its Acquirable Shares.
 */
export const rightsToShares: CaseKind = {
  name: 'rights to shares under the 9.9% limit',
  fits: ({ inputs }) =>
    hasKeys(inputs, 'outstanding', 'shares_held') &&
    ['unexercised_capped_warrants', 'unexercised_uncapped_options'].some((key) => key in inputs),
  answer: ({ inputs }) => {
    const note = noteOf(holdingWithRights(inputs));
    const shares = asAnswer(note.on(ISSUE_DATE, 'Maximum Shares'));
    const owned = asAnswer(note.on(ISSUE_DATE, 'Shares Beneficially Owned'));
    return { answers: { owned_for_test: owned, max_shares: shares }, headline: [shares] };
  },
};

function holdingWithRights(inputs: JsonObject): Holding {
  const holding = {
    outstanding: textOf(inputs, 'outstanding'),
    owned: textOf(inputs, 'shares_held'),
    acquirable: optionalTextOf(inputs, 'unexercised_uncapped_options') ?? '0',
  };
  const price = optionalTextOf(inputs, 'conversion_price');
  return price === null ? holding : { ...holding, price };
}

/** A note so large that nothing but the limit bounds what can be converted. */
function noteOf({ outstanding, owned, acquirable = '0', price }: Holding): EvaluatedNote {
  return new EvaluatedNote({
    principal: price === undefined ? outstanding : product(outstanding, price),
    readings: CONVERSION_READINGS,
    facts: {
      ...NOTHING_OWED,
      'Shares Outstanding': outstanding,
      'Other Shares Owned': owned,
      'Acquirable Shares': acquirable,
    },
    events: price === undefined ? [] : startingAt(price),
  });
}

function ownership(note: EvaluatedNote, newShares: Exact): Exact {
  return asFigure(note.for(ISSUE_DATE, 'Ownership', newShares.toString()));
}
