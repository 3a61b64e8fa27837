import { completionsAt, resolveCompletion } from '@termsheet/ide';
import { describe, expect, test } from 'vitest';
import { accepted, DEAL, first, offered } from './support/completion-deal.ts';
import { type Fixture, fixture } from './support/fixture.ts';

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
    [
      '  X : money means Principal * days from Issue Date to Maturity Date / ┆',
      ['10 days', '10 weeks'],
    ],
    ['  X means 2 * days from Issue Date to Maturity Date is more than ┆', ['10 days', '10 weeks']],
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
    ['  ambiguous A\n    reading "one" is $1\n    reading "two" is ┆', ['odd name', 'Principal']],
    ['  X means the lesser of 0 and Floor Price and ┆', ['Conversion Price', 'Floor Price']],
    ['  X means the date of the ┆', ['Issuance']],
    ['  X : date means ┆ of the Issuance', ['Issued On']],
    ['  X : price means the sum of ┆ for each Issuance', ['Base Price']],
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

  test('deadlines roll to a day that is mostly declared further down', () => {
    const { workspace, path, offset } = onlyHeading('deadlines in days roll to the next ┆');
    const items = completionsAt(workspace, { path, offset });
    expect(items.map(({ label, detail }) => [label, detail])).toEqual([
      ['Business Day', 'a calendar that is still to be declared'],
    ]);
  });

  test('a Term that is not declared yet may be given for a value or for an event', () => {
    const { labels } = offered('  X means Amount for ┆');
    expect(labels).toEqual(expect.arrayContaining(['Principal', 'Issuance']));
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

/** The heading of a contract of which nothing else is written yet. */
function onlyHeading(line: string): {
  readonly workspace: Fixture['workspace'];
  readonly path: string;
  readonly offset: number;
} {
  const { workspace, main, offset } = fixture(`contract "A Deal"\n  currency USD\n  ${line}`);
  return { workspace, path: main.path, offset };
}

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

  test.each([
    ['  X means Principal is ┆', ['more than', 'at least', 'on or before']],
    ['  X means Principal ┆', [', but not below', ', rounded down to the cent']],
    ['  X means the ┆', ['date in question', 'sum of', 'greater of', 'unpaid amount of']],
    ['  X means the largest N from $1 to $2 ┆', ['in steps of']],
    ['  X means allocate Principal ┆', ['pro rata by']],
    ['  X means ┆', ['there is a', 'all of', 'days from']],
    ['  blank Y : ┆', ['price of Common Stock', 'shares of Common Stock', 'one of First, Second']],
  ])('whole phrases that can go on in few ways: %s', (tail, phrases) => {
    const { labels } = offered(tail);
    expect(phrases.filter((phrase) => !labels.includes(phrase))).toEqual([]);
    // Where a phrase is taken, the grammar goes on behind it.
    const taken = phrases
      .filter((phrase) => !phrase.startsWith('one of'))
      .map((phrase) => {
        const next = `${accepted(tail, phrase) ?? ''} ┆`;
        return [phrase, offered(next).labels.length > 0];
      });
    expect(taken.filter(([, goesOn]) => goesOn === false)).toEqual([]);
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
