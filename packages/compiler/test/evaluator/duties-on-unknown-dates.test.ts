import { describe, expect, test } from 'vitest';
import { dutiesOf } from './duties-contract.ts';

const NOTE = dutiesOf(`
  blank Period : duration in months
  Principal starts at $360,000
  accrual Accrued on Principal at 10% per annum counted 30/360 from May 1, 2026
  schedule Pay Date every Period from May 1, 2026
  obligation Interest
    Company pays Accrued to Holder
    due on each Pay Date
    late: $10 per day, as Late Charges
  Unpaid means the unpaid amount of Interest`);

describe('where nobody says how far the dates of a schedule are apart', () => {
  // Nothing has accrued on the first day: a duty that stood for that day alone would owe nothing, for ever.
  test('what is owed is not known, and is not nothing', () => {
    const answers = NOTE.given({});
    expect(answers.of('Unpaid', '2026-09-01')).toBe('unknown: Period');
    expect(answers.of('Accrued', '2026-09-01')).toBe('unknown: Period');
    expect(answers.of('Late Charges', '2026-09-01')).toBe('unknown: Period');
  });

  test('a payment does not settle what may still fall due', () => {
    const answers = NOTE.given({ events: [{ on: '2026-06-01', performs: 'Interest' }] });
    expect(answers.of('Unpaid', '2026-09-01')).toBe('unknown: Period');
  });

  test('a period that is given settles it', () => {
    const answers = NOTE.given({ blanks: { Period: '3 months' } });
    expect(answers.of('Unpaid', '2026-09-01')).toBe('$9,000');
    expect(answers.of('Accrued', '2026-09-01')).toBe('$3,000');
  });
});
