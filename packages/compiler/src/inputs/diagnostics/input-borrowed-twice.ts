import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenarios } from './example-contract.ts';
import { shown } from './wording.ts';

/** `given as in` a scenario that has such a line itself. */
export const inputBorrowedTwice = defineInputDiagnostic<{ readonly title: string }>({
  code: 'input-borrowed-twice',
  message: ({ title }) => `"${shown(title)}" takes over what another scenario is given.`,
  why: () =>
    'A reader who asks what is given here should look in one other place, not follow a chain of them.',
  help: () =>
    'Name the scenario in which the lines stand; several can be named, each on a line of its own.',
  examples: {
    bad: exampleScenarios(
      ['the note as issued', 'given Principal Amount is $500,000'],
      ['a listed note', 'given as in "the note as issued"', '  and Listed is yes'],
      ['example', 'given as in "a listed note"'],
    ),
    good: exampleScenarios(
      ['the note as issued', 'given Principal Amount is $500,000'],
      ['a listed stock', 'given Listed is yes'],
      ['example', 'given as in "the note as issued"', '  and as in "a listed stock"'],
    ),
  },
});
