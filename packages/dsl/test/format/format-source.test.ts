import { expect, test } from 'vitest';
import { formatSource } from '../../src/format/prettier.ts';

/** The layout of lines in a clause, without the clause. */
async function layOut(lines: string): Promise<string> {
  const text = await formatSource(`clause §1\n${lines}\n`);
  return text.slice('clause §1\n'.length);
}

test('a text with errors comes back as it is', async () => {
  const text = 'clause   §1\n X means   means\n';
  expect(await formatSource(text)).toBe(text);
});

test('a section with errors stays as it is, and those about it are laid out', async () => {
  const text =
    '// a\nblank   X : money\nclause  §1\nblank   X : money // b\n// c\n' +
    'clause  §2 // d\n X means   means // e\n   // f\n// g\nclause  §3\nblank  X : money';
  expect(await formatSource(text)).toBe(
    '// a\nblank   X : money\n\nclause §1\n  blank X : money                          // b\n\n// c\n' +
      'clause  §2 // d\n X means   means // e\n  // f\n\n// g\nclause §3\n  blank X : money\n',
  );
});

test('an empty text stays empty', async () => {
  expect(await formatSource('')).toBe('');
});

test('sections have one blank line before them, and quotes one behind', async () => {
  const text =
    'contract "A"\ncurrency USD\n\n\n\nparty Holder\nclause §1 "B"\n> a  quote\nblank X:money\n';
  expect(await formatSource(text)).toBe(
    'contract "A"\n  currency USD\n\nparty Holder\n\nclause §1 "B"\n  > a  quote\n\n  blank X : money\n',
  );
});

test('a list has its labels below one another', async () => {
  expect(await layOut('X means   the sum of\n(i) A\n(ii)  B,\nif C\n(iii) D')).toBe(
    '  X means the sum of\n    (i)   A\n    (ii)  B, if C\n    (iii) D\n',
  );
});

test('a long formula goes below its head, and breaks before what joins it', async () => {
  const name = 'Amount That Was Paid To The Holder';
  expect(await layOut(`X means ${name} + ${name}`)).toBe(`  X means ${name} + ${name}\n`);
  expect(await layOut(`X means ${name} + ${name} - ${name}`)).toBe(
    `  X means\n    ${name}\n    + ${name}\n    - ${name}\n`,
  );
});

test('a condition that does not fit on a line has a line for each part', async () => {
  const name = 'Amount That Was Paid To The Holder';
  expect(
    await layOut(`X means if A then ${name} otherwise if B then ${name} otherwise ${name}`),
  ).toBe(
    `  X means\n    if A then ${name}\n    otherwise if B then ${name}\n    otherwise ${name}\n`,
  );
});

test('tables have columns, with figures to the right', async () => {
  expect(
    await layOut('table T\n| Name:text|Size : money |\n| "A" | $5 |\n|"Bcdefghijkl"|$1,000|'),
  ).toBe(
    [
      '  table T',
      '    | Name : text   | Size : money |',
      '    | "A"           |           $5 |',
      '    | "Bcdefghijkl" |       $1,000 |',
      '',
    ].join('\n'),
  );
});

test('comments at the ends of lines have one column, and two never become one', async () => {
  expect(
    await layOut('blank X : money // a\nblank Y : money    //b\n// c\nZ means // d\nX // e'),
  ).toBe(
    [
      '  blank X : money                          // a',
      '  blank Y : money                          // b',
      '  // c',
      '  // d',
      '  Z means X                                // e',
      '',
    ].join('\n'),
  );
});

test('a line never begins with a name in brackets, which would be a label', async () => {
  const rest = Array.from({ length: 5 }, () => 'Amount That Was Paid').join(' + ');
  expect(await layOut(`X means (N) + ${rest}`)).toMatch(/^ {2}X means \(N\)\n {4}\+ Amount/);
});

test('a comment below a section stays with it where it is indented, and else with the next', async () => {
  const text = 'clause §1\n  blank X : money\n  // of the first\n// of the second\nclause §2\n';
  expect(await formatSource(text)).toBe(
    'clause §1\n  blank X : money\n  // of the first\n\n// of the second\nclause §2\n',
  );
});
