import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contractOf, type Given } from './contract.ts';

const note = contractOf(
  `  event Draw
    Drawn : money
  event Conversion
    Converted : money
  event Release
  Taken starts at $0
  Reached starts at 0
  Half means (the unpaid amount of Repay) / 2
  obligation Repay
    for each Draw
    Company pays Drawn to Holder
    due 10 days after the Draw
    satisfied by each Conversion to the extent of Converted
    satisfied by each Release
    late: $1 per day, as Late Charges
  upon performance of Repay
    increase Taken by the amount paid
    increase Reached by 1
  event Settlement occurs 3 days after each Draw
  obligation Fee
    for each Draw
    Company pays $8 to Holder
    due 30 days after the Draw
    satisfied by each Settlement to the extent of Half
  Unpaid means the unpaid amount of Repay
  Fee Unpaid means the unpaid amount of Fee
  Performed means the count of performance of Repay
  Paid means the sum of Amount for each performance of Repay`,
  'party Holder',
);

type Happening = Readonly<Record<string, string>> & { readonly on: string; readonly event: string };

const given = (...events: readonly Happening[]): Given => ({ events });
const draw = (on: string, Drawn: string): Happening => ({ on, event: 'Draw', Drawn });
const convert = (on: string, Converted: string): Happening => ({
  on,
  event: 'Conversion',
  Converted,
});

const drawn = [draw('2026-01-05', '100'), draw('2026-01-06', '50')];

describe('an event that satisfies a duty', () => {
  const answers = note.given(given(...drawn, convert('2026-01-08', '120')));

  test.each([
    ['Unpaid', '$30'],
    ['Performed', '2'],
    ['Reached', '2'],
    ['Taken', '$120'],
    ['Paid', '$120'],
  ])('is a performance of each that it reaches: %s is %s', (term, expected) => {
    expect(answers.of(term, '2026-01-08')).toBe(expected);
  });

  test('ends what lateness costs', () => {
    const late = note.given(given(draw('2026-01-05', '100'), convert('2026-01-18', '100')));
    expect(late.of('Late Charges', '2026-01-31')).toBe('$2');
  });

  test('satisfies no more than is owed, and is not void where nothing is', () => {
    const over = note.given(
      given(convert('2026-01-05', '70'), ...drawn, convert('2026-01-08', '500')),
    );
    expect(over.of('Unpaid', '2026-01-08')).toBe('$0');
    expect(over.of('Paid', '2026-01-08')).toBe('$150');
    expect(over.of('Performed', '2026-01-05')).toBe('0');
  });

  test('satisfies nothing by an amount of zero or less', () => {
    const none = note.given(
      given(...drawn, convert('2026-01-08', '0'), convert('2026-01-08', '-5')),
    );
    expect(none.of('Unpaid', '2026-01-08')).toBe('$150');
    expect(none.of('Performed', '2026-01-08')).toBe('0');
  });

  test('satisfies all of it where no extent is said', () => {
    const released = note.given(given(...drawn, { on: '2026-01-08', event: 'Release' }));
    expect(released.of('Unpaid', '2026-01-08')).toBe('$0');
    expect(released.of('Performed', '2026-01-08')).toBe('2');
  });

  test('may be one that nobody reports, and reads the contract as it found it', () => {
    const settled = note.given(given(draw('2026-01-05', '10')));
    expect(settled.of('Fee Unpaid', '2026-01-07')).toBe('$8');
    expect(settled.of('Fee Unpaid', '2026-01-08')).toBe('$3');
  });

  test('leaves what is unpaid unknown where its extent is', () => {
    const open = note.given(given(...drawn, { on: '2026-01-08', event: 'Conversion' }));
    expect(open.of('Unpaid', '2026-01-08')).toContain('unknown');
    expect(open.of('Unpaid', '2026-01-07')).toBe('$150');
  });

  test('is shown by what it was satisfied', () => {
    const steps = note
      .given(given(...drawn, convert('2026-01-08', '120')), 'derivations')
      .explain('Paid', '2026-01-08').steps;
    expect(steps.map(({ name }) => name)).toContain('Repay, satisfied by Conversion');
  });
});

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

test('what is satisfied and what is unpaid are together what was owed', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 5 });
  fc.assert(
    fc.property(amounts, amounts, (draws, conversions) => {
      const events = [
        ...draws.map((amount) => draw('2026-01-05', String(amount))),
        ...conversions.map((amount) => convert('2026-01-06', String(amount))),
      ];
      const found = note.given(given(...events));
      const done = Math.min(sum(draws), sum(conversions));
      expect(found.of('Taken', '2026-01-06')).toBe(`$${done}`);
      expect(found.of('Unpaid', '2026-01-06')).toBe(`$${sum(draws) - done}`);
    }),
    { numRuns: 60 },
  );
});
