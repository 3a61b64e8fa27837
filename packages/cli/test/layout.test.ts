import { escapeMarkdown, groupReasons } from '@termsheet/compiler';
import { ruleHead } from '../../compiler/src/results/explanation/rule-head.ts';
import { describe, expect, test } from 'vitest';
import { showControls, showControlsButPaint } from '../src/files/show-controls.ts';
import { takesColour } from '../src/host/takes-colour.ts';
import { escapeHtml } from '../src/report/explanation/html/escape-html.ts';
import { layOutTable } from '../src/report/layout/lay-out-table.ts';
import { padRight, textWidth } from '../src/report/layout/text-width.ts';
import { wrapText } from '../src/report/layout/wrap-text.ts';

test.each([
  [true, {}, true],
  [false, {}, false],
  [true, { TERM: 'dumb' }, false],
  [true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [false, { FORCE_COLOR: '1' }, true],
  [true, { FORCE_COLOR: '0' }, false],
])('a terminal (%j) with %j has colours: %j', (isTTY, env, colours) => {
  expect(takesColour({ isTTY }, env)).toBe(colours);
});

describe('tables', () => {
  test('align their columns, by the columns of a terminal', () => {
    const rows = [
      ['a', '\u001b[1mbold\u001b[22m', 'x'],
      ['漢字', 'e\u0301', 'y'],
    ];
    expect(layOutTable(rows, 80)).toEqual([
      'a     \u001b[1mbold\u001b[22m  x',
      '漢字  e\u0301     y',
    ]);
  });

  test('never run over the edge while their words fit', () => {
    const words = 'several words that need more than one line of it'.split(' ');
    for (let width = 64; width < 160; width += 7) {
      const rows = [words.slice(0, 2).join(' '), words.join(' '), words.slice(3).join(' ')];
      for (const line of layOutTable([rows], width)) {
        expect(textWidth(line)).toBeLessThanOrEqual(width);
      }
    }
  });

  test('of nothing are nothing', () => {
    expect(layOutTable([], 80)).toEqual([]);
  });
});

test('words wrap, and long ones stand alone', () => {
  expect(wrapText('one two three four five', 16)).toEqual(['one two three', 'four five']);
  expect(wrapText(`a ${'x'.repeat(30)} b`, 16)).toEqual(['a', 'x'.repeat(30), 'b']);
  expect(padRight('abc', 2)).toBe('abc');
});

test('reasons that differ in their dates are told once', () => {
  expect(groupReasons(['A on 2006-01-02', 'B', 'A on 2006-01-03'])).toEqual([
    'A on 2006-01-02 and 2006-01-03',
    'B',
  ]);
});

test.each([
  ['upon E set A to B', 'upon E'],
  ['upon E when `reduce this` is 1 reduce A by B', 'upon E when `reduce this` is 1'],
  ['upon E effective before opening on D set A to B', 'upon E'],
  ['upon E when K is "set aside " set A to B', 'upon E when K is "set aside "'],
  ['set A to B', 'set A to B'],
])('the head of %j', (words, head) => {
  expect(ruleHead(words)).toBe(head);
});

describe('characters that do not show', () => {
  test('are told by their codes', () => {
    expect(showControls('a\u001b[8m\u202eb\r\n\tc\u0085')).toBe(
      'a\\u{1b}[8m\\u{202e}b\\u{d}\n\tc\\u{85}',
    );
  });

  test('are left where they are our own paint, and only there', () => {
    expect(showControlsButPaint('\u001b[1mx\u001b[22m\u001b[8m\u001b[2J')).toBe(
      '\u001b[1mx\u001b[22m\\u{1b}[8m\\u{1b}[2J',
    );
  });
});

test.each([
  ['<a href="x">', '&lt;a href=&quot;x&quot;&gt;'],
  ["'&amp;'", '&#39;&amp;amp;&#39;'],
])('%j as HTML', (text, html) => {
  expect(escapeHtml(text)).toBe(html);
});

test.each([
  ['# a\n# b', '\\# a # b'],
  ['1. one', '1\\. one'],
  ['- x', '\\- x'],
  ['9.9% of 1. x', '9.9% of 1. x'],
  ['![x](javascript:1) <b> `c` $d$', '!\\[x\\](javascript:1) \\<b\\> \\`c\\` \\$d\\$'],
  ['http://x www.x.y a@b.c', 'http\\://x www\\.x.y a\\@b.c'],
])('%j as Markdown', (text, markdown) => {
  expect(escapeMarkdown(text)).toBe(markdown);
});
