import { type Answer, asAnswer, type CaseKind } from './answer.ts';
import { daysAfter, sessionOnOrAfter } from './days.ts';
import { EvaluatedNote } from './evaluate-note.ts';
import {
  hasKeys,
  type Json,
  type JsonObject,
  objectOf,
  optionalTextOf,
  textOf,
  textsOf,
  wordsOf,
} from './oracle-case.ts';
import { FIRST_DAY } from './starting-price.ts';

/** The average of five daily closing prices, on some of which nothing was sold (DT-46). */
export const currentMarketPrice: CaseKind = {
  name: 'the current market price',
  fits: ({ mechanisms, inputs }) =>
    mechanisms.includes('DT-46') && hasKeys(inputs, 'date', 'quotes'),
  answer: ({ inputs }) => {
    const date = textOf(inputs, 'date');
    const note = new EvaluatedNote({
      facts: { 'Principal Market': 'Nasdaq', ...quotes(objectOf(inputs['quotes'], 'quotes')) },
    });
    const price = asAnswer(note.on(date, 'current market price'));
    return {
      answers: { window: note.daysRead(date, 'current market price'), current_market_price: price },
      headline: [price],
    };
  },
};

/** Reads `sale 0.30` and `no sale: bid 0.28 ask 0.31`. */
function quotes(byDay: JsonObject): JsonObject {
  const sales: Json[] = [];
  const bids: Json[] = [];
  const asked: Json[] = [];
  for (const [day, quote] of Object.entries(byDay)) {
    const text = wordsOf(quote);
    const sale = /^sale (\S+)$/.exec(text);
    const [, bid, ask] = /^no sale: bid (\S+) ask(?:ed)? (\S+)$/.exec(text) ?? [];
    if (sale === null && bid === undefined) throw new Error(`“${text}” is no quote.`);
    sales.push([day, sale?.[1] ?? 'none']);
    if (bid !== undefined) bids.push([day, bid]);
    if (ask !== undefined) asked.push([day, ask]);
  }
  const facts = { 'Nasdaq Last Sale': sales, 'Nasdaq Bid': bids, 'Nasdaq Asked': asked };
  return Object.fromEntries(Object.entries(facts).filter(([, rows]) => rows.length > 0));
}

/** The Closing Price, by where the stock is traded and what is known of it there (DT-10). */
export const closingPrice: CaseKind = {
  name: 'the Closing Price',
  fits: ({ mechanisms, inputs }) =>
    mechanisms.includes('DT-10') && hasKeys(inputs, 'nasdaq_principal'),
  answer: ({ inputs }) => {
    const day = sessionOnOrAfter(daysAfter(FIRST_DAY, 180));
    const note = new EvaluatedNote({
      // Where nothing was sold that day, the case speaks of no day before it either.
      readings: { 'Earlier Sale': 'is not the last sale' },
      facts: marketOn(day, inputs),
    });
    const closing_price: Answer = asAnswer(note.on(day, 'Closing Price'));
    return { answers: { closing_price }, headline: [closing_price] };
  },
};

function marketOn(day: string, inputs: JsonObject): JsonObject {
  const onNasdaq = optionalTextOf(inputs, 'bloomberg_last_sale');
  const elsewhere = optionalTextOf(inputs, 'principal_market_last_sale');
  const isOnNasdaq = textOf(inputs, 'nasdaq_principal') === 'true';
  const elsewhereIs = elsewhere === null ? 'Pink Sheets' : 'Other Exchange';
  return {
    'Principal Market': isOnNasdaq ? 'Nasdaq' : elsewhereIs,
    'Nasdaq Last Sale': [[day, onNasdaq ?? 'none']],
    'Exchange Last Sale': [[day, elsewhere ?? 'none']],
    ...bidsOn(day, inputs),
    ...agreedValue(inputs),
  };
}

function bidsOn(day: string, inputs: JsonObject): JsonObject {
  if (!hasKeys(inputs, 'pink_sheet_bids')) return {};
  const bids = textsOf(inputs, 'pink_sheet_bids');
  return { 'Market Maker Bids': [[day, bids.length === 0 ? 'none' : bids]] };
}

/** A value is agreed where the Borrower and the majority name the same. */
function agreedValue(inputs: JsonObject): JsonObject {
  const borrower = optionalTextOf(inputs, 'borrower_fmv');
  const majority = optionalTextOf(inputs, 'majority_holders_fmv');
  return borrower === null || borrower !== majority ? {} : { 'Agreed Market Value': borrower };
}
