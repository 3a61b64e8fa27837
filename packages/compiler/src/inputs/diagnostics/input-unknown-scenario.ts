import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario, exampleScenarios } from './example-contract.ts';
import { shown } from './wording.ts';

/** `given as in` a scenario that does not stand above. */
export const inputUnknownScenario = defineInputDiagnostic<{
  readonly title: string;
  readonly nearest: string | null;
}>({
  code: 'input-unknown-scenario',
  message: ({ title }) => `No scenario above this one is called "${shown(title)}".`,
  why: () =>
    'What a scenario takes over with `as in` must be found by reading upwards; without it the blanks and facts that were meant stay empty.',
  help: ({ nearest }) =>
    nearest === null
      ? 'Name a scenario that stands above in this file, with its whole title.'
      : `Did you mean "${shown(nearest)}"?`,
  examples: {
    bad: exampleScenario('given as in "the note as isued"'),
    good: exampleScenarios(
      ['the note as issued', 'given Principal Amount is $500,000'],
      ['example', 'given as in "the note as issued"'],
    ),
  },
});
