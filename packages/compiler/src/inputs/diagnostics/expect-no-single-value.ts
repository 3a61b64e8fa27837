import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';

/** An expectation about a term that has more than one value on a day. */
export const expectNoSingleValue = defineInputDiagnostic<{
  readonly name: string;
  readonly reason: string;
}>({
  code: 'expect-no-single-value',
  message: ({ name, reason }) => `\`${name}\` has no single value to compare: ${reason}.`,
  why: () => 'An expectation compares one value with one value.',
  help: () =>
    'Expect something that the contract works out from it, such as a count, a sum or an average.',
  examples: {
    bad: exampleScenario('expect on March 9, 2006', '  Market Maker Bids is $0.22 per share'),
    good: exampleScenario('expect on March 9, 2006', '  Conversion Price is $0.22 per share'),
  },
});
