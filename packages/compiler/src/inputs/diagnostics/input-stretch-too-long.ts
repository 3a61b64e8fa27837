import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';

/** A stretch of more days than a scenario can need. */
export const inputStretchTooLong = defineInputDiagnostic<{
  readonly name: string;
  readonly most: number;
}>({
  code: 'input-stretch-too-long',
  message: ({ name, most }) =>
    `\`${name}\` is given for more than ${most} days, which is the most that one line can give.`,
  why: () => 'A year that is mistyped would fill the inputs with rows that nobody meant.',
  help: () => 'Correct the dates, or give the stretch in parts.',
  examples: {
    bad: exampleScenario(
      'given Closing Price from March 6, 2006 through March 10, 2026 is $0.31 per share',
    ),
    good: exampleScenario(
      'given Closing Price from March 6, 2006 through March 10, 2006 is $0.31 per share',
    ),
  },
});
