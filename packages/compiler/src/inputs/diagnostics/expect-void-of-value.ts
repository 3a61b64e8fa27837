import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';

/** `is void` said of something that is not an event. */
export const expectVoidOfValue = defineInputDiagnostic<{ readonly name: string }>({
  code: 'expect-void-of-value',
  message: ({ name }) => `\`${name}\` is not an event, so it cannot be void.`,
  why: () =>
    'What the contract voids is a notice or another event; a term without a value is undetermined, impossible, none or not yet.',
  help: () => 'Say what the term is: a value, `undetermined`, `impossible`, `none` or `not yet`.',
  examples: {
    bad: exampleScenario('expect on March 9, 2006', '  Conversion Price is void'),
    good: exampleScenario('expect on March 9, 2006', '  Conversion Price is $0.22 per share'),
  },
});
