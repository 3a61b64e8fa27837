import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';
import { nearestOr } from './nearest-words.ts';

/** Names that mean different counts to different readers. */
const UNCLEAR: ReadonlyMap<string, string> = new Map([
  [
    'Actual/Actual',
    '`Actual/Actual ISDA` (by calendar years) or `Actual/Actual ICMA` (by coupon periods)',
  ],
  [
    'Act/Act',
    '`Actual/Actual ISDA` (by calendar years) or `Actual/Actual ICMA` (by coupon periods)',
  ],
]);

/** A day count by a name that stands for none, or for several. */
export const unknownDayCount = defineDiagnostic<{
  readonly name: string;
  readonly nearest: string | null;
}>({
  code: 'unknown-day-count',
  severity: 'error',
  message: ({ name }) =>
    UNCLEAR.has(name)
      ? `\`${name}\` means different day counts to different readers.`
      : `\`${name}\` is no day count that is known.`,
  why: () => 'Each day count makes other parts of a year of the same days.',
  help: ({ name, nearest }) => {
    const which = UNCLEAR.get(name);
    if (which !== undefined)
      return `Write ${which}; where the contract leaves it open, declare both as readings.`;
    return nearestOr(
      nearest,
      'Known are `30/360`, `Actual/360`, `Actual/365`, `Actual/Actual ISDA`, `30E/360` and the others in docs/language/interest.md.',
    );
  },
  examples: {
    bad: exampleFile('Day Count means day count Actual/Actual'),
    good: exampleFile('Day Count means day count Actual/Actual ISDA'),
  },
});
