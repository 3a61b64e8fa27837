import {
  type At,
  type Completion,
  completionsAt,
  emptyDisk,
  resolveCompletion,
  Workspace,
} from '@termsheet/ide';
import { describe, expect, test } from 'vitest';
import { fixture } from './support/fixture.ts';

const DEAL = `contract "A note"
  currency USD
  in effect from Issue Date
  calendar Trading Day follows NYSE
party Company
party Holder
share class Common Stock

clause §1 "The note"
  blank Principal : money
  blank Issue Date, Maturity Date : date
  fact Closing Price : price of Common Stock, each Trading Day
  fact Colour : one of Red, Blue
  fact Waived : yes/no

clause §2(a) "Conversion Price"
  > the Conversion Price shall be $1
  Conversion Price starts at $1 per share
  Floor Price means $0.50 per share
  \`odd name\` means $3
  Shares for Portion (money) means Portion / Conversion Price
  event Issuance by Company
    Base Price : price of Common Stock
    Issued On : date
  Adjusted for each Issuance starts at no
  ambiguous Day Count
    reading "30/360"
    reading "actual days"
  obligation Coupon
    Company pays Principal to Holder
    due on Maturity Date
  covenant Solvent: Principal is more than $0
`;

/** A workspace in which the words of a contract are at hand. */
function withProse(marked: string, prose: string): { disk: Workspace; at: At } {
  const offset = marked.indexOf('┆');
  const disk = new Workspace({ ...emptyDisk, readProse: () => prose });
  disk.set('/a.terms', marked.replace('┆', ''));
  return { disk, at: { path: '/a.terms', offset } };
}

interface Found {
  readonly items: readonly Completion[];
  readonly labels: readonly string[];
  readonly text: string;
}

/** What is offered at the cursor of a text that goes on from the deal above. */
function offered(tail: string): Found {
  const { workspace, main, offset } = fixture(DEAL + tail);
  const items = completionsAt(workspace, { path: main.path, offset });
  return { items, labels: items.map(({ label }) => label), text: main.text };
}

/** Names and figures offered first, before the first that does not fit. */
function first(tail: string, count: number): readonly string[] {
  return offered(tail).labels.slice(0, count);
}

/** The text with a proposal written in. */
function accepted(tail: string, label: string): string | undefined {
  const { items, text } = offered(tail);
  const item = items.find((each) => each.label === label);
  if (item === undefined) return undefined;
  const { start, end } = item.replaces;
  return (text.slice(0, start) + item.text + text.slice(end)).slice(DEAL.length);
}

describe('Terms come in the order in which they fit', () => {
  test.each([
    [
      '  upon Issuance\n    reduce Conversion Price to ┆',
      ['Base Price', 'Conversion Price', 'Floor Price', 'Closing Price', '$1.00 per share'],
    ],
    [
      '  upon Issuance when Base Price is at least ┆',
      ['Base Price', 'Conversion Price', 'Floor Price'],
    ],
    ['  X means Floor Price + ┆', ['Conversion Price', 'Floor Price']],
    ['  X means Shares for ┆', ['odd name', 'Principal', '$100']],
    ['  X : shares means Principal / ┆', ['Conversion Price', 'Floor Price']],
    ['  X means Colour is ┆', ['Red', 'Blue']],
    ['  X means if ┆', ['Adjusted', 'Waived']],
    ['  X means not ┆', ['Adjusted', 'Waived']],
    ['  X means Closing Price on ┆', ['Issue Date', 'Maturity Date']],
    ['  X for Portion (money) : money means Principal - ┆', ['Portion']],
    [
      '  X means the largest N from $0 to Principal in steps of $1 such that N is at most ┆',
      ['N', 'odd name', 'Principal'],
    ],
    ['  X means the date of the ┆', ['Issuance']],
    ['  X means Base Price of the ┆', ['Issuance']],
    ['  upon ┆', ['Issuance']],
    ['  upon performance of ┆', ['Coupon']],
    ['  upon breach of ┆', ['Solvent']],
    ['  upon Issuance\n    set ┆', ['Adjusted', 'Conversion Price']],
    ['  X means $1 per share of ┆', ['Common Stock']],
    ['  X means 10 shares of ┆', ['Common Stock']],
    ['  event E by ┆', ['Company', 'Holder']],
    ['  obligation O\n    Company pays $1 to ┆', ['Company', 'Holder']],
    ['  X means the average of Closing Price over the 10 ┆', ['Trading Days']],
    ['  X means 1 ┆', ['Trading Day']],
    ['  X means the 5th ┆', ['Trading Day']],
    ['  X means the first ┆', ['Trading Day', 'Issuance']],
    ['  fact F : money, each ┆', ['Trading Day']],
    ['  blank Y : money in ┆', ['USD', 'EUR']],
    ['  accrual A on Principal at ┆', ['5% per annum']],
    ['  accrual A on Principal at 5% per annum counted ┆', ['Actual/360']],
    ['  accrual A on Principal at 5% per annum counted 30/┆', ['Actual/360']],
    ['  X means the date in question is before 5:00 pm New ┆', ['New York time']],
    ['  right R\n    Holder may convert by ┆', ['Issuance']],
    ['\nclause §3 "x"\n  no adjustment of ┆', ['Adjusted', 'Conversion Price']],
    ['\nuse "┆"', []],
  ])('%s', (tail, wanted) => {
    expect(first(tail, wanted.length)).toEqual(wanted);
  });

  test('what does not fit comes after what does', () => {
    const { labels } = offered('  upon Issuance\n    reduce Conversion Price to ┆');
    expect(labels.indexOf('Principal')).toBeGreaterThan(labels.indexOf('Floor Price'));
    expect(labels.indexOf('Issue Date')).toBeGreaterThan(labels.indexOf('if'));
    expect(labels).not.toContain('Trading Day');
  });

  test('each says what it is and where it is declared', () => {
    const { items } = offered('  X means ┆');
    const about = (name: string): unknown => {
      const { kind, detail, where } = items.find(({ label }) => label === name) ?? {};
      return { kind, detail, where };
    };
    expect(about('Conversion Price')).toEqual({
      kind: 'quantity',
      detail: 'a price in USD per share of Common Stock',
      where: '§2(a)',
    });
    expect(about('Shares')).toMatchObject({
      detail: 'for Portion (money): a number of shares of Common Stock',
    });
    expect(about('Adjusted')).toMatchObject({ detail: 'for each Issuance: yes or no' });
    expect(about('Base Price')).toMatchObject({ kind: 'field', where: 'Issuance' });
  });
});

describe('words that are typed already are replaced', () => {
  test.each([
    ['  X means Conversion Pr┆', 'Conversion Price', '  X means Conversion Price'],
    ['  X means Conv┆ersion Pri', 'Conversion Price', '  X means Conversion Price'],
    ['  X means Conversion ┆', 'Conversion Price', '  X means Conversion Price'],
    ['  X means conversion pr┆', 'Conversion Price', '  X means Conversion Price'],
    ['  X means `od┆', 'odd name', '  X means `odd name`'],
    ['  X means od┆', 'odd name', '  X means `odd name`'],
    ['  X means `Conv┆', 'Conversion Price', '  X means `Conversion Price`'],
    ['  X means Principal is at lea┆', 'least', '  X means Principal is at least'],
    [
      '  upon Iss┆\n    set Adjusted to yes',
      'Issuance',
      '  upon Issuance\n    set Adjusted to yes',
    ],
    [
      '  obligation O\n    Company notifies Holder of Conv┆',
      'Conversion Price',
      '  obligation O\n    Company notifies Holder of Conversion Price',
    ],
  ])('%s', (tail, label, after) => {
    expect(accepted(tail, label)).toBe(after);
  });

  test('what filters covers the same words', () => {
    const { items } = offered('  X means `od┆');
    expect(items.find(({ label }) => label === 'odd name')?.filter).toBe('`odd name`');
    const item = offered('  X means Conv┆ersion').items.find(
      ({ label }) => label === 'Conversion Price',
    );
    expect(item?.filter).toBe('Conversion Price');
    expect((item?.replaces.end ?? 0) - (item?.inserts.end ?? 0)).toBe('ersion'.length);
  });
});

describe('words of the language, where the grammar takes them', () => {
  test.each([
    [
      '  X means Principal ┆',
      ['is', 'on', 'immediately', ', rounded', ', but'],
      ['means', 'set', 'of each'],
    ],
    ['  X means Principal, ┆', ['rounded', 'but', 'or'], ['set']],
    ['  X means the ┆', ['greater', 'first', 'date', 'sum'], ['is', 'upon']],
    ['  X means Principal is ┆', ['more', 'at', 'either', 'not'], ['means']],
    ['  X means not Waived and there is ┆', ['a', 'an', 'no'], ['the']],
    ['  upon Issuance ┆', ['when', 'or'], ['means']],
    ['  blank Y : ┆', ['money', 'price', 'one', 'yes/no', 'duration'], ['upon']],
    ['  Y ┆', ['means', 'starts', 'for'], ['set']],
    ['  upon Issuance\n    ┆', ['set', 'reduce', 'increase', 'valid', 'effective'], ['contract']],
    ['  obligation O\n    Company ┆', ['pays', 'delivers', 'performs', 'notifies'], ['is']],
    ['  X means all of\n    (a) Waived\n    ┆', ['(b)'], ['(c)']],
    [
      '\n┆',
      ['clause', 'scenario', 'use', 'blank', 'upon', 'event', 'obligation'],
      ['currency', 'set'],
    ],
  ])('%s', (tail, standing, not) => {
    const { labels } = offered(tail);
    expect(standing.filter((word) => !labels.includes(word))).toEqual([]);
    expect(not.filter((word) => labels.includes(word))).toEqual([]);
  });

  test('in an empty file: what a file begins with', () => {
    const { workspace } = fixture('');
    const labels = completionsAt(workspace, { path: '/deal.terms', offset: 0 });
    expect(labels.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['contract', 'clause', 'scenario', 'use', 'contract "Title" …']),
    );
    expect(labels.map(({ label }) => label)).not.toContain('blank');
  });

  test('behind a mistake on the same line', () => {
    expect(offered('  X means Principal Waived $1 + ┆').labels).toContain('Principal');
    expect(offered('  X means % % Principal is ┆').labels).toContain('more');
  });

  test('nothing in a comment', () => {
    expect(offered('  X means $1 // Conv┆').labels).toEqual([]);
  });
});

describe('skeletons of lines', () => {
  test.each([
    [
      '\n┆',
      'clause §1 "Title" …',
      'clause §${1:1} "${2:Title}"\n  > ${3:words of the contract}\n  $0',
    ],
    ['  ┆', 'Name means value', '${1:Name} means ${2:value}'],
    [
      '  ambig┆',
      'ambiguous Name …',
      'ambiguous ${1:Name}\n  reading "${2:one way}" is ${3:value}\n  reading "${4:the other}" is ${5:value}',
    ],
    ['  upon Issuance\n    ┆', 'set Quantity to value', 'set ${1:Quantity} to ${2:value}'],
    [
      '  obligation O\n    ┆',
      'Company pays Amount to Holder',
      '${1:Company} pays ${2:Amount} to ${3:Holder}',
    ],
    [
      '\nscenario "x"\n  ┆',
      'given Issue Date is January 1, 2026',
      'given ${1:Issue Date} is ${2:January 1, 2026}',
    ],
  ])('%j', (tail, label, text) => {
    const item = offered(tail).items.find((each) => each.label === label);
    expect(item).toMatchObject({ text, isSnippet: true, kind: 'skeleton' });
  });
});

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

describe('a line in the making', () => {
  test('names that a broken line lost are offered still', () => {
    const { workspace, main, offset } = fixture(`${DEAL}  Cap means $1\n  X means ┆\n`);
    expect(
      completionsAt(workspace, { path: main.path, offset }).map(({ label }) => label),
    ).toContain('Cap');
    const broken = main.text.replace('  Cap means', '  Cap ? means');
    workspace.set(main.path, broken);
    const later = completionsAt(workspace, { path: main.path, offset: offset + 2 });
    expect(later.map(({ label }) => label)).toContain('Cap');
  });

  test('a Term that is spoken of is offered where it may be declared', () => {
    expect(offered('  X means Exit Price * 2\n  blank ┆').labels).toContain('Exit Price');
  });
});

test('more is told of a proposal when it is asked for', () => {
  const { workspace, main, offset } = fixture(`${DEAL}  X means ┆`);
  const items = completionsAt(workspace, { path: main.path, offset });
  const item = items.find(({ label }) => label === 'Conversion Price');
  if (item === undefined) throw new Error('it is offered');
  expect(resolveCompletion(workspace, item).documentation).toMatchInlineSnapshot(`
    "\`\`\`termsheet
    Conversion Price starts at $1 per share
    \`\`\`

    a quantity with a history · a price in USD per share of Common Stock · §2(a) “Conversion Price”

    > the Conversion Price shall be \\$1"
  `);
});
