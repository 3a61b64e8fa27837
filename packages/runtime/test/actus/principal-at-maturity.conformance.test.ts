import { describe, expect } from 'vitest';
import { formatIsoDate } from '../../src/dates/index.ts';
import type { Exact } from '../../src/exact/index.ts';
import { conformanceTest } from '../conformance/conformance-test.ts';
import { iso } from '../dates/days.ts';
import { exact } from '../exact/exact-of.ts';
import {
  eventsOf,
  type LoanEvent,
  type LoanTerms,
  type Observed,
} from './principal-at-maturity.ts';

interface ExpectedEvent {
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
  readonly results: readonly ExpectedEvent[];
}

const TOLERANCE = exact('0.0000000001');

function observedIn({ terms, dataObserved }: LoanTest): Observed {
  const series = dataObserved[String(terms['marketObjectCodeOfRateReset'])]?.data ?? [];
  return new Map(series.map(({ timestamp, value }) => [iso(timestamp.slice(0, 10)), exact(value)]));
}

function agrees(value: Exact, printed: number): boolean {
  return value
    .minus(exact(printed.toFixed(14)))
    .abs()
    .atMost(TOLERANCE);
}

function agreesWith(event: LoanEvent | undefined, expected: ExpectedEvent): boolean {
  return (
    event !== undefined &&
    event.type === expected.eventType &&
    formatIsoDate(event.day) === expected.eventDate.slice(0, 10) &&
    agrees(event.payoff, expected.payoff) &&
    agrees(event.principal, expected.notionalPrincipal) &&
    agrees(event.rate, expected.nominalInterestRate) &&
    agrees(event.accrued, expected.accruedInterest)
  );
}

describe('schedules, business days and interest against ACTUS', () => {
  conformanceTest(
    'all 347 events of 25 loans that are repaid at maturity, to ten decimals',
    'actus/actus-tests-pam.json',
    (text) => {
      const tests = JSON.parse(text) as Readonly<Record<string, LoanTest>>;
      let count = 0;
      for (const [name, test] of Object.entries(tests)) {
        const events = eventsOf(test.terms, observedIn(test));
        const wrong = test.results.filter(
          (expected, index) => !agreesWith(events[index], expected),
        );
        expect(wrong, name).toEqual([]);
        expect(events, name).toHaveLength(test.results.length);
        count += events.length;
      }
      expect(Object.keys(tests)).toHaveLength(25);
      expect(count).toBe(347);
    },
  );
});
