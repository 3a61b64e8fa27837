import { expect } from 'vitest';
import { type Answer, asAnswer, asFigure, type CaseKind } from './answer.ts';
import { distribution, PLAIN_READINGS } from './cash-distributions.ts';
import { dayOf, daysAfter } from './days.ts';
import { EvaluatedNote, ISSUE_DATE, type ReportedEvent } from './evaluate-note.ts';
import { difference, product } from './figures.ts';
import { CONVERSION_READINGS } from './nothing-owed.ts';
import {
  hasKeys,
  type JsonObject,
  listOf,
  objectOf,
  type OracleCase,
  optionalTextOf,
  textOf,
  wordsOf,
} from './oracle-case.ts';
import { quotedStock } from './quoted-stock.ts';
import { kindOf } from './splits-and-issuances.ts';
import { startingAt } from './starting-price.ts';

/** A history of dated events of several sorts, and the path of the price (DT-36 to DT-45). */
export const priceHistory: CaseKind = {
  name: 'a price history',
  fits: ({ inputs, expected }) =>
    hasKeys(inputs, 'events', 'closing_prices', 'closing_date') && hasKeys(expected, 'path'),
  answer: (each) => {
    const events = listOf(each.inputs, 'events').map((event) => objectOf(event, 'an event'));
    const cash = events.find((event) => event['type'] === 'cash_distribution');
    const path = listOf(each.expected, 'path').map((point) => objectOf(point, 'a point'));
    const note = historyOf(each, { events, cash, issueDate: textOf(path[0] ?? {}, 'date') });
    const last = path.at(-1);
    const end = last === undefined ? ISSUE_DATE : textOf(last, 'date');
    const final = asAnswer(note.price(end));
    const amount = textOf(each.inputs, 'conversion_amount');
    return {
      answers: {
        ...(cash === undefined ? {} : distributionAnswers(note, cash)),
        path: path.map((point, place) => pathPoint(note, point, path[place - 1])),
        final_price: final,
        shares: asAnswer(note.for(end, 'Whole Shares', amount)),
      },
      headline: [final],
    };
  },
};

interface History {
  readonly events: readonly JsonObject[];
  readonly cash: JsonObject | undefined;
  readonly issueDate: string;
}

function historyOf({ inputs }: OracleCase, { events, cash, issueDate }: History): EvaluatedNote {
  const market =
    cash === undefined
      ? {}
      : {
          'Shares Outstanding': textOf(cash, 'outstanding'),
          ...quotedStock(
            textOf(cash, 'cmp_record'),
            [textOf(cash, 'record'), textOf(cash, 'payment')],
            objectOf(inputs['closing_prices'], 'closing_prices'),
          ),
        };
  return new EvaluatedNote({
    issueDate,
    readings: {
      ...PLAIN_READINGS,
      ...CONVERSION_READINGS,
      'Similar Notes Proviso': 'stands beside the ratchet',
      'Closing Date': closingReading(textOf(inputs, 'closing_date'), issueDate),
    },
    facts: market,
    events: events.map(reported),
  });
}

/** The reading under which the note's Closing Date is the date that the case gives. */
function closingReading(date: string, issueDate: string): string {
  const readings = ['the closing of this Note', 'the closing of the Original Note'];
  const found = readings.find((reading) => {
    const note = new EvaluatedNote({ issueDate, readings: { 'Closing Date': reading } });
    return note.on(issueDate, 'Closing Date') === dayOf(date);
  });
  if (found === undefined) throw new Error(`No reading makes ${date} the Closing Date.`);
  return found;
}

function reported(event: JsonObject): ReportedEvent {
  const type = textOf(event, 'type');
  switch (type) {
    case 'split':
      return split(textOf(event, 'date'), textOf(event, 'new_per_old'));
    case 'issue':
      return issue(event, kindOf(textOf(event, 'recipient')));
    case 'substantially_similar_notes': {
      const isToPurchasers = kindOf(textOf(event, 'recipient')) === 'To Purchasers';
      return issue(
        event,
        isToPurchasers ? 'Substantially Similar Notes' : 'Similar Notes To Others',
      );
    }
    case 'cash_distribution': {
      const amount = product(textOf(event, 'per_share'), textOf(event, 'outstanding'));
      return distribution(textOf(event, 'record'), amount, textOf(event, 'payment'));
    }
    default:
      throw new Error(`Nobody has said what event “${type}” is.`);
  }
}

function split(on: string, ratio: string): ReportedEvent {
  return { on, event: 'Stock Split', 'New Shares Per Old Share': ratio };
}

function issue(event: JsonObject, kind: string): ReportedEvent {
  return {
    on: textOf(event, 'date'),
    event: 'Issuance',
    'Base Share Price': textOf(event, 'price'),
    'Shares Issued': optionalTextOf(event, 'shares_issued') ?? '1',
    Kind: kind,
  };
}

function distributionAnswers(note: EvaluatedNote, cash: JsonObject): Record<string, Answer> {
  const record = textOf(cash, 'record');
  const effective = textOf(cash, 'effective');
  const before = asFigure(note.price(daysAfter(effective, -1)));
  const factor = asFigure(note.for(effective, 'Distribution Fraction', textOf(cash, 'per_share')));
  // The factor is no bystander: it is what the price is multiplied by on that day.
  expect(asFigure(note.price(effective)).equals(before.times(factor))).toBe(true);
  return {
    trigger_aggregate: asAnswer(note.on(record, 'Aggregate Cash')),
    trigger_threshold: asAnswer(note.on(record, 'Cash Threshold')),
    cmp_at_effectiveness: asAnswer(note.on(effective, 'current market price')),
    factor,
  };
}

/** The price of a point of the path; until the day before it, that of the point before holds. */
function pathPoint(note: EvaluatedNote, point: JsonObject, before: JsonObject | undefined): Answer {
  const date = textOf(point, 'date');
  if (before !== undefined) {
    const earlier = asFigure(note.price(textOf(before, 'date')));
    const untilThen = asFigure(note.price(daysAfter(date, -1)));
    expect(untilThen.equals(earlier), `the price until ${date}`).toBe(true);
  }
  return { date, event: textOf(point, 'event'), price: asAnswer(note.price(date)) };
}

/** Events that are told by their order alone, each of which the case follows with a price. */
export const orderedEvents: CaseKind = {
  name: 'the order of events',
  fits: ({ inputs }) => hasKeys(inputs, 'start', 'order'),
  answer: ({ inputs }) => {
    const steps = listOf(inputs, 'order').map((step, place) => orderedStep(wordsOf(step), place));
    const days = steps.map(({ event }) => event.on);
    const note = new EvaluatedNote({
      readings: PLAIN_READINGS,
      facts: { ...quotedStock(MARKET, days), 'Shares Outstanding': SHARES },
      events: [...startingAt(textOf(inputs, 'start')), ...steps.map(({ event }) => event)],
    });
    const prices = steps.map(({ name, event }): [string, Answer] => [
      `after_${name}`,
      asAnswer(note.price(daysAfter(event.on, 1))),
    ]);
    return { answers: Object.fromEntries(prices), headline: prices.map(([, price]) => price) };
  },
};

/** At one dollar a share, what a factor leaves out is the cash that each share is paid. */
const MARKET = '1';
const SHARES = '1000000';
const DAYS_APART = 30;

function orderedStep(step: string, place: number): { name: string; event: ReportedEvent } {
  const on = daysAfter(ISSUE_DATE, DAYS_APART * (place + 1));
  const [, above, below] = /^split (\d+):(\d+)$/.exec(step) ?? [];
  if (above !== undefined) return { name: 'split', event: split(on, `${above}/${below}`) };
  const [, factor] = /^cash distribution factor (\S+)$/.exec(step) ?? [];
  if (factor !== undefined) {
    const amount = product(difference(MARKET, factor), SHARES);
    return { name: 'distribution', event: distribution(on, amount) };
  }
  const [, price] = /^ratchet (\S+)$/.exec(step) ?? [];
  if (price === undefined) throw new Error(`Nobody has said what “${step}” is.`);
  return { name: 'ratchet', event: issue({ date: on, price }, 'Other') };
}
