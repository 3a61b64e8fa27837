import { defineDiagnostic } from '@termsheet/dsl';
import { symbolKindWords } from '../bound/symbol-kind-words.ts';
import type { SymbolKind } from '../bound/symbol.ts';
import { exampleFile } from './example-file.ts';
import { nearestOr } from './nearest-words.ts';

/** A name where a schedule is wanted, which is none. */
export const unknownSchedule = defineDiagnostic<{
  readonly name: string;
  readonly isA: SymbolKind | null;
  readonly nearest: string | null;
}>({
  code: 'unknown-schedule',
  severity: 'error',
  message: ({ name, isA }) => {
    if (isA === null) return `\`${name}\` is not declared.`;
    return isA === 'event'
      ? `\`${name}\` is an event that has no schedule.`
      : `\`${name}\` is ${symbolKindWords[isA]}, not a schedule.`;
  },
  why: () =>
    'Only the dates of a schedule are known beforehand, so that interest can be counted and compounded by them.',
  help: ({ name, nearest }) =>
    nearestOr(nearest, `Declare its dates: \`schedule ${name} every 6 months from …\`.`),
  examples: {
    bad: exampleFile(
      'blank Principal : money',
      'event Coupon Date',
      'upon Coupon Date',
      '  set Paid to yes',
      'Paid starts at no',
      'Owed means interest on Principal at 9% per annum counted 30/360',
      '  from January 15, 2026 until April 1, 2026, compounded on each Coupon Date',
    ),
    good: exampleFile(
      'blank Principal : money',
      'schedule Coupon Date every month from January 15, 2026',
      'Owed means interest on Principal at 9% per annum counted 30/360',
      '  from January 15, 2026 until April 1, 2026, compounded on each Coupon Date',
    ),
  },
});
