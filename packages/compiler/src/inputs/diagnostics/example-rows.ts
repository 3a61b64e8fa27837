/** A contract whose table has its rows from the inputs. */
export const CONTRACT_WITH_TABLE = `contract "Example Note"
  currency USD
  in effect from January 1, 2006

clause §1 "Holders"
  table Holder
    | Name : text | Balance : money |
  Total means the sum of Balance for each Holder
`;

/** That contract with a scenario which gives these rows. */
export function withRows(...rows: readonly string[]): string {
  const lines = ['scenario "example"', '  given Holder', ...rows.map((row) => `    ${row}`)];
  const expected = ['  expect on March 9, 2006', '    Total is $10', ''];
  return [CONTRACT_WITH_TABLE, ...lines, ...expected].join('\n');
}
