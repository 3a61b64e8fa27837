import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { proveExample } from '../../../packages/compiler/test/docs/prove-example.ts';
import { fillSnippet } from './fill-snippet.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const snippets = Object.entries(
  JSON.parse(
    readFileSync(new URL('../snippets/termsheet.json', import.meta.url), 'utf8'),
  ) as Readonly<Record<string, Snippet>>,
);

/** A small note, in whose clause each snippet is typed. */
const NOTE = `contract "Example Note"
  currency USD
  in effect from Issue Date
  deadlines in days do not roll
  calendar Business Day follows New York Banks
  calendar Trading Day follows NYSE

party Company
party Holder
share class Common Stock

clause §1 "The note"
  blank Issue Date : date
  blank Principal Amount : money
  Maturity Date means 36 months after Issue Date
  fact Market Price : price, each Trading Day
  Outstanding Principal starts at Principal Amount
  Conversion Price starts at $2.00 per share
  event Split
    Ratio : number
  upon Split
    set Conversion Price to Conversion Price / Ratio
  event Notice of Conversion by Holder
    Requested : money

clause §2 "What is typed"
`;

/** A rule of its own, since some snippets are rules and two would be told to differ. */
const CONVERSION = `
  upon Notice of Conversion
    reduce Outstanding Principal by Requested
`;

const ISSUED = `
scenario "the note as issued"
  given Issue Date is January 5, 2026
    and Principal Amount is $500,000
  expect on January 5, 2026
    Outstanding Principal is $500,000
`;

const DATED = `
scenario "dated"
  given Issue Date is January 5, 2026
    and Principal Amount is $500,000
`;

/** A whole file in which the snippet stands where it belongs. */
function fileWith(name: string, text: string): string {
  switch (name) {
    case 'Contract':
      return `${text}Price means $2\n`;
    case 'Clause':
      return `${NOTE}  Cap means $1\n\n${text}Price means $2\n`;
    case 'Scenario':
      return `${NOTE}${CONVERSION}\n${text.replace('given', 'given Issue Date is January 5, 2026\n    and')}\n`;
    case 'Given as in':
      return `${NOTE}${CONVERSION}${ISSUED}\n${text}\n`;
    case 'Expect':
      return `${NOTE}${CONVERSION}${DATED}${indented(text)}\n`;
    default:
      return `${NOTE}${indented(text)}\n${ISSUED}`;
  }
}

function indented(text: string): string {
  return text.replaceAll(/^/gmu, '  ');
}

describe('a snippet that is left as it comes', () => {
  test.each(snippets)('%s is a sound part of a contract', (name, { body }) => {
    const outcome = proveExample(fileWith(name, fillSnippet(body)), {});
    expect(outcome.errors.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
    expect(outcome.unmet).toEqual([]);
    expect(outcome.broken).toEqual([]);
  });

  test.each(snippets)('%s says what it is for, and its lines are laid out', (_, snippet) => {
    expect(snippet.description).toMatch(/^[A-Z].*[^.]$/u);
    expect(snippet.prefix.length).toBeGreaterThan(0);
    expect(fillSnippet(snippet.body).trimEnd()).not.toMatch(/[$]\{|\t| $/mu);
  });
});
