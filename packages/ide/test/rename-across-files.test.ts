import { describe, expect, test } from 'vitest';
import { prepared, renamed } from './support/renamed.ts';

const LIBRARY = `--- /lib/ratchet.terms
contract "Ratchet"
  currency USD
  in effect from January 1, 2026
  share class Protected Stock
clause §1 "Ratchet"
  blank Original Price : price of Protected Stock
  event Financing
    New Price : price of Protected Stock
  Conversion Price starts at Original Price
  upon Financing when New Price is less than Conversion Price
    set Conversion Price to New Price
`;

const DEAL = `--- /deal.terms
contract "Charter"
  currency USD
  in effect from January 1, 2026
  share class Common Stock
use "lib/ratchet.terms" as Series A
  with Protected Stock is Common Stock
  with Original Price is $2.00 per share
  with Financing is Sale of Stock
clause §3 "Sales"
  event Sale of Stock
    New Price : price of Common Stock
  Ratio means Series A Conversion Price / Series A Original Price
scenario "one sale"
  on March 2, 2026 Sale of Stock
    New Price is $1.60 per share
  expect on March 2, 2026
    Series A Conversion Price is $1.60 per share
`;

/** The two files with the cursor within the first words found after others. */
function files(words: string, after: string): string {
  const text = DEAL + LIBRARY;
  const at = text.indexOf(words, text.indexOf(after)) + 1;
  return `${text.slice(0, at)}┆${text.slice(at)}`;
}

describe('rename across files', () => {
  const inBoth = [
    'Ratio means Series A Strike Price / Series A Original Price',
    'Series A Strike Price is $1.60 per share',
    'Strike Price starts at Original Price',
    'upon Financing when New Price is less than Strike Price',
    'set Strike Price to New Price',
  ];

  test('the prefix of a copy stays, from either file', () => {
    expect([renamed(files('Conversion Price', 'Ratio'), 'Strike Price')].flat().toSorted()).toEqual(
      inBoth.toSorted(),
    );
    expect([renamed(files('Conversion Price', '/lib'), 'Strike Price')].flat().toSorted()).toEqual(
      inBoth.toSorted(),
    );
    expect(prepared(files('Conversion Price', 'Ratio'))).toContain(
      'Conversion Price > Conversion Price',
    );
  });

  test('what a use line fills', () => {
    expect(renamed(files('Original Price', 'with Prot'), 'First Price')).toEqual([
      'blank First Price : price of Protected Stock',
      'Conversion Price starts at First Price',
      'with First Price is $2.00 per share',
      'Ratio means Series A Conversion Price / Series A First Price',
    ]);
    expect(renamed(files('Financing', 'with F'), 'Issue')).toEqual([
      'event Issue',
      'upon Issue when New Price is less than Conversion Price',
      'with Issue is Sale of Stock',
    ]);
  });

  test('a field of what is filled is that of both', () => {
    expect([renamed(files('New Price', 'event Sale'), 'Price Paid')].flat().toSorted()).toEqual([
      'Price Paid : price of Common Stock',
      'Price Paid : price of Protected Stock',
      'Price Paid is $1.60 per share',
      'set Conversion Price to Price Paid',
      'upon Financing when Price Paid is less than Conversion Price',
    ]);
  });

  test('the prefix itself', () => {
    expect(renamed(files('Series A', 'as '), 'Class A')).toEqual([
      'use "lib/ratchet.terms" as Class A',
      'Ratio means Class A Conversion Price / Class A Original Price',
      'Class A Conversion Price is $1.60 per share',
    ]);
  });

  test('a name that a file which uses it has already', () => {
    expect(renamed(files('Original Price', '/lib'), 'Conversion Price')).toBe(
      'The Term with a history `Conversion Price` bears that name already (line 9).',
    );
  });
});
