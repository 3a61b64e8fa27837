import { completionsAt } from '@termsheet/ide';
import { describe, expect, test } from 'vitest';
import { accepted, first, offered, withProse } from './support/completion-deal.ts';
import { fixture } from './support/fixture.ts';

describe('sections, texts and files', () => {
  test('sections are cited by the clauses that are there', () => {
    expect(first('  not computable §┆', 2)).toEqual(['§1', '§2(a)']);
    expect(accepted('  not computable §2┆ "why"', '§2(a)')).toBe('  not computable §2(a) "why"');
  });

  test('a new clause follows the one above', () => {
    expect(first('\nclause §┆', 1)).toEqual(['§2(b)']);
  });

  test('readings of an ambiguity where a scenario is given one', () => {
    const scenario = '\nscenario "x"\n  given Day Count is ';
    expect(offered(`${scenario}┆`).labels).toEqual(
      expect.arrayContaining(['"30/360"', '"actual days"']),
    );
    expect(accepted(`${scenario}"act┆"`, '"actual days"')).toBe(`${scenario}"actual days"`);
  });

  test('scenarios that may be taken over', () => {
    const tail = '\nscenario "one"\n  given Principal is $1\n\nscenario "two"\n  given as in "┆"';
    expect(offered(tail).labels).toEqual(['"one"']);
  });

  test('files that may be used', () => {
    const { workspace, main, offset } = fixture(
      '--- /a/deal.terms\nuse "┆"\n--- /a/library/terms.terms\nclause §1\n--- /other.terms\nclause §1\n',
    );
    const items = completionsAt(workspace, { path: main.path, offset });
    expect(items.map(({ label }) => label)).toEqual(['"library/terms.terms"']);
  });

  test('what another file leaves open, behind with', () => {
    const { workspace, main, offset } = fixture(
      '--- /deal.terms\nuse "terms.terms"\n  with ┆\n--- /terms.terms\nclause §1\n  blank Cap : money\n  X means Cap\n',
    );
    const [item] = completionsAt(workspace, { path: main.path, offset });
    expect(item?.label).toBe('Cap');
  });

  test('words and numbers of the prose, where it is at hand', () => {
    const prose =
      'THE NOTE\n\n4.1 Price. The price is one dollar. It never changes.\n\n4.2 Term. Five years.\n';
    const { disk, at } = withProse(`contract "A"\n  prose "a.txt"\nclause §4.1\n  > ┆\n`, prose);
    expect(completionsAt(disk, at).map(({ filter }) => filter)).toContain(
      'The price is one dollar.',
    );
    const cited = withProse(`contract "A"\n  prose "a.txt"\nclause §┆\n`, prose);
    const labels = completionsAt(cited.disk, cited.at).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['§4.1', '§4.2']));
  });
});

describe('scenarios', () => {
  const head = '\nscenario "x"\n  given Principal is $1\n    and Issue Date is January 5, 2026\n';

  test('what is still needed comes first', () => {
    expect(first(`${head}    and ┆`, 1)).toEqual(['Maturity Date']);
  });

  test('fields that are not given come first', () => {
    expect(first(`${head}  on January 6, 2026 Issuance\n    ┆`, 2)).toEqual([
      'Base Price',
      'Issued On',
    ]);
    const second = `${head}  on January 6, 2026 Issuance\n    Base Price is $1 per share\n    ┆`;
    expect(first(second, 1)).toEqual(['Issued On']);
  });

  test('values by their types', () => {
    expect(first('\nscenario "x"\n  given Colour is ┆', 2)).toEqual(['Red', 'Blue']);
    expect(
      offered('\nscenario "x"\n  given Closing Price on January 6, 2026 is ┆').labels,
    ).toContain('$1.00 per share');
    expect(first(`${head}  expect on ┆`, 1)).toEqual(['January 5, 2026']);
  });

  test('events on a day, and who performs what', () => {
    expect(first(`${head}  on January 6, 2026 ┆`, 3)).toEqual(['Issuance', 'Company', 'Holder']);
    expect(first(`${head}  on January 6, 2026 Company performs ┆`, 1)).toEqual(['Coupon']);
  });

  test('Terms are expected, those of the contract before what is given', () => {
    const labels = first(`${head}  expect on January 6, 2026\n    ┆`, 5);
    expect(labels).toContain('Conversion Price');
    expect(labels).not.toContain('Principal');
  });
});
