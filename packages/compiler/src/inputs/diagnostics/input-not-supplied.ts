import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';

/** A name whose value the contract works out, given as if it were an input. */
export const inputNotSupplied = defineInputDiagnostic<{
  readonly name: string;
  readonly what: string;
}>({
  code: 'input-not-supplied',
  message: ({ name, what }) => `\`${name}\` is ${what}; it is not supplied from outside.`,
  why: () =>
    'Only blanks, facts and the choice between readings come from outside. Everything else follows from them, and a value set by hand would hide what the contract says.',
  help: () => 'Leave the line out; to say what the value should be, put it under `expect on`.',
  examples: {
    bad: exampleScenario('given Conversion Price is $0.20 per share'),
    good: exampleScenario(
      'given Issue Date is November 15, 2005',
      'expect on November 16, 2005',
      '  Conversion Price is $0.22 per share',
    ),
  },
});
