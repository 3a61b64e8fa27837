import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';

/** A date beside a blank or a reading, which hold throughout. */
export const inputTakesNoDate = defineInputDiagnostic<{
  readonly name: string;
  readonly what: string;
}>({
  code: 'input-takes-no-date',
  message: ({ name, what }) => `\`${name}\` is ${what}: it has no date.`,
  why: () =>
    'A blank is filled once and a reading is chosen once; both hold for the whole life of the contract.',
  help: () => 'Leave the date out. What changes over time is a fact or an event.',
  examples: {
    bad: exampleScenario('given Principal Amount on March 8, 2006 is $500,000'),
    good: exampleScenario('given Principal Amount is $500,000'),
  },
});
