/** The contract that the templates of examples are for. */
export const EXAMPLE_CONTRACT = `contract "Example Note"
  currency USD
  in effect from January 5, 2026
party Borrower is "Example, Inc."
share class Common Stock

clause §1 "Price"
  Conversion Price starts at $2 per share of Common Stock
  event Sale
    Sale Price : price of Common Stock
  upon Sale when Sale Price is less than Conversion Price
    reduce Conversion Price to Sale Price
`;

/** A template for the example contract, with a line of its own. */
export function exampleTemplate(line: string, heading = 'adjusts: Conversion Price\n'): string {
  return `---\nfor: Sale\n${heading}---\n\n# Certificate of Adjustment\n\n${line}\n`;
}
