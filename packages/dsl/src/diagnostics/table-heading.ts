import { defineDiagnostic } from './diagnostic-kind.ts';

const MESSAGES = {
  place: 'A place stands in the heading of a table that has no corner.',
  column: 'A column stands in the heading of a grid, behind its corner.',
  'no places': 'This grid has no places along the top, or no lines below them.',
  'no type': 'Nothing says of what type the values of this grid are.',
  type: 'This table has a type of its own, and each of its columns has one too.',
} as const;

/** A heading that is of a table in part and of a grid in part. */
export const tableHeading = defineDiagnostic<{ readonly found: keyof typeof MESSAGES }>({
  code: 'table-heading',
  severity: 'error',
  message: ({ found }) => MESSAGES[found],
  why: () =>
    'The heading of a table has columns, each a name with its type. That of a grid has its corner, which names both axes, and the places along the top; its values are of the type behind its name.',
  help: ({ found }) =>
    found === 'type'
      ? 'Leave out the type behind the name, or begin the heading with a corner: `| Effective Date : date by Stock Price : price |`.'
      : 'Write a grid as `table Additional Shares : shares`, with the heading `| Effective Date : date by Stock Price : price | $18.00 | $20.00 |`, and a table without places.',
  examples: {
    bad: 'clause §1 "Sizes"\n  table Sizes\n    | Size : number | $18.00 |\n    | 7 | 8 |\n',
    good: 'clause §1 "Sizes"\n  table Sizes\n    | Size : number | Price : money |\n    | 7 | $18.00 |\n',
  },
});
