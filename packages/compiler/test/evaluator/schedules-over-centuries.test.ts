import { describe, expect, test } from 'vitest';
import { contractOf } from './contract.ts';

describe.each(['', ', ending with a short period', ', rolled to the following Weekday'])(
  'a schedule of every day through the year 9999%s',
  (option) => {
    const answers = contractOf(
      `  schedule Day End every day from January 1, 2026 through December 31, 9999${option}
  Days starts at 0
  upon each Day End increase Days by 1
  Count means the count of Day End
  Far Ahead means the first Day End after December 31, 8999`,
      '  calendar Weekday follows Weekdays',
    ).given();
    // Of 36,524 days, those from Monday through Friday.
    const days = option.includes('rolled') ? '26,088' : '36,524';

    test('is asked for one date, however far ahead', () => {
      expect(answers.of('Far Ahead', '2026-01-01')).toBe('January 1, 9000');
    });

    test('happens day by day for a hundred years', () => {
      expect(answers.of('Days', '2125-12-31')).toBe(days);
      expect(answers.of('Count', '2125-12-31')).toBe(days);
    });

    test('is refused beyond 400 years, with the reason', () => {
      expect(answers.of('Days', '2500-01-01')).toBe(
        'impossible: 2500-01-01 lies more than 400 years after the contract takes effect',
      );
    });
  },
);
