import { describe, expect, test } from 'vitest';
import { codesIn, contractOf, errorsIn } from './contract.ts';

const ON = '2026-03-06';

function table(rows: readonly string[], asked: string): string {
  return ['  table Line', ...rows.map((line) => `    ${line}`), `  Here means ${asked}`].join('\n');
}

function grid(heading: string, ...rows: readonly string[]): string {
  return ['  table Line : money', `    | A : number by B : number | ${heading} |`]
    .concat(rows.map((row) => `    | ${row} |`))
    .concat('  Here means Line interpolated at 1 and 2')
    .join('\n');
}

describe('what cannot be read between', () => {
  const dates = ['| On : date | Rate : number |', '| May 1, 2026 | 1 |', '| May 2, 2026 | 2 |'];
  test.each([
    [dates, 'Rate of Line interpolated at May 1, 2026', []],
    [dates, 'Rate of Line interpolated at 5', ['not-a-date']],
    [dates, 'Rate of Line interpolated at May 1, 2026 and 5', ['not-interpolated']],
    [dates, 'Line interpolated at May 1, 2026', ['not-interpolated']],
    [dates, 'On of Line interpolated at May 1, 2026', ['not-interpolated']],
    [dates, 'Speed of Line interpolated at May 1, 2026', ['unknown-field']],
    [dates, 'Sped Line interpolated at May 1, 2026', ['unknown-event']],
    [
      ['| At : money | Rate : number |', '| $1 | 1 |'],
      'Rate of Line interpolated at 5',
      ['wrong-argument'],
    ],
    [
      ['| At : text | Rate : number |', '| "A" | 1 |'],
      'Rate of Line interpolated at 5',
      ['not-interpolated'],
    ],
    [
      ['| At : money | Rate : number |', '| $1 | 1 |'],
      'Rate of Line interpolated at $5 based on a 365-day year',
      ['not-interpolated'],
    ],
    [
      ['| At : money | Rate : text |', '| $1 | "A" |'],
      'Rate of Line interpolated at $5',
      ['not-interpolated'],
    ],
    [
      ['| At : money | Rate : number |', '| $1 | 1 |', '| $1 | 2 |'],
      'Rate of Line interpolated at $1',
      ['places-not-rising'],
    ],
    [
      ['| At : money | Rate : number |', '| none | 1 |', '| $1 | 2 |'],
      'Rate of Line interpolated at $1',
      ['places-not-rising'],
    ],
  ])('%j: %s', (rows, asked, expected) => {
    expect(codesIn(table(rows, asked))).toEqual(expected);
  });

  test.each([
    [grid('1 | 2', '1 | $5 | $6', '2 | $7 | $8'), []],
    [grid('2 | 1', '1 | $5 | $6', '2 | $7 | $8'), ['places-not-rising']],
    [grid('1 | 2', '2 | $5 | $6', '1 | $7 | $8'), ['places-not-rising']],
    [grid('1 | none', '1 | $5 | $6', '2 | $7 | $8'), ['places-not-rising']],
    [grid('1 | 2', '1 | $5 | $6', '2 | $7'), ['table-row-length']],
    [grid('1 | 2', '1 | $5 | 6 shares', '2 | $7 | $8'), ['input-wrong-type']],
    [grid('1 | 2', '1 | $5 | ', '2 | $7 | $8'), ['table-empty-cell']],
    [grid('1 | 2'), ['table-heading']],
    [grid('1 | C : money', '1 | $5'), ['table-heading']],
    [grid('1 | 2', '1 | $5 | $6').replace(' : money', ''), ['table-heading']],
    [grid('1 | 2', '1 | $5 | $6').replace('and 2', ''), ['not-interpolated']],
  ])('%s', (text, expected) => {
    expect(codesIn(text)).toEqual(expected);
  });
});

describe('tables as nobody means them', () => {
  test.each([
    [grid('1 | 2 | 2', '1 | $5 | $6 | $7', '2 | $7 | $8 | $9'), 'places-not-rising: 2: 2'],
    [grid('1 | 2', '7 | $5 | $6', '7 | $7 | $8'), 'places-not-rising: 7: 7'],
    [grid('1 | none', '1 | $5 | $6'), 'places-not-rising: none: 1'],
    [grid('none | 1', '1 | $5 | $6'), 'places-not-rising: none'],
    [
      table(
        ['| At : number | Rate : number |', '| 3 | 1 |', '| 3 | 2 |'],
        'Rate of Line interpolated at 3',
      ),
      'places-not-rising: 3: 3',
    ],
    [
      table(
        [
          '| A : number | B : number | C : money |',
          '| 1 | 4 | $1 |',
          '| 1 | 5 | $2 |',
          '| 2 | 4 | $3 |',
          '| 2 | 6 | $4 |',
        ],
        'C of Line interpolated at 1 and 4',
      ),
      'places-not-rising: 6: 4',
    ],
    [
      table(
        [
          '| A : number | B : number | C : money |',
          '| 1 | 4 | $1 |',
          '| 1 | 5 | $2 |',
          '| 2 | 4 | $3 |',
        ],
        'C of Line interpolated at 1 and 4',
      ),
      'places-not-rising: 4',
    ],
    [
      table(
        ['| At : number | Rate : number |', '| 3 | 1 |', '| 4 |'],
        'Rate of Line interpolated at 3',
      ),
      'table-row-length: | 4 |',
    ],
  ])('are told at the cell: %s', (text, expected) => {
    expect(errorsIn(text)).toEqual([expected]);
  });

  test.each([
    [
      'columns and ten lines',
      (wide: string) => grid(wide, ...Array.from({ length: 10 }, (_, row) => `${row} | ${wide}`)),
      'table-too-long',
    ],
    ['places and no lines', (wide: string) => grid(wide), 'table-heading'],
    ['cells where two are wanted', (wide: string) => grid('1 | 2', wide), 'table-row-length'],
  ])('with 10,000 %s are refused at once', (_, write, expected) => {
    const wide = Array.from({ length: 10_001 }, (__, place) => String(place)).join(' | ');
    expect(codesIn(write(wide))).toEqual([expected]);
  });

  test('with 5,000 columns are read to the last', () => {
    const places = Array.from({ length: 5000 }, (_, place) => String(place));
    const rows = [0, 1].map((row) => `    | ${row} | ${places.join(' | ')} |`);
    const contract = contractOf(`  table Line : number
    | A : number by B : number | ${places.join(' | ')} |
${rows.join('\n')}
  Here means Line interpolated at 0.5 and 4998.25`);
    expect(contract.given().of('Here', ON)).toBe('4,998.25');
  });
});
