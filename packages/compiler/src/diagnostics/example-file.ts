const HEADING = [
  'contract "Example Note"',
  '  currency USD',
  '  in effect from January 1, 2026',
  '  deadlines in days do not roll',
  '  calendar Trading Day follows NYSE',
  '',
  'party Company',
  'share class Common Stock',
  '',
  'clause §1 "Example"',
];

const DEAL_HEADING = ['contract "Example Note"', '  currency USD', ''];

/** A whole small file: a heading, and one clause with these lines. */
export function exampleFile(...lines: readonly string[]): string {
  return [...HEADING, ...lines.map((line) => (line === '' ? '' : `  ${line}`)), ''].join('\n');
}

/** A whole small file that uses others: a heading, its `use` lines, and one clause with these lines. */
export function exampleDeal(uses: readonly string[], ...lines: readonly string[]): string {
  const clause = ['clause §1 "Limit"', ...lines.map((line) => `  ${line}`)];
  return [...DEAL_HEADING, ...uses, '', ...clause, ''].join('\n');
}
