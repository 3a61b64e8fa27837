import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';

/** A row of a table, or an event that happened, spoken of by something else than its name. */
export const inputNotByName = defineInputDiagnostic<{
  readonly event: string;
  readonly isRow: boolean;
  readonly found: string;
}>({
  code: 'input-not-by-name',
  message: ({ event, isRow, found }) =>
    `${isRow ? `A row of the table \`${event}\`` : `An event \`${event}\``} is spoken of by its name, in quotes; this is ${found}.`,
  why: () => 'There may be several, and each is told apart by its name alone.',
  help: ({ event, isRow }) =>
    isRow
      ? 'Write in quotes what stands in the first column of names; where the table has no such column, the number of the row, as `"1"`.'
      : `Write the name that stands behind the event where it is told, as \`on March 8, 2006 ${event} "march"\`.`,
  examples: {
    bad: exampleScenario(
      'given Fee Paid for 1 is $100',
      'on March 8, 2006 Issuance "march"',
      '  Base Share Price is $0.20 per share',
      'expect on March 8, 2006',
      '  Conversion Price is $0.20 per share',
    ),
    good: exampleScenario(
      'given Fee Paid for "march" is $100',
      'on March 8, 2006 Issuance "march"',
      '  Base Share Price is $0.20 per share',
      'expect on March 8, 2006',
      '  Conversion Price is $0.20 per share',
    ),
  },
});
