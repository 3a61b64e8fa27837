import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A window or `where` on `there is a` of a fact of several values. */
export const windowOnValues = defineDiagnostic<{ readonly name: string }>({
  code: 'window-on-values',
  severity: 'error',
  message: ({ name }) =>
    `\`there is a …\` asks whether \`${name}\` has a value on the day in question, so nothing can narrow it.`,
  why: () => 'A fact of several values has them as of a date; only events happen within a window.',
  help: () => 'Leave this out, or ask about an event.',
  examples: {
    bad: exampleFile(
      'fact Bids : money, several',
      'Quoted means there is a Bid within 5 days before the date in question',
    ),
    good: exampleFile('fact Bids : money, several', 'Quoted means there is a Bid'),
  },
});
