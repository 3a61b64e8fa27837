import { describe, expect, test } from 'vitest';
import { nameIdentifiersIn } from '../../../src/emit/code/names/name-identifiers.ts';
import { packageName, PYTHON_NAMES } from '../../../src/emit/python/names/python-names.ts';
import { classCase, pythonName, snakeCase } from '../../../src/emit/python/names/snake-case.ts';
import { docText, headingText } from '../../../src/emit/python/text/docstring.ts';
import { stringLiteral } from '../../../src/emit/python/text/string-literal.ts';

describe('snakeCase', () => {
  test.each([
    ['Conversion Price', 'conversion_price'],
    ['NQB Closing Bid', 'nqb_closing_bid'],
    ['Series A-1', 'series_a_1'],
    ['Holder’s Share', 'holders_share'],
    ['Société Générale', 'societe_generale'],
    ['2003 Notes', '_2003_notes'],
    ['__class__', 'class'],
    ['株価', 'term'],
    ['', 'term'],
  ])('%j is %j', (name, identifier) => {
    expect(snakeCase(name)).toBe(identifier);
  });
});

test('names that meet are numbered, and words of Python have "_" after them', () => {
  const names = ['accrued interest', 'Accrued Interest', 'Class', 'list', 'On'];
  expect(nameIdentifiersIn(PYTHON_NAMES, names)).toEqual([
    'accrued_interest2',
    'accrued_interest',
    'class_',
    'list_',
    'on_',
  ]);
});

test('a class, a package and a name of the runtime', () => {
  expect(classCase('closing_date')).toBe('ClosingDate');
  expect(packageName('dyntek-note')).toBe('dyntek_note');
  expect(packageName('tests')).toBe('tests_');
  expect(packageName('class')).toBe('class_');
  expect(pythonName('readEachDay')).toBe('read_each_day');
  expect(pythonName('from')).toBe('from_');
});

test('a text is a literal that ends where it ends', () => {
  expect(stringLiteral('a "b"')).toBe(`'a "b"'`);
  expect(stringLiteral(`it's`)).toBe(`"it's"`);
  expect(stringLiteral('a\\\n\u202e\ud800💥')).toBe('"a\\\\\\n\\u202e\\ud800💥"');
});

test('no words end a docstring or begin a directive', () => {
  expect(docText('a """ b\n"')).toBe('a "\\"\\" b \\"');
  expect(headingText('x # type: ignore')).toBe('x \\x23 type: ignore');
});
