import { defineDiagnostic } from '@termsheet/dsl';

/** A file without a `contract` heading. */
export const missingContract = defineDiagnostic<Record<string, never>>({
  code: 'missing-contract',
  severity: 'error',
  message: () => 'The file does not say which contract it mirrors.',
  why: () =>
    'The heading states the currency, the first day and the calendars that everything else rests on.',
  help: () => 'Begin the file with `contract "…"`.',
  examples: {
    bad: ['clause §1 "Cap"', '  Cap means 100'].join('\n'),
    good: ['contract "Example Note"', '', 'clause §1 "Cap"', '  Cap means 100'].join('\n'),
  },
});
