import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatIsoDate } from '../../src/dates/index.ts';
import { periodsOf, scheduleOf, type Stub } from '../../src/schedules/index.ts';
import { cutsOf } from '../../src/schedules/periods.ts';
import { iso } from '../dates/days.ts';

const QUARTERLY = { months: 3, monthEnd: 'same day' } as const;
const STUBS: readonly Stub[] = ['short first', 'long first', 'short last', 'long last'];

function ends(from: string, until: string, stub: Stub): readonly string[] {
  const periods = periodsOf({ from: iso(from), until: iso(until), step: QUARTERLY, stub });
  return periods.map((period) => formatIsoDate(period.until));
}

describe('the periods of a span', () => {
  test.each([
    ['short first', ['2006-04-01', '2006-07-01', '2006-10-01']],
    ['long first', ['2006-07-01', '2006-10-01']],
    ['short last', ['2006-06-08', '2006-09-08', '2006-10-01']],
    ['long last', ['2006-06-08', '2006-10-01']],
  ] as const)('%s', (stub, expected) => {
    expect(ends('2006-03-08', '2006-10-01', stub)).toEqual(expected);
  });

  test('need no stub where the steps come out even', () => {
    for (const stub of STUBS) {
      expect(ends('2006-01-01', '2006-07-01', stub)).toEqual(['2006-04-01', '2006-07-01']);
    }
  });

  test('are one where the span is shorter than a step, and none where it is empty', () => {
    for (const stub of STUBS) {
      expect(ends('2006-01-01', '2006-02-01', stub)).toEqual(['2006-02-01']);
      expect(ends('2006-01-01', '2006-01-01', stub)).toEqual([]);
    }
  });

  test('clamp from the end they are counted from, or keep to the month’s end', () => {
    const span = { from: iso('2010-11-30'), until: iso('2011-08-31') };
    expect(ends('2010-11-30', '2011-08-31', 'short first')).toEqual([
      '2011-02-28',
      '2011-05-31',
      '2011-08-31',
    ]);
    const step = { months: 3, monthEnd: 'last day' } as const;
    const kept = periodsOf({ ...span, step, stub: 'short last' });
    expect(kept.map(({ until }) => formatIsoDate(until))).toEqual([
      '2011-02-28',
      '2011-05-31',
      '2011-08-31',
    ]);
    const clamped = periodsOf({ ...span, step: QUARTERLY, stub: 'short last' });
    expect(clamped.map(({ until }) => formatIsoDate(until))).toEqual([
      '2011-02-28',
      '2011-05-30',
      '2011-08-30',
      '2011-08-31',
    ]);
  });

  test('are found one by one as they are when all are listed', () => {
    const from = iso('2001-01-31');
    const span = fc.record({
      length: fc.integer({ min: -40, max: 1500 }),
      step: fc.oneof(
        fc.record({ days: fc.integer({ min: 1, max: 400 }) }),
        fc.record({
          months: fc.integer({ min: 1, max: 18 }),
          monthEnd: fc.constantFrom('same day' as const, 'last day' as const),
        }),
      ),
      stub: fc.constantFrom(...STUBS),
    });
    fc.assert(
      fc.property(span, fc.integer({ min: -60, max: 1600 }), ({ length, step, stub }, offset) => {
        const spec = { from, until: from + length, step, stub };
        const listed = [from, ...periodsOf(spec).map(({ until }) => until)];
        const asked = from + offset;
        const found = scheduleOf({ dates: cutsOf(spec) });
        const expected = scheduleOf({ dates: listed });
        expect(found.onOrAfter(asked)).toBe(expected.onOrAfter(asked));
        expect(found.onOrBefore(asked)).toBe(expected.onOrBefore(asked));
        expect(found.between(from - 60, from + 1600)).toEqual(listed);
      }),
    );
  });

  test('cover the span without gaps, whatever the stub', () => {
    const day = fc.integer({ min: iso('2001-01-01'), max: iso('2012-12-31') });
    const step = fc.oneof(
      fc.record({ days: fc.integer({ min: 1, max: 400 }) }),
      fc.record({
        months: fc.integer({ min: 1, max: 18 }),
        monthEnd: fc.constantFrom('same day' as const, 'last day' as const),
      }),
    );
    fc.assert(
      fc.property(day, fc.nat(3000), step, fc.constantFrom(...STUBS), (from, days, step, stub) => {
        const periods = periodsOf({ from, until: from + days, step, stub });
        let end = from;
        for (const period of periods) {
          expect(period.from).toBe(end);
          expect(period.until).toBeGreaterThan(period.from);
          end = period.until;
        }
        expect(end).toBe(from + days);
      }),
    );
  });
});
