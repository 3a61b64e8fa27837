import { expect, test } from 'vitest';
import { parse, renderDiagnostic, type Diagnostic, type Styler } from '../src/index.ts';
import { displayText } from '../src/diagnostics/display-width.ts';
import { indexLines } from '../src/source/line-index.ts';

function render(text: string, style?: Styler): string {
  const source = { path: 'note.terms', text };
  return parse(source)
    .diagnostics.map((found) => renderDiagnostic(found, source, style))
    .join('\n\n');
}

test('a mistake in one line', () => {
  const text =
    'clause §1 "Splits"\n  event Stock Split\n  upon Stock Split\n    reduse Price to $5\n';
  expect(render(text)).toMatchInlineSnapshot(`
    "error[unknown-word]: \`reduse\` is not a word of the language; \`reduce\` is.
     --> note.terms:4:5
      |
    4 |     reduse Price to $5
      |     ^^^^^^
    why: The words of the language are lower case and few. Names of the contract are capitalised, or
         stand in backquotes.
    help: Write \`reduce\`."
  `);
});

test('a place that a tab, a wide and an unseen character stand before', () => {
  expect(render('clause §1 "公司\u200b\u200d"\tfoo\u0007bar\n')).toMatchInlineSnapshot(`
    "error[odd-characters]: The invisible character U+0007 has no meaning here.
     --> note.terms:1:21
      |
    1 | clause §1 "公司··"    foo·bar
      |                          ^
    why: The language is made of words, names, figures and a few signs: + - * / ( ) , : § " and
         backquotes. Anything else is most likely a slip, or came along from a word processor.
    help: Leave it out."
  `);
});

test('a long line is cut around its place', () => {
  const text = `clause §1\n  Total means ${'Amount + '.repeat(40)} ) ${'+ Amount '.repeat(40)}\n`;
  expect(render(text)).toMatchInlineSnapshot(`
    "error[unexpected-word]: Expected a value after \`+\`, but found \`)\`.
     --> note.terms:2:376
      |
    2 | …ount + Amount + Amount + Amount + Amount +  ) + Amount + Amount + Amount + Amount + Amount…
      |                                              ^
    why: The words before it call for this, and without it the line says nothing definite.
    help: Write a value here."
  `);
});

const source = { path: 'note.terms', text: 'one\n  two\nthree\n\nfive\nsix\nseven\n' };
const finding: Diagnostic = {
  code: 'some-code',
  severity: 'warning',
  span: { start: 6, end: 23 },
  message: 'Something is odd.',
  why: 'A reason that goes on for so long that it does not fit into a single row of one hundred columns, however one counts them.',
  help: 'Do better.',
  related: [{ span: { start: 24, end: 27 }, message: 'the other one' }],
  prose: [],
  fix: null,
};

test('several lines, a related place and wrapped paragraphs', () => {
  expect(renderDiagnostic(finding, source)).toMatchInlineSnapshot(`
    "warning[some-code]: Something is odd.
     --> note.terms:2:3
      |
    2 |   two
      |   ^^^
    3 | three
      | ^^^^^
    ...
    5 | five
      | ^^^^
    6 | six
      | ^
     --> note.terms:6:3: the other one
      |
    6 | six
      |   ^
    7 | seven
      | ^
    why: A reason that goes on for so long that it does not fit into a single row of one hundred
         columns, however one counts them.
    help: Do better."
  `);
});

test('places in the prose stand after those of the file, with their words', () => {
  const words = `the price ${'is what it is and '.repeat(7)}nothing else`;
  const prose = [
    { section: '4.19', line: 512, words },
    { section: null, line: 3, words: 'the \u202eprice' },
  ];
  expect(renderDiagnostic({ ...finding, related: [], prose }, source)).toMatchInlineSnapshot(`
    "warning[some-code]: Something is odd.
     --> note.terms:2:3
      |
    2 |   two
      |   ^^^
    3 | three
      | ^^^^^
    ...
    5 | five
      | ^^^^
    6 | six
      | ^
     --> the prose, 4.19, line 512
      | the price is what it is and is what it is and is what it is and is what it is and is what it is
      | and is what it is and is what it is and nothing else
     --> the prose, line 3
      | the ·price
    why: A reason that goes on for so long that it does not fit into a single row of one hundred
         columns, however one counts them.
    help: Do better."
  `);
});

test('a long stretch shows its ends', () => {
  const whole = { ...finding, span: { start: 0, end: source.text.length }, related: [] };
  expect(renderDiagnostic(whole, source)).toMatchInlineSnapshot(`
    "warning[some-code]: Something is odd.
     --> note.terms:1:1
      |
    1 | one
      | ^^^
    2 |   two
      |   ^^^
    ...
    6 | six
      | ^^^
    7 | seven
      | ^^^^^
    why: A reason that goes on for so long that it does not fit into a single row of one hundred
         columns, however one counts them.
    help: Do better."
  `);
});

test('a styler sees every part', () => {
  const parts = new Set<string>();
  renderDiagnostic(finding, source, (part, text) => {
    parts.add(part);
    return text;
  });
  expect([...parts].toSorted()).toEqual(['frame', 'label', 'mark', 'message', 'warning']);
});

test('no control character of the source reaches the terminal', () => {
  const text = `clause §1\n  X means \u001b[31m + \u0000 \u202e "a\u001b]0;title\u0007"\n`;
  // eslint-disable-next-line no-control-regex
  expect(render(text)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
});

test.each([
  ['', ' ', { start: 0, end: 0 }],
  ['a', ' ', { start: 1, end: 1 }],
  ['a\n', ' ', { start: 2, end: 2 }],
])('an empty place in %j can be shown', (text, _name, span) => {
  expect(() =>
    renderDiagnostic({ ...finding, span, related: [] }, { path: 'x', text }),
  ).not.toThrow();
});

test.each([
  ['abc', 3],
  ['a\tb', 6],
  ['e\u0301', 1],
  ['公司', 4],
  ['🙂', 2],
  ['\u200b', 1],
  ['𝒳', 1],
])('%j takes %i columns', (text, width) => {
  expect(displayText(text).width).toBe(width);
});

test.each([
  [0, 1, 1],
  [3, 1, 4],
  [4, 2, 1],
  [7, 3, 1],
  [8, 4, 1],
  [9, 4, 2],
])('offset %i is line %i, column %i', (offset, line, column) => {
  expect(indexLines('abc\nd\r\n\re').positionAt(offset)).toEqual({ line, column });
});

test('lines are without their ends', () => {
  const lines = indexLines('abc\r\nd\n');
  expect([1, 2, 3].map((line) => lines.textOfLine(line))).toEqual(['abc', 'd', '']);
  expect(lines.lineCount).toBe(3);
});
