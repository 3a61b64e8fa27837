import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';

/** Rows of a fact that are not in order of date. */
export const jsonRowsOutOfOrder = defineInputDiagnostic<{
  readonly name: string;
  readonly date: string;
  readonly previous: string;
}>({
  code: 'json-rows-out-of-order',
  message: ({ name, date, previous }) =>
    `This row of \`${name}\` is of ${date} and stands after the row of ${previous}.`,
  why: () => 'Rows out of order are most often rows with a mistyped date.',
  help: () => 'Put the rows in order of date, the earliest first.',
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: '{ "facts": { "Shares Outstanding": [["2006-03-08", "68432100"], ["2005-11-15", "58432100"]] } }',
    good: '{ "facts": { "Shares Outstanding": [["2005-11-15", "58432100"], ["2006-03-08", "68432100"]] } }',
  },
});
