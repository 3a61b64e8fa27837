import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';

/** A stretch of days for a fact that has no row for each day. */
export const inputStretchNotOfSeries = defineInputDiagnostic<{ readonly name: string }>({
  code: 'input-stretch-not-of-series',
  message: ({ name }) => `\`${name}\` is no series: it has no row for each day of a stretch.`,
  why: () =>
    'What is given for a day holds from then on until something else is given. What it would be after the stretch nobody has said.',
  help: () => 'Give it `on` the first day, and again on the day on which it changes.',
  examples: {
    bad: exampleScenario(
      'given Shares Outstanding from March 6, 2006 through March 10, 2006 is 60,000,000 shares',
    ),
    good: exampleScenario('given Shares Outstanding on March 6, 2006 is 60,000,000 shares'),
  },
});
