import { type Answer, asAnswer, type CaseKind } from './answer.ts';
import { daysAfter } from './days.ts';
import { EvaluatedNote, type ReportedEvent } from './evaluate-note.ts';
import { product } from './figures.ts';
import { hasKeys, type JsonObject, optionalTextOf, textOf } from './oracle-case.ts';
import { FIRST_DAY, startingAt } from './starting-price.ts';

const EVENT_DAY = daysAfter(FIRST_DAY, 30);

/** A split, a stock dividend or a combination (DT-36). */
export const stockSplit: CaseKind = {
  name: 'a stock split',
  fits: ({ inputs }) => hasKeys(inputs, 'conversion_price', 'new_per_old'),
  answer: ({ inputs }) => {
    const ratio = textOf(inputs, 'new_per_old');
    const split = { on: EVENT_DAY, event: 'Stock Split', 'New Shares Per Old Share': ratio };
    const price = priceAfter(inputs, split);
    return { answers: { new_price: price, new_price_exact: price }, headline: [price] };
  },
};

/** An issuance and the full ratchet, with all that is left out of it (DT-42 to DT-44). */
export const issuance: CaseKind = {
  name: 'an issuance',
  fits: ({ inputs }) => hasKeys(inputs, 'conversion_price', 'issue_price', 'recipient'),
  answer: ({ inputs }) => {
    const price = priceAfter(inputs, issued(inputs, '1'));
    const others = ['1000', '1000000000'].map((times) => priceAfter(inputs, issued(inputs, times)));
    return { answers: { new_price: price }, headline: [price], atOtherSizes: others };
  },
};

/** What a case calls the recipient of an issuance, as the contract file's `Kind`. */
export function kindOf(recipient: string): string {
  const kind = KINDS.find(([words]) => words.test(recipient));
  if (kind === undefined) throw new Error(`Nobody has said what kind “${recipient}” is.`);
  return kind[1];
}

/** In this order: “Warrants under the Purchase Agreement” are no issuance to the Purchasers. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/pro rata/i, 'Pro Rata To All Holders'],
  [/incentive|equity plan|option plan|employee/i, 'Incentive Plan'],
  [/\bnotes\b|warrant|purchase agreement/i, 'Under The Notes'],
  [/outstanding (?:at|as of|on)|existing|previously issued/i, 'On Securities Outstanding At Issue'],
  [/purchaser/i, 'To Purchasers'],
  [/third part|stranger|investor|other/i, 'Other'],
];

function issued(inputs: JsonObject, times: string): ReportedEvent {
  return {
    on: EVENT_DAY,
    event: 'Issuance',
    'Base Share Price': textOf(inputs, 'issue_price'),
    'Shares Issued': product(optionalTextOf(inputs, 'shares_issued') ?? '1', times),
    Kind: kindOf(textOf(inputs, 'recipient')),
  };
}

function priceAfter(inputs: JsonObject, event: ReportedEvent): Answer {
  const events = [...startingAt(textOf(inputs, 'conversion_price')), event];
  return asAnswer(new EvaluatedNote({ events }).price(EVENT_DAY));
}
