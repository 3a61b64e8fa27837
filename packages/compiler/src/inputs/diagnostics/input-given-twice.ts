import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';

/** A blank, a reading or a field of one event given twice. */
export const inputGivenTwice = defineInputDiagnostic<{ readonly name: string }>({
  code: 'input-given-twice',
  message: ({ name }) => `\`${name}\` is given twice.`,
  why: () => 'Only one of the two can be meant, and nothing here says which.',
  help: () => 'Keep one of them.',
  examples: {
    bad: exampleScenario(
      'given Principal Amount is $500,000',
      '  and Principal Amount is $600,000',
    ),
    good: exampleScenario('given Principal Amount is $500,000'),
  },
});
