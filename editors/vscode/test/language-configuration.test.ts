import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexicalSpans } from '@termsheet/dsl';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const configuration = JSON.parse(
  readFileSync(new URL('../language-configuration.json', import.meta.url), 'utf8'),
) as {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly indentationRules: {
    readonly increaseIndentPattern: string;
    readonly decreaseIndentPattern: string;
  };
  readonly onEnterRules: readonly { readonly beforeText: string }[];
};

/** The words of a line as VS Code takes them. */
function wordsOf(line: string): string[] {
  const { pattern, flags } = configuration.wordPattern;
  return [...line.matchAll(new RegExp(pattern, `${flags}g`))].map(([word]) => word);
}

describe('a word', () => {
  test.each([
    ['reduce Conversion Price to Sale Price', ['reduce', 'Conversion Price', 'to', 'Sale Price']],
    ['upon Notice of Conversion', ['upon', 'Notice of Conversion']],
    ['Series A-1 Amount means $1,000.50', ['Series A-1 Amount', 'means', '$1,000.50']],
    ['`current market price` is 9%', ['`current market price`', 'is', '9%']],
    ["the Holder's Amount", ['the', "Holder's Amount"]],
    ['paid semi-annually', ['paid', 'semi-annually']],
  ])('of %s', (line, words) => {
    expect(wordsOf(line)).toEqual(words);
  });

  test('is every Term of every contract, whole', () => {
    const broken = globSync('contracts/**/*.terms', { cwd: root }).flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return lexicalSpans(text)
        .filter(({ lexicalClass }) => lexicalClass === 'name' || lexicalClass === 'definedName')
        .map(({ start, end }) => text.slice(start, end))
        .filter((name) => wordsOf(name)[0] !== name);
    });
    expect(broken).toEqual([]);
  });
});

describe('the line below', () => {
  const increase = new RegExp(configuration.indentationRules.increaseIndentPattern, 'u');
  const decrease = new RegExp(configuration.indentationRules.decreaseIndentPattern, 'u');

  test.each([
    'clause §1 "Conversion"',
    'contract "Note"',
    '  event Sale of Stock by Company',
    '  upon Sale when Sale Price is less than $1',
    'scenario "a sale"',
    '  given Principal Amount is $1',
    '  on March 2, 2026 Sale',
    '  expect on March 2, 2026',
    '  Conversion Shares for Portion (money) means',
    '  table Denominations',
  ])('is indented behind %s', (line) => {
    expect(line).toMatch(increase);
  });

  test.each(['party Company', '  > upon the sale of stock', '  blank Price : price', '// clause'])(
    'is not indented behind %s',
    (line) => {
      expect(line).not.toMatch(increase);
    },
  );

  test('stands at the margin where it begins a clause or a scenario', () => {
    expect('  clause §2').toMatch(decrease);
    expect('  scenario').toMatch(decrease);
    expect('  event Sale').not.toMatch(decrease);
  });

  test('goes on with the table', () => {
    const [row] = configuration.onEnterRules;
    expect('    | 7 | 500,000 |').toMatch(new RegExp(row?.beforeText ?? '', 'u'));
  });
});
