import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';

/** A stretch in which the series has no day. */
export const inputStretchWithoutDays = defineInputDiagnostic<{
  readonly name: string;
  readonly calendar: string;
}>({
  code: 'input-stretch-without-days',
  message: ({ name, calendar }) =>
    `\`${name}\` has a value for each ${calendar}, and this stretch has none.`,
  why: () => 'The line would give nothing, and what it was meant to give would be unknown.',
  help: () => 'Correct the dates; the earlier one comes first.',
  examples: {
    bad: exampleScenario(
      'given Closing Price from March 10, 2006 through March 6, 2006 is $0.31 per share',
    ),
    good: exampleScenario(
      'given Closing Price from March 6, 2006 through March 10, 2006 is $0.31 per share',
    ),
  },
});
