import { type DocumentSymbol, documentSymbols } from '@termsheet/ide';
import { expect, test } from 'vitest';
import { fixture } from './support/fixture.ts';
import { NOTE } from './support/note.ts';
import { contractPaths, REPOSITORY } from './support/repository.ts';

function show(symbols: readonly DocumentSymbol[], depth = 0): readonly string[] {
  return symbols.flatMap(({ name, detail, kind, children }) => [
    `${'  '.repeat(depth)}${kind} ${name}${detail === '' ? '' : ` : ${detail}`}`,
    ...show(children, depth + 1),
  ]);
}

test('the sections of a file with what they declare', () => {
  const { workspace, main } = fixture(NOTE);
  expect(show(documentSymbols(workspace, main.path)).join('\n')).toMatchInlineSnapshot(`
    "contract Example Note
      calendar Trading Day : NYSE
      party Company : Acme, Inc.
      party Holder
      share class Common Stock
    clause §1 Price
      blank Issue Date : date
      blank Principal Amount : money
      blank Fee Amount : money
      fact Closing Price : price of Common Stock
      fact Market : one of Nasdaq, Other Exchange
      event Sale : by Company
        field Sale Price : price of Common Stock
      state Conversion Price : a price in USD per share of Common Stock
      rule upon Sale : Conversion Price
      definition Conversion Shares : a number of shares of Common Stock
      definition Deadline : a date
      definition Is Listed : yes or no
    clause §2 Fee
      ambiguity Fee Day
        reading is counted
        reading is not counted
      definition Counts : yes or no
      obligation Fee : Company pays Fee Amount to Holder
      rule upon performance of Fee : outstanding amount
      state outstanding amount : an amount of money in USD
      table Denominations
        field Name : text
        field Size : money
      definition All : an amount of money in USD
    scenario as issued
      step given : 3 lines
    scenario a sale
      step given : 2 lines
      step March 2, 2026 Sale : march
      step March 4, 2026 Company performs Fee
      step expect on March 4, 2026 : 3 lines"
  `);
});

test.each(contractPaths)(
  '%s: each symbol lies in the one above it and overlaps no other',
  (path) => {
    const text = REPOSITORY.text(path) ?? '';
    const check = (symbols: readonly DocumentSymbol[], start: number, end: number): void => {
      let at = start;
      for (const { span, nameSpan, children, name } of symbols) {
        expect(span.start).toBeGreaterThanOrEqual(at);
        expect(span.end).toBeLessThanOrEqual(end);
        expect(nameSpan.start).toBeGreaterThanOrEqual(span.start);
        expect(nameSpan.end).toBeLessThanOrEqual(span.end);
        expect(name).not.toBe('');
        check(children, span.start, span.end);
        at = span.end;
      }
    };
    check(documentSymbols(REPOSITORY, path), 0, text.length);
  },
);
