import { Exact, formatAmount, Missing, Unit } from '@termsheet/runtime';
import { expect } from 'vitest';
import {
  type Answer,
  type Answers,
  asAnswer,
  asFigure,
  type CaseAnswer,
  type CaseKind,
  Judged,
} from './answer.ts';
import { daysAfter } from './days.ts';
import { EvaluatedNote, type ReportedEvent } from './evaluate-note.ts';
import { product } from './figures.ts';
import { hasKeys, type JsonObject, objectOf, textOf, textsOf } from './oracle-case.ts';
import { quotedStock } from './quoted-stock.ts';
import { FIRST_DAY, issueDateBefore, startingAt } from './starting-price.ts';

/** Readings of “the cash so distributed”, by the beginnings of the cases' names for them. */
const CASH_READINGS: Readonly<Record<string, string>> = {
  R1: 'this distribution',
  R2: 'all not yet adjusted for',
  R3: 'the excess over 10%',
};

/** For cases in which no earlier distribution lies on the anniversary, and one sort of cash. */
export const PLAIN_READINGS: Readonly<Record<string, string>> = {
  'Anniversary Day': 'within the 12 months',
  'Cash So Distributed': 'this distribution',
};

/** A distribution of so much a share, paid on its record date where no other date is given. */
export function distribution(record: string, amount: string, paid: string = record): ReportedEvent {
  return {
    on: record,
    event: 'Cash Distribution',
    'Distributed Amount': amount,
    'Payment Date': paid,
  };
}

/** Two distributions within 12 months, and each reading of the cash that is taken off (DT-38). */
export const twoDistributions: CaseKind = {
  name: 'two distributions within 12 months',
  fits: ({ inputs }) => hasKeys(inputs, 'first', 'second', 'outstanding', 'cmp'),
  answer: ({ inputs, expected }) => {
    const each = Object.keys(expected).flatMap((key): [string, Answers][] => {
      const reading = CASH_READINGS[key.split('_')[0] ?? ''];
      return reading === undefined ? [] : [[key, twoUnderReading(inputs, reading)]];
    });
    const triggers = each.map(([, { triggered }]) => triggered);
    const common = each[0]?.[1];
    const answers: Record<string, Answer> = {
      aggregate: common?.['aggregate'] ?? 'no reading',
      threshold: common?.['threshold'] ?? 'no reading',
      triggered: triggers.every((triggered) => triggered === true),
    };
    for (const [key, { price }] of each) answers[key] = price ?? 'no price';
    return { answers, headline: each.map(([key]) => answers[key] ?? 'no price') };
  },
};

function twoUnderReading(inputs: JsonObject, reading: string): Answers {
  const outstanding = textOf(inputs, 'outstanding');
  const both = ['first', 'second'].map((key) => {
    const each = objectOf(inputs[key], key);
    return { record: textOf(each, 'record'), perShare: textOf(each, 'cash_per_share') };
  });
  const records = both.map(({ record }) => record);
  const [first = FIRST_DAY, last = FIRST_DAY] = records;
  const issueDate = issueDateBefore(first);
  const note = new EvaluatedNote({
    issueDate,
    readings: { ...PLAIN_READINGS, 'Cash So Distributed': reading },
    facts: { ...quotedStock(textOf(inputs, 'cmp'), records), 'Shares Outstanding': outstanding },
    events: [
      ...startingAt(textOf(inputs, 'conversion_price'), issueDate),
      ...both.map(({ record, perShare }) => distribution(record, product(perShare, outstanding))),
    ],
  });
  const before = asFigure(note.price(last));
  const price = asAnswer(note.price(daysAfter(last, 1)));
  return {
    aggregate: asAnswer(note.on(last, 'Aggregate Cash')),
    threshold: asAnswer(note.on(last, 'Cash Threshold')),
    triggered: price instanceof Exact && price.lessThan(before),
    price,
  };
}

/** Whether a distribution of a year ago still counts (DT-37). */
export const lookBack: CaseKind = {
  name: 'the 12-month look-back',
  fits: ({ inputs }) => hasKeys(inputs, 'prior_distribution', 'current_record_dates'),
  answer: ({ inputs }) => {
    const answers: Record<string, Answer> = {};
    const prior = textOf(inputs, 'prior_distribution');
    for (const date of textsOf(inputs, 'current_record_dates')) {
      const closed = counts(prior, date, 'within the 12 months');
      const open = counts(prior, date, 'outside the 12 months');
      answers[date] = new Judged((expected) =>
        expected.startsWith('ambiguous') ? closed && !open : both(expected, [closed, open]),
      );
      answers[`oracle_choice_${date}`] = said(closed);
    }
    return { answers };
  },
};

function both(expected: string, readings: readonly boolean[]): boolean {
  return readings.every((isCounted) => said(isCounted) === expected);
}

function said(isCounted: boolean): 'included' | 'excluded' {
  return isCounted ? 'included' : 'excluded';
}

/** The cash is too little to adjust anything, so the earlier distribution stays one to be counted. */
function counts(prior: string, current: string, reading: string): boolean {
  const note = new EvaluatedNote({
    issueDate: issueDateBefore(prior),
    readings: { ...PLAIN_READINGS, 'Anniversary Day': reading },
    facts: { ...quotedStock('1', [prior, current]), 'Shares Outstanding': '1000000' },
    events: [distribution(prior, '1'), distribution(current, '2')],
  });
  return asFigure(note.on(current, 'Recent Distributions')).equals(Exact.of(3));
}

/** Cash of all that a share is worth, or more: the formula leaves no price (DT-38). */
export const cashAboveMarket: CaseKind = {
  name: 'cash at or above the market price',
  fits: ({ inputs }) => hasKeys(inputs, 'conversion_price', 'cmp', 'cash_per_share'),
  answer: ({ inputs }): CaseAnswer => {
    const answers: Record<string, Answer> = {};
    let valid = true;
    for (const cash of textsOf(inputs, 'cash_per_share')) {
      const { formula, price } = priceLeft(inputs, cash);
      answers[cash] = formula;
      valid &&= price instanceof Exact;
    }
    return { answers: { ...answers, valid }, headline: Object.values(answers) };
  },
};

/** What the formula gives, and what the note makes of it. */
function priceLeft(inputs: JsonObject, cash: string): { formula: Exact; price: Answer } {
  const outstanding = '1000000';
  const record = daysAfter(FIRST_DAY, 60);
  const note = new EvaluatedNote({
    readings: PLAIN_READINGS,
    facts: { ...quotedStock(textOf(inputs, 'cmp'), [record]), 'Shares Outstanding': outstanding },
    events: [
      ...startingAt(textOf(inputs, 'conversion_price')),
      distribution(record, product(cash, outstanding)),
    ],
  });
  const effective = daysAfter(record, 1);
  const fraction = asFigure(note.for(effective, 'Distribution Fraction', cash));
  const formula = asFigure(note.price(record)).times(fraction);
  const price = asAnswer(note.price(effective));
  if (price instanceof Missing) {
    expect(price.kind).toBe('impossible');
    const unit = Unit.price('USD', 'Common Stock');
    expect(price.reasons.join()).toContain(`would be ${formatAmount(formula, unit)}, `);
  }
  return { formula, price };
}
