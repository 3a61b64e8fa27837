import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';

/** Two values of a fact for one date. */
export const inputDateGivenTwice = defineInputDiagnostic<{
  readonly name: string;
  readonly date: string;
}>({
  code: 'input-date-given-twice',
  message: ({ name, date }) => `\`${name}\` has two values for ${date}.`,
  why: () => 'A fact has one value a day; of two, nothing says which holds.',
  help: () => 'Keep one of them, or correct the date of the other.',
  examples: {
    bad: exampleScenario(
      'given Shares Outstanding on March 8, 2006 is 60,000,000 shares',
      '  and Shares Outstanding on March 8, 2006 is 70,000,000 shares',
    ),
    good: exampleScenario(
      'given Shares Outstanding on March 8, 2006 is 60,000,000 shares',
      '  and Shares Outstanding on March 9, 2006 is 70,000,000 shares',
    ),
  },
});
