import { defineDiagnostic } from '@termsheet/dsl';

/** A first day of history that depends on history. */
export const startReadsHistory = defineDiagnostic<{ readonly name: string }>({
  code: 'start-reads-history',
  severity: 'error',
  message: ({ name }) =>
    `The first day of history cannot depend on \`${name}\`, which has a history itself.`,
  why: () =>
    'What happens before the first day changes nothing, so the day must be known before any event.',
  help: () => 'Let history start on a date, a blank, or what follows from them.',
  examples: {
    bad: [
      'contract "Example Note"',
      '  currency USD',
      '  in effect from the date of the first Closing',
      '',
      'clause §1 "Closing"',
      '  event Closing',
      '  Balance starts at $100',
    ].join('\n'),
    good: [
      'contract "Example Note"',
      '  currency USD',
      '  in effect from Closing Date',
      '',
      'clause §1 "Closing"',
      '  blank Closing Date : date',
      '  Balance starts at $100',
    ].join('\n'),
  },
});
