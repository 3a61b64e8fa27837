import { expect, test } from 'vitest';
import { compile } from '@termsheet/compiler';
import { compileBook } from '../../../src/emit/excel/formulas/compile-book.ts';
import { wordsOf } from '../../../src/emit/excel/sheets/terms-sheet.ts';

const LOAN = `contract "Loan"
  currency USD
  in effect from Issue Date
  deadlines in days do not roll

party Borrower
party Lender

clause §1 "Instalments"
  blank Issue Date : date
  Outstanding Principal starts at $90,000
  event Bill by Lender
    Billed : money
  obligation Instalment
    for each Bill
    Borrower pays Billed to Lender
    due 5 days after the Bill
    late: the unpaid amount bears interest at 12% per annum counted Actual/360, as Default Interest
  accrual Accrued Interest on Outstanding Principal at 9% per annum
    counted Actual/360 from Issue Date
  Owed means the unpaid amount of Instalment + Default Interest
`;

test('each term stands beside the words that say what it is', () => {
  const { ir } = compile({ path: 'loan.terms', text: LOAN });
  if (ir === null) throw new Error('The loan does not compile.');
  const book = compileBook(ir);
  const words = new Map(book.terms.map((term) => [term.name, wordsOf(book, term)]));
  expect(Object.fromEntries(words)).toEqual({
    'Outstanding Principal': 'starts at $90,000',
    'Accrued Interest':
      'accrues on Outstanding Principal at 9% per annum counted Actual/360 from Issue Date',
    'Default Interest':
      'the unpaid amount bears interest at 12% per annum counted Actual/360, as Default Interest',
    Owed: 'the unpaid amount of Instalment + Default Interest',
  });
});
