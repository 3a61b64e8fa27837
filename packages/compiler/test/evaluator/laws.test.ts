import { Missing } from '@termsheet/runtime';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answers, type Contract, contractOf } from './contract.ts';
import { ASKED, placesOf, randomClauses, randomGiven, TERMS, without } from './random-contract.ts';

const RUNS = { numRuns: 60, seed: 20_260_108 };

/** Inputs some of which are left out. */
const incomplete = randomGiven.chain((given) =>
  fc.subarray([...placesOf(given)]).map((places) => ({ given, places })),
);

const shuffled = <Item>(items: readonly Item[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length });

/** All answers, by term and day. */
function table(answers: Answers): Record<string, string> {
  return Object.fromEntries(
    ASKED.flatMap((on) => TERMS.map((term) => [`${term} on ${on}`, answers.of(term, on)])),
  );
}

function build(clauses: readonly string[]): Contract {
  return contractOf(clauses.join(''));
}

test('supplying an input never changes a status other than unknown', () => {
  fc.assert(
    fc.property(
      randomClauses,
      incomplete,
      fc.nat({ max: 99 }),
      (clauses, { given, places }, pick) => {
        fc.pre(places.length > 0);
        const contract = build(clauses);
        const fewer = contract.given(without(given, places));
        const supplied = places.filter((_, index) => index !== pick % places.length);
        const more = contract.given(without(given, supplied));
        for (const on of ASKED) {
          for (const term of TERMS) {
            if (fewer.status(term, on) === 'unknown') continue;
            expect([term, on, more.status(term, on)]).toEqual([term, on, fewer.status(term, on)]);
            if (fewer.status(term, on) !== 'a value') continue;
            expect([term, on, more.of(term, on)]).toEqual([term, on, fewer.of(term, on)]);
          }
        }
      },
    ),
    RUNS,
  );
});

test('with every input supplied nothing waits for one that could be', () => {
  fc.assert(
    fc.property(randomClauses, randomGiven, (clauses, given) => {
      const answers = build(clauses).given(given);
      for (const term of TERMS) {
        const value = answers.value(term, '2026-01-12');
        if (!(value instanceof Missing) || value.kind !== 'unknown') continue;
        // What still waits does so for a day that no row reaches, or for a day to come.
        for (const reason of value.reasons) expect(reason).toMatch(/ on \d{4}|by \d{4}/u);
      }
    }),
    RUNS,
  );
});

test('recording a derivation changes no value', () => {
  fc.assert(
    fc.property(randomClauses, incomplete, (clauses, { given, places }) => {
      const contract = build(clauses);
      const inputs = without(given, places);
      expect(table(contract.given(inputs, 'derivations'))).toEqual(table(contract.given(inputs)));
    }),
    RUNS,
  );
});

test('the order in which clauses stand changes no value', () => {
  const permuted = randomClauses.chain((clauses) =>
    shuffled(clauses).map((others) => ({ clauses, others })),
  );
  fc.assert(
    fc.property(permuted, incomplete, ({ clauses, others }, { given, places }) => {
      const inputs = without(given, places);
      const [left, right] = [build(clauses).given(inputs), build(others).given(inputs)];
      expect(withoutReasons(table(right))).toEqual(withoutReasons(table(left)));
      expect([...right.standing].map(statusOf)).toEqual([...left.standing].map(statusOf));
    }),
    RUNS,
  );
});

test('what was asked before changes no value', () => {
  const questions = ASKED.flatMap((on) => TERMS.map((term) => ({ term, on })));
  fc.assert(
    fc.property(
      randomClauses,
      incomplete,
      shuffled(questions),
      (clauses, { given, places }, asked) => {
        const contract = build(clauses);
        const inputs = without(given, places);
        const answers = contract.given(inputs);
        const found = asked.map(({ term, on }) => [`${term} on ${on}`, answers.of(term, on)]);
        expect(Object.fromEntries(found)).toEqual(table(contract.given(inputs)));
      },
    ),
    RUNS,
  );
});

test('replaying day by day comes to the same as replaying in one go', () => {
  fc.assert(
    fc.property(randomClauses, incomplete, (clauses, { given, places }) => {
      const contract = build(clauses);
      const inputs = without(given, places);
      for (const events of [inputs.events, []]) {
        const daily = contract.given({ ...inputs, events });
        for (let day = 25; day <= 59; day += 1) {
          daily.of('Tally', new Date(Date.UTC(2025, 11, day)).toISOString().slice(0, 10));
        }
        expect(table(daily)).toEqual(table(contract.given({ ...inputs, events })));
      }
    }),
    RUNS,
  );
});

test('what is reported later changes nothing of an earlier day', () => {
  fc.assert(
    fc.property(randomClauses, incomplete, (clauses, { given, places }) => {
      const contract = build(clauses);
      const inputs = without(given, places);
      const all = contract.given(inputs);
      for (const on of ASKED) {
        const events = inputs.events.filter((event) => String(event['on']) <= on);
        const then = contract.given({ ...inputs, events });
        for (const term of TERMS) expect(all.of(term, on)).toBe(then.of(term, on));
      }
    }),
    RUNS,
  );
});

test('what is supplied for later days changes nothing of an earlier day', () => {
  fc.assert(
    fc.property(randomClauses, incomplete, (clauses, { given, places }) => {
      const contract = build(clauses);
      const inputs = without(given, places);
      const all = contract.given(inputs);
      const on = '2026-01-06';
      const known = contract.given({ ...inputs, facts: throughDay(inputs.facts, on) });
      for (const term of TERMS) {
        // A row of a later day shows that a day without one had none.
        if (known.status(term, on) === 'unknown') continue;
        expect(all.of(term, on)).toBe(known.of(term, on));
      }
    }),
    RUNS,
  );
});

function throughDay(
  facts: Readonly<Record<string, unknown>>,
  on: string,
): Readonly<Record<string, unknown>> {
  const cut = (rows: unknown): unknown =>
    Array.isArray(rows) ? rows.filter(([day]: readonly string[]) => (day ?? '') <= on) : rows;
  return Object.fromEntries(Object.entries(facts).map(([name, rows]) => [name, cut(rows)]));
}

/** Reasons are listed in the order in which they were met. */
function withoutReasons(answers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answers).map(([question, answer]) => [question, statusOf(answer)]),
  );
}

function statusOf(answer: string): string {
  return /^(?:unknown|impossible|none|not yet|void)(?=:)/u.exec(answer)?.[0] ?? answer;
}
