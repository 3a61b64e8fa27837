import { readScenarios } from '@termsheet/compiler';
import { expect, test } from 'vitest';
import { emitWorkbook } from '../../../src/emit/excel/emit-workbook.ts';
import { DefinedNames } from '../../../src/emit/excel/text/defined-names.ts';
import { textLiteral } from '../../../src/emit/excel/text/literals.ts';
import { compilationOf } from '../contracts.ts';
import { hostileIr } from '../hostile-ir.ts';

/** A string literal of a formula, its quotes doubled. */
const LITERAL = /"(?:[^"]|"")*"/gu;

/** What formulas of ours are written with, besides literals. */
const PLAIN = /^[A-Za-z0-9_.$!:;,(){}<>=&*/+\-'# ?]*$/u;

test.each(['every-construct', 'conversion-note', 'dyntek-note'])(
  'no word of a hostile %s gets out of a text or a string literal',
  (baseName) => {
    const { ir, file } = compilationOf(baseName);
    const inputs = readScenarios(file, ir)[0]?.inputs ?? null;
    const workbook = emitWorkbook(hostileIr(ir), {
      inputs,
      loaded: null,
      day: null,
      scenarios: [],
      spare: { rows: 2, tableRows: 1, prices: 2 },
    });
    const formulas = workbook.sheets.flatMap(({ cells, conditions, choices }) => [
      ...cells.flatMap(({ content }) => (content.kind === 'formula' ? [content.formula] : [])),
      ...conditions.map(({ formula }) => formula),
      ...choices.map(({ from }) => from),
    ]);
    expect(formulas.length).toBeGreaterThan(20);
    for (const formula of formulas) {
      const bare = formula.replaceAll(LITERAL, '');
      expect(bare).toMatch(PLAIN);
      // What is left of hostile words are defined names: letters, digits and underscores.
      expect(bare).not.toMatch(/globalThis\.|script>|evil\./u);
      expect(formula.length).toBeLessThan(8192);
    }
    for (const { name, refersTo } of workbook.names) {
      expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,200}$/u);
      expect(refersTo).toMatch(/^[A-Za-z]+!\$[A-Z]+\$[0-9]+$/u);
    }
    expect(workbook.sheets.map(({ name }) => name).filter((name) => !isOurs(name))).toEqual([]);
  },
);

/** The names of sheets are ours alone, never a contract's. */
function isOurs(name: string): boolean {
  return SHEETS.has(name) || /^(?:Table|Each) [0-9]+$/u.test(name);
}

const SHEETS = new Set(
  'Terms,Inputs,Facts,Prices,Events,Timeline,Checks,Days,Schedules,Calendars,Zones,Not held'.split(
    ',',
  ),
);

test('names that a spreadsheet reads as cells, or twice, are told apart', () => {
  const names = new DefinedNames();
  const given = [
    'A1',
    'R1C1',
    'R',
    'TRUE',
    'Conversion Price',
    'CONVERSION price',
    '2 Percent',
    '=1+1',
    '株',
    'constructor',
    'Print Area',
    'Auto Open',
  ];
  expect(given.map((term) => names.give(term))).toEqual(
    'T_A1 T_R1C1 T_R T_TRUE Conversion_Price CONVERSION_price_2 T_2_Percent T_1_1 T_ T_constructor T_Print_Area T_Auto_Open'.split(
      ' ',
    ),
  );
});

test('a text in a formula keeps its quotes, and is cut where Excel allows no longer one', () => {
  expect(textLiteral('say "no"\n')).toBe('"say ""no"" "');
  expect(textLiteral('x'.repeat(300))).toBe(`("${'x'.repeat(255)}"&"${'x'.repeat(45)}")`);
});
