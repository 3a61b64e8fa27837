import { signatureAt } from '@termsheet/ide';
import { describe, expect, test } from 'vitest';
import { fixture } from './support/fixture.ts';
import { contractPaths, REPOSITORY } from './support/repository.ts';

const DEAL = `contract "A note"
  currency USD
  calendar Trading Day follows NYSE
party Company
party Holder
share class Common Stock
clause §1 "The note"
  blank Principal : money
  fact Closing Price : price of Common Stock, each Trading Day
  Price starts at $1 per share
  Shares for Portion (money) means Portion / Price
  event Issuance by Company
    Base Price : price of Common Stock
    Issued On : date
  Kept for each Issuance starts at 0
  table Premiums : number
    | Paid On : date by Worth : price | $1 per share | $2 per share |
    | January 1, 2026 | 1 | 2 |
`;

/** The label at the cursor, with marks about the part that is being written. */
function shown(tail: string): string | null {
  const { workspace, main, offset } = fixture(DEAL + tail);
  const signature = signatureAt(workspace, { path: main.path, offset });
  if (signature === null) return null;
  const { label, parameters, active } = signature;
  const { start = 0, end = 0 } = parameters[active] ?? {};
  return `${label.slice(0, start)}⟦${label.slice(start, end)}⟧${label.slice(end)}`;
}

describe('what is given to a Term', () => {
  test.each([
    ['  X means Shares for ┆', 'Shares for ⟦Portion (money)⟧: a number of shares of Common Stock'],
    [
      '  X means Shares for $1┆0',
      'Shares for ⟦Portion (money)⟧: a number of shares of Common Stock',
    ],
    [
      '  X means Shares for (Principal - ┆',
      'Shares for ⟦Portion (money)⟧: a number of shares of Common Stock',
    ],
    ['  X means Kept for ┆', 'Kept for ⟦the Issuance⟧: a plain number'],
    ['  X means Premiums interpolated at ┆', 'Premiums interpolated at ⟦Paid On⟧ and Worth'],
    [
      '  X means Premiums interpolated at the date in question and ┆',
      'Premiums interpolated at Paid On and ⟦Worth⟧',
    ],
    ['  X means Shares for $10 ┆', null],
    ['  X means Principal ┆', null],
    ['  X means Price for ┆', null],
  ])('%s', (tail, label) => {
    expect(shown(tail)).toBe(label);
  });

  test('what a part is, and how the Term is declared', () => {
    const { workspace, main, offset } = fixture(`${DEAL}  X means Shares for ┆`);
    const signature = signatureAt(workspace, { path: main.path, offset });
    expect(signature?.parameters[0]?.detail).toBe('an amount of money in USD');
    expect(signature?.documentation).toContain('Shares for Portion (money) means Portion / Price');
  });
});

const LARGEST =
  'the largest ⟦N⟧ from lowest to highest in steps of step such that condition, otherwise value';

describe('phrases with parts', () => {
  test.each([
    ['the largest ┆', 'N'],
    ['the largest N from ┆', 'lowest'],
    ['the largest N from $1 to (Principal + ┆', 'highest'],
    ['the largest N from $1 to Principal in steps of ┆', 'step'],
    ['the largest N from $1 to Principal in steps of $1 such that ┆', 'condition'],
    ['the largest N from $1 to Principal in steps of $1 such that N is at most ┆', 'condition'],
    ['the largest N from $1 to Principal in steps of $1 such that N is $1, otherwise ┆', 'value'],
  ])('%s', (tail, active) => {
    const plain = LARGEST.replace(/[⟦⟧]/gu, '');
    const at = active === 'N' ? plain.indexOf(' N ') + 1 : plain.lastIndexOf(active);
    const label = `${plain.slice(0, at)}⟦${active}⟧${plain.slice(at + active.length)}`;
    expect(shown(`  X means ${tail}`)).toBe(label);
  });

  test.each([
    ['  X means the average of Closing Price over the ┆', 'over the ⟦days⟧ before day'],
    [
      '  X means the average of Closing Price over the 10 Trading Days before ┆',
      'over the days before ⟦day⟧',
    ],
    ['  X means there is an Issuance within 5 days after ┆', 'within days after ⟦day⟧'],
    ['  X means 5 days after ┆', 'days after ⟦day⟧'],
    ['  X means if ┆', 'if ⟦condition⟧ then value otherwise other value'],
    [
      '  X means if Price is $1 per share then ┆',
      'if condition then ⟦value⟧ otherwise other value',
    ],
    ['  upon Issuance\n    reduce ┆', 'reduce ⟦quantity⟧ to value'],
    ['  upon Issuance\n    reduce Price to ┆', 'reduce quantity to ⟦value⟧'],
    ['  obligation O\n    Company pays ┆', 'pays ⟦amount⟧ to party'],
  ])('%s', (tail, label) => {
    expect(shown(tail)).toBe(label);
  });

  test.each([
    ['interest on ┆', 'principal'],
    ['interest on Principal at ┆', 'rate'],
    ['interest on Principal at 5% per annum counted ┆', 'day count'],
    ['interest on Principal at 5% per annum counted 30/360 from ┆', 'first day'],
    ['allocate Principal pro rata by ┆', 'weight'],
    ['allocate Principal pro rata by Worth among ┆', 'rows'],
  ])('%s', (tail, active) => {
    expect(shown(`  X means ${tail}`)).toContain(`⟦${active}⟧`);
  });
});

describe('fields of an event in a scenario', () => {
  const step = '\nscenario "x"\n  on January 2, 2026 Issuance\n';
  test.each([
    ['    ┆', 'Issuance: ⟦Base Price⟧, Issued On'],
    ['    Issued On is ┆', 'Issuance: Base Price, ⟦Issued On⟧'],
    ['    Base Price is $1 per share\n    ┆', 'Issuance: Base Price, ⟦Issued On⟧'],
  ])('%s', (tail, label) => {
    expect(shown(step + tail)).toBe(label);
  });
});

describe('at places of every contract', () => {
  test.each(contractPaths)('%s: nothing throws, and what is shown has its parts', (path) => {
    const length = REPOSITORY.analysis(path)?.text.length ?? 0;
    for (let offset = 0; offset <= length; offset += Math.ceil(length / 40)) {
      const signature = signatureAt(REPOSITORY, { path, offset });
      if (signature === null) continue;
      expect(signature.parameters[signature.active]).toBeDefined();
    }
  });
});
