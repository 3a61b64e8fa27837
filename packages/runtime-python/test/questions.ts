import { calendarNames, dayCountNames, parseIsoDate, zoneNames } from '@termsheet/runtime';
import * as fc from 'fast-check';
import type { Question, Step } from './answers.ts';

const day = fc.integer({
  min: parseIsoDate('1985-01-01') ?? 0,
  max: parseIsoDate('2030-12-31') ?? 0,
});
const whole = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });

/** Decimals and fractions as texts, small ones and long ones. */
const number = fc.oneof(
  fc.integer({ min: -5000, max: 5000 }).map(String),
  fc
    .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 1, max: 9999 }))
    .map(([above, below]) => `${above}/${below}`),
  fc
    .tuple(whole, fc.stringMatching(/^\d{1,12}$/u))
    .map(([integer, decimals]) => `${integer}.${decimals}`),
  fc
    .tuple(whole, fc.bigInt({ min: 1n, max: 10n ** 40n }))
    .map(([above, below]) => `${above}/${below}`),
);
const mode = fc.constantFrom('up', 'down', 'half up', 'half even');
const unit = fc.constantFrom(
  'money USD',
  'money EUR',
  'money USD/shares Common Stock',
  'shares Common Stock',
  'shares Series A-1 of Preferred',
  'shares preferred stock',
  'shares Ärger’s Zweite Klasse',
  'shares of `quoted\u202e"',
  'shares A of B/money USD',
  'shares half \ud83d a character',
  'money USD*money USD',
  'money USD*shares Common Stock',
  'none/years',
  'money USD/years',
  'years',
  'none',
);
const step: fc.Arbitrary<Step> = fc.record({
  anchor: day,
  months: fc.constantFrom(1, 2, 3, 6, 12, 18),
  monthEnd: fc.constantFrom('same day' as const, 'last day' as const),
});
const convention = fc.constantFrom(
  null,
  'following',
  'modified following',
  'preceding',
  'modified preceding',
);
const stub = fc.constantFrom('short first', 'long first', 'short last', 'long last');
const context = fc.record({
  coupons: fc.option(step),
  maturity: fc.oneof(fc.constantFrom(null, 'none' as const), day),
});
const clock = fc
  .tuple(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 61 }), fc.boolean())
  .map(([hour, minute, isMorning]) => {
    const half = isMorning ? 'am' : 'pm';
    return `${hour}:${String(minute).padStart(2, '0')} ${half} New York time`;
  });
const dateText = fc.oneof(
  fc.stringMatching(/^(?:19|20)\d\d-[01]\d-[0-3]\d$/u),
  fc.stringMatching(/^(?:March|June|Octember) [0-3]?\d, \d{4}$/u),
  fc.string({ maxLength: 12 }),
);

/** A question that each runtime answers by itself. */
export const anyQuestion: fc.Arbitrary<Question> = fc.oneof(
  fc.tuple(
    fc.constant('combine' as const),
    fc.constantFrom('+', '-', '*', '/', 'compare'),
    number,
    number,
  ),
  fc.tuple(fc.constant('shown' as const), number),
  fc.tuple(
    fc.constant('parse' as const),
    fc.oneof(number, fc.stringMatching(/^-?[\d,./]{1,12}$/u)),
  ),
  fc.tuple(fc.constant('round' as const), number, mode, number),
  fc.tuple(fc.constant('places' as const), number, mode, fc.integer({ min: -1, max: 12 })),
  fc.tuple(fc.constant('amount' as const), number, unit, fc.constantFrom('1', '100', '1000')),
  fc.tuple(
    fc.constant('date' as const),
    fc.oneof(day, fc.integer({ min: -900_000, max: 3_000_000 })),
    fc.integer({ min: -50, max: 400 }),
  ),
  fc.tuple(fc.constantFrom('iso' as const, 'long' as const), dateText),
  fc.tuple(
    fc.constant('calendar' as const),
    fc.constantFrom(...calendarNames),
    day,
    fc.integer({ min: -2, max: 60 }),
  ),
  fc.tuple(fc.constant('day count' as const), fc.constantFrom(...dayCountNames), day, day, context),
  fc.tuple(
    fc.constant('schedule' as const),
    step,
    fc.tuple(fc.option(day), fc.option(day)),
    convention,
    day,
  ),
  fc.tuple(fc.constant('periods' as const), step, day, day, stub),
  fc.tuple(fc.constant('time' as const), clock, fc.constantFrom(...zoneNames, 'Springfield'), day),
);
