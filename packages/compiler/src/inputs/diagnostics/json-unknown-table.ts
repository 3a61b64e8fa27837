import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';
import { shown } from './wording.ts';

/** Rows for a table that the contract does not have. */
export const jsonUnknownTable = defineInputDiagnostic<{ readonly name: string }>({
  code: 'json-unknown-table',
  message: ({ name }) => `There is no table \`${shown(name)}\` in this contract.`,
  why: () => 'Rows that belong to no table would be lost in silence.',
  help: () => 'Leave them out.',
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: '{ "tables": { "Noteholders": [{ "Name": "A" }] } }',
    good: '{ "tables": {} }',
  },
});
