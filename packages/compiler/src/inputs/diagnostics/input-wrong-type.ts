import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';

/** A value of another type than its name has, or in another unit. */
export const inputWrongType = defineInputDiagnostic<{
  readonly name: string;
  readonly expected: string;
  readonly found: string;
  /** Whether days are left in its unit beside another, in which no figure is written; no, where that is not said. */
  readonly hasDaysLeft?: boolean;
}>({
  code: 'input-wrong-type',
  message: ({ name, expected, found }) => `\`${name}\` is ${expected}, and this is ${found}.`,
  why: () =>
    "Units are part of a figure's meaning: dollars, shares and dollars per share are never taken for one another.",
  help: ({ name, expected, hasDaysLeft = false }) =>
    hasDaysLeft
      ? `Look at how \`${name}\` is worked out: days are left in it. They go where they are divided by days, as in \`/ 365 days\`, or money per day is taken times days.`
      : `Write ${expected}.`,
  examples: {
    bad: exampleScenario('given Shares Outstanding is $60,000,000'),
    good: exampleScenario('given Shares Outstanding is 60,000,000 shares'),
  },
});
