import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';

/** An input given for one event or row, though it has only one value. */
export const inputTakesNoKey = defineInputDiagnostic<{
  readonly name: string;
  readonly what: string;
}>({
  code: 'input-takes-no-key',
  message: ({ name, what }) =>
    `\`${name}\` is ${what} with one value, not one for each of several.`,
  why: () => 'The line would be true of everything, and claims to speak of one thing.',
  help: () => 'Leave out `for` and what follows it.',
  examples: {
    bad: exampleScenario(
      'given Listed for "march" is yes',
      'on March 8, 2006 Issuance "march"',
      'expect on March 9, 2006',
      '  Conversion Price is undetermined',
    ),
    good: exampleScenario(
      'given Listed is yes',
      'on March 8, 2006 Issuance "march"',
      'expect on March 9, 2006',
      '  Conversion Price is undetermined',
    ),
  },
});
