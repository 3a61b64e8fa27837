import { Exact } from '@termsheet/runtime';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOTE, note, with360 } from './accruing-note.ts';
import { contractOf, type Given } from './contract.ts';

describe('laws', () => {
  const counts = ['Actual/360', 'Actual/365', 'Actual/Actual ISDA', '30/360', '30E/360', 'NL/365'];
  const events = fc.array(
    fc.record({
      day: fc.integer({ min: 0, max: 700 }),
      what: fc.constantFrom('Repayment', 'Reset', 'Interest Payment', 'Addition'),
      size: fc.integer({ min: 1, max: 50 }),
    }),
    { maxLength: 6 },
  );

  test('to ask on every day or once gives the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...counts), events, fc.nat({ max: 800 }), (count, drawn, on) => {
        const given = history(count, drawn);
        const daily = note.given(given);
        for (let day = 0; day < on; day += 1) daily.of('Accrued Interest', iso(day));
        expect(daily.of('Accrued Interest', iso(on))).toBe(
          note.given(given).of('Accrued Interest', iso(on)),
        );
      }),
      { numRuns: 25 },
    );
  });

  test('what is reported later changes nothing on an earlier day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...counts), events, fc.nat({ max: 700 }), (count, drawn, on) => {
        const known = drawn.filter(({ day }) => day <= on);
        expect(note.given(history(count, drawn)).of('Accrued Interest', iso(on))).toBe(
          note.given(history(count, known)).of('Accrued Interest', iso(on)),
        );
      }),
      { numRuns: 50 },
    );
  });

  test('adjacent periods add up under each count that promises it', () => {
    const days = fc.tuple(fc.nat({ max: 900 }), fc.nat({ max: 900 }), fc.nat({ max: 900 }));
    const between = contractOf(`  blank Day Count : day count
  blank A, B, C : date
  First means interest on $1,000 at 9% per annum counted Day Count from A until B
  Second means interest on $1,000 at 9% per annum counted Day Count from B until C
  Whole means interest on $1,000 at 9% per annum counted Day Count from A until C`);
    const additive = counts.filter((count) => count !== '30/360');
    fc.assert(
      fc.property(fc.constantFrom(...additive), days, (count, drawn) => {
        const [a = 0, b = 0, c = 0] = drawn.toSorted((left, right) => left - right);
        const blanks = { 'Day Count': count, A: iso(a), B: iso(b), C: iso(c) };
        const answers = between.given({ blanks });
        const [first, second, whole] = ['First', 'Second', 'Whole'].map((name) => {
          const value = answers.value(name, '2026-01-01');
          if (!(value instanceof Exact)) throw new Error(`${name} is no figure.`);
          return value;
        });
        expect(first?.plus(second ?? Exact.ZERO).equals(whole ?? Exact.ZERO)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('interest and an accrual that nothing settles are one', () => {
    const both = contractOf(`${NOTE}
  Reckoned means interest on Balance at Coupon counted Day Count from January 1, 2026 until the date in question`);
    fc.assert(
      fc.property(fc.constantFrom(...counts), events, fc.nat({ max: 700 }), (count, drawn, on) => {
        const unsettled = drawn.filter(({ what }) => what === 'Repayment' || what === 'Reset');
        const answers = both.given(history(count, unsettled));
        expect(answers.of('Reckoned', iso(on))).toBe(answers.of('Accrued Interest', iso(on)));
      }),
      { numRuns: 40 },
    );
  });

  test('ten years can be asked day by day', () => {
    // What bears interest is another figure every day.
    const contract =
      contractOf(`  accrual Plain on $3,600 at 10% per annum counted Actual/360 from January 1, 2026
  accrual On Top on Plain at 360% per annum counted Actual/360 from January 1, 2026`);
    const answers = contract.given({});
    // Each day goes on from the day before: going through all days again would outrun the test's limit.
    for (let day = 0; day < 3600; day += 1) answers.value('On Top', iso(day));
    expect(answers.of('On Top', iso(3600))).toBe(
      `$${((3600 * 3599) / 200).toLocaleString('en-US')}`,
    );
  });
});

/** The day so many days after January 1, 2026. */
function iso(day: number): string {
  return new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
}

function history(
  count: string,
  drawn: readonly { day: number; what: string; size: number }[],
): Given {
  const sorted = drawn.toSorted((left, right) => left.day - right.day);
  return with360(
    sorted.map(({ day, what, size }) => ({
      on: iso(day),
      event: what,
      ...(what === 'Repayment' ? { Repaid: String(size * 10) } : {}),
      ...(what === 'Reset' ? { 'New Rate': `${size}/100` } : {}),
      ...(what === 'Addition' ? { Amount: String(size) } : {}),
    })),
    count,
  );
}
