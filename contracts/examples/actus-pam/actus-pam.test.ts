import { existsSync, readFileSync } from 'node:fs';
import { type Exact, parseExact } from '@termsheet/runtime';
import { describe, expect, test } from 'vitest';
import { givenFor, type LoanTerms, type Observed } from './loan-terms.ts';
import { type LoanEvent, runLoan } from './run-loan.ts';

/** An event as ACTUS prints it. */
interface PrintedEvent {
  readonly eventDate: string;
  readonly eventType: string;
  readonly payoff: number;
  readonly notionalPrincipal: number;
  readonly nominalInterestRate: number;
  readonly accruedInterest: number;
}

interface LoanTest {
  readonly terms: LoanTerms;
  readonly dataObserved: Readonly<
    Record<
      string,
      { readonly data: readonly { readonly timestamp: string; readonly value: string }[] }
    >
  >;
  readonly results: readonly PrintedEvent[];
}

const PATH = new URL('../../../../shared/conformance/actus/actus-tests-pam.json', import.meta.url);
const tests = existsSync(PATH)
  ? (JSON.parse(readFileSync(PATH, 'utf8')) as Readonly<Record<string, LoanTest>>)
  : null;
const loans = tests === null ? [] : Object.entries(tests);

const TOLERANCE = exact('0.0000000001');

describe('loans repaid at maturity, against the tests of ACTUS', () => {
  test('are there, all 25 of them, with 347 events', (context) => {
    if (tests === null) {
      const message = 'actus/actus-tests-pam.json is not in ../shared/conformance';
      if (process.env['CI'] !== undefined) throw new Error(message);
      context.skip(message);
    }
    const results = loans.map(([, each]) => each).map((each) => each.results.length);
    expect([results.length, results.reduce((sofar, count) => sofar + count, 0)]).toEqual([25, 347]);
  });

  test.each(loans)('%s', (_, { terms, dataObserved, results }) => {
    const events = runLoan(givenFor(terms, observedIn(terms, dataObserved)));
    expect(events.map(headOf)).toEqual(
      results.map(({ eventType, eventDate }) => `${eventType} ${eventDate.slice(0, 10)}`),
    );
    const wrong = events.flatMap((event, place) => differencesOf(event, results[place]));
    expect(wrong).toEqual([]);
  });
});

function headOf({ type, day }: LoanEvent): string {
  return `${type} ${day}`;
}

/** Figures that are further than one in ten thousand million from what is printed. */
function differencesOf(event: LoanEvent, printed: PrintedEvent | undefined): readonly string[] {
  const pairs: readonly (readonly [string, Exact, number | undefined])[] = [
    ['payoff', event.payoff, printed?.payoff],
    ['principal', event.principal, printed?.notionalPrincipal],
    ['rate', event.rate, printed?.nominalInterestRate],
    ['accrued', event.accrued, printed?.accruedInterest],
  ];
  return pairs.flatMap(([what, given, expected]) => {
    const distance = given.minus(exact((expected ?? Number.NaN).toFixed(14))).abs();
    if (distance.atMost(TOLERANCE)) return [];
    return [`${headOf(event)}: ${what} is ${given.toString()}, not ${expected}`];
  });
}

function observedIn(terms: LoanTerms, observed: LoanTest['dataObserved']): Observed {
  const series = observed[String(terms['marketObjectCodeOfRateReset'])]?.data ?? [];
  return series.map(({ timestamp, value }) => [timestamp.slice(0, 10), value]);
}

function exact(text: string): Exact {
  const value = parseExact(text);
  if (value === undefined) throw new Error(`${text} is no figure.`);
  return value;
}
