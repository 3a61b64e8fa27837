import { defineInputDiagnostic } from './define-input-diagnostic.ts';

const CONTRACT = `contract "Example Note"
  currency USD
  in effect from January 1, 2006

clause §1 "Holders"
  table Holder
    | Name : text | Balance : money |
    | "A"         |             $10 |
  Total means the sum of Balance for each Holder
`;

/** Rows given for a table that the contract prints. */
export const inputTablePrinted = defineInputDiagnostic<{ readonly name: string }>({
  code: 'input-table-printed',
  message: ({ name }) => `The contract prints the rows of \`${name}\` itself.`,
  why: () => 'What the contract fixes is no input: other rows would be those of another contract.',
  help: () =>
    'Leave them out, or leave the rows out of the contract file if they come from elsewhere.',
  examples: {
    contract: CONTRACT,
    bad: '{ "tables": { "Holder": [{ "Name": "B", "Balance": "5" }] } }',
    good: '{}',
  },
});
