import { defineDiagnostic } from '@termsheet/dsl';
import { nearestOr } from './nearest-words.ts';

/** A calendar that follows one which is not known. */
export const unknownBaseCalendar = defineDiagnostic<{
  readonly name: string;
  readonly known: readonly string[];
  readonly nearest: string | null;
}>({
  code: 'unknown-base-calendar',
  severity: 'error',
  message: ({ name }) => `There is no calendar \`${name}\` to follow.`,
  why: () =>
    'Open days come from calendars whose rules are built in and tested against published tables.',
  help: ({ known, nearest }) =>
    nearestOr(
      nearest,
      `The calendars to follow are ${known.map((calendar) => `\`${calendar}\``).join(', ')}.`,
    ),
  examples: {
    bad: [
      'contract "Example Note"',
      '  currency USD',
      '  in effect from January 1, 2026',
      '  calendar Business Day follows Mars Banks',
      '',
      'clause §1 "Deadline"',
      '  Deadline means 5 Business Days after January 2, 2026',
    ].join('\n'),
    good: [
      'contract "Example Note"',
      '  currency USD',
      '  in effect from January 1, 2026',
      '  calendar Business Day follows New York Banks',
      '',
      'clause §1 "Deadline"',
      '  Deadline means 5 Business Days after January 2, 2026',
    ].join('\n'),
  },
});
