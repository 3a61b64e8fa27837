import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';

/** An expectation that works a term out for something, though the term has no parameter. */
export const expectTakesNoArgument = defineInputDiagnostic<{ readonly name: string }>({
  code: 'expect-takes-no-argument',
  message: ({ name }) => `\`${name}\` is not worked out for anything.`,
  why: () =>
    'The term has the same value whatever stands after `for`, so the line would claim more than it tests.',
  help: () => 'Leave out `for` and what follows it.',
  examples: {
    bad: exampleScenario(
      'expect on March 9, 2006',
      '  Conversion Price for $100,000 is $0.22 per share',
    ),
    good: exampleScenario('expect on March 9, 2006', '  Conversion Price is $0.22 per share'),
  },
});
