import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** `the latest X on or before D` of something without rows. */
export const notASeries = defineDiagnostic<{ readonly name: string }>({
  code: 'not-a-series',
  severity: 'error',
  message: ({ name }) => `\`${name}\` is no series, so it has no latest row.`,
  why: () =>
    '`the latest … on or before` looks back through the rows of a fact that has one on each day of a calendar.',
  help: ({ name }) =>
    `Name a fact declared with \`each Trading Day\`; for the value of a term on a day write \`${name} on …\`.`,
  examples: {
    bad: exampleFile(
      'fact Rating : number',
      'Last Rating means the latest Rating on or before the date in question',
    ),
    good: exampleFile(
      'fact Rating : number, each Trading Day',
      'Last Rating means the latest Rating on or before the date in question',
    ),
  },
});
