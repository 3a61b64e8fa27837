import { describe, expect, it } from 'vitest';
import { compileClause } from '../in-clause.ts';

const DECLARED = 'blank Principal : money\nfact Shares Held : shares\nfact Listed : yes/no\n';

describe('the words of a finding', () => {
  it('name both units and where each came from', () => {
    const { diagnostics } = compileClause(`${DECLARED}Total means Principal + Shares Held`);
    const found = diagnostics.find((diagnostic) => diagnostic.severity === 'error');
    expect(found?.message).toBe(
      'An amount of money in USD and a number of shares of Common Stock cannot be added.',
    );
    expect(found?.related.map((place) => place.message)).toEqual([
      'this is an amount of money in USD',
      '`Principal` is declared here, and is an amount of money in USD',
      'this is a number of shares of Common Stock',
      '`Shares Held` is declared here, and is a number of shares of Common Stock',
    ]);
  });

  it('offer the right word for dates', () => {
    const { diagnostics } = compileClause('X means January 2, 2026 is more than January 1, 2026');
    expect(diagnostics[0]?.help).toBe('For dates write `is after`.');
    expect(diagnostics[0]?.fix?.edits[0]?.text).toBe('is after');
  });

  it('offer the offset instead of a sum with days', () => {
    const { diagnostics } = compileClause('blank Start : date\nX means Start - 5 Trading Days');
    expect(diagnostics[0]?.fix?.edits[0]?.text).toBe('5 Trading Days before Start');
  });

  it.each(['/', '*'])('offer interest instead of a part of months by %s', (operator) => {
    const days = '(days from January 1, 2026 to March 1, 2026)';
    const { diagnostics } = compileClause(`X means ${days} ${operator} 1 month`);
    expect(diagnostics[0]?.help).toContain('interest on M at R counted Actual/365 from A until B');
    expect(diagnostics[0]?.fix).toBeNull();
  });

  it('offer a row by what it holds instead of its name', () => {
    const table =
      'table Tier\n  | Name : text |\n  | "Senior" |\nPaid for each Tier starts at $0\n';
    const { diagnostics } = compileClause(`${table}X means Paid for "Senior"`);
    expect(diagnostics[0]?.help).toBe(
      'Write `Paid for the first Tier where …`; by their names in quotes rows and events are spoken of in scenarios alone.',
    );
  });
});
