import { describe, expect, test } from 'vitest';
import type { Expression } from '../src/index.ts';
import { codesIn, declare, express, parseText } from './parse-text.ts';

/** A list as its labels, those of inner lists in brackets behind. */
function outline(node: Expression | undefined): string {
  if (node?.kind === 'Comparison') return outline(node.right);
  if (node?.kind !== 'List') return '';
  const items = node.items.map(({ label, value }) => {
    const inner = outline(value);
    return `${label?.text ?? '-'}${inner === '' ? '' : `[${inner}]`}`;
  });
  return items.join(' ');
}

function outlineOf(lines: readonly string[]): string {
  return outline(express(lines.join('\n')));
}

test.each<[string, string[]]>([
  ['(a)[(i) (ii)] (b)', ['the sum of', '(a) the sum of', '(i) A', '(ii) B', '(b) C']],
  [
    '(i) (ii)[(A) (B)] (iii)',
    ['the sum of', '(i) A', '(ii) the greater of', '(A) B', '(B) C', '(iii) D'],
  ],
  [
    '(a) (b) (c) (d) (e) (f) (g) (h)[(i) (ii)] (i) (j)',
    [
      'the sum of',
      ...Array.from('abcdefg').map((letter) => `(${letter}) A`),
      '(h) the sum of',
      '(i) A',
      '(ii) B',
      '(i) C',
      '(j) D',
    ],
  ],
  ['(a) (b)[(1) (2)] (c)', ['all of', '(a) A', '(b) any of', '(1) B', '(2) C', '(c) D']],
  [
    '(1) (2)[(A)[(i) (ii)] (B)] (3)',
    [
      'the sum of',
      '(1) A',
      '(2) the sum of',
      '(A) the sum of',
      '(i) B',
      '(ii) C',
      '(B) D',
      '(3) E',
    ],
  ],
  ['(i) (ii) (iii) (iv) (v)', ['the sum of', '(i) A', '(ii) A', '(iii) A', '(iv) A', '(v) A']],
])('%s', (expected, lines) => {
  expect(outlineOf(lines)).toBe(expected);
  expect(codesIn(`X means ${lines.join('\n')}`)).toEqual([]);
});

describe('labels that are odd', () => {
  test('a gap is noted, with what is left out', () => {
    const { diagnostics } = parseText('clause §1\nX means any of\n(1) A\n(7) B\n(8) C');
    expect(diagnostics.map(({ severity, message }) => [severity, message])).toEqual([
      ['information', '(2) to (6) are not encoded.'],
    ]);
  });

  test('a list may begin late', () => {
    const { diagnostics } = parseText('clause §1\nX means any of\n(b) A\n(c) B');
    expect(diagnostics.map(({ message }) => message)).toEqual(['(a) is not encoded.']);
  });

  test('a list that runs on in a sentence begins at (w) or (x), with nothing left out', () => {
    expect(codesIn('X means any of\n(w) A\n(x) B\n(y) C\n(z) D')).toEqual([]);
    expect(codesIn('X means any of\n(x) A\n(y) B')).toEqual([]);
    expect(codesIn('X means any of\n(w) A\n(z) B')).toEqual(['label-gap']);
  });

  test('a label that exactly continues two lists is an error, and goes to the inner', () => {
    const lines = ['the sum of', '(a) A', '(b) the sum of', '(a) B', '(b) C', '(c) D'];
    expect(codesIn(`X means ${lines.join('\n')}`)).toEqual(['label-in-two-lists']);
    expect(outlineOf(lines)).toBe('(a) (b)[(a) (b) (c)]');
  });

  test('a label that repeats is out of order once', () => {
    const lines = ['the sum of', '(a) A', '(b) B', '(b) C', '(c) D'];
    expect(codesIn(`X means ${lines.join('\n')}`)).toEqual(['label-out-of-order']);
    expect(outlineOf(lines)).toBe('(a) (b) (b) (c)');
  });

  test('a forgotten inner list is one error', () => {
    const lines = ['the sum of', '(i) A', '(A) B', '(B) C', '(iii) D'];
    expect(codesIn(`X means ${lines.join('\n')}`)).toEqual(['label-out-of-order']);
    expect(outlineOf(lines)).toBe('(i) (A) (B) (iii)');
  });

  test('an exact successor of the outer list is not a gap of the inner', () => {
    const lines = ['the sum of', '(1) the sum of', '(1) A', '(2) B', '(3) C', '(2) D'];
    expect(outlineOf(lines)).toBe('(1)[(1) (2) (3)] (2)');
  });
});

test('an item may carry a condition, or be what is left', () => {
  const lines =
    'X means whichever of these applies\n(a) A, if B is C\n(b) not computable "why", otherwise';
  expect(codesIn(lines)).toEqual([]);
  const [definition] = declare(lines);
  const body = definition?.kind === 'Definition' ? definition.body : undefined;
  expect(body?.kind === 'List' && body.items.map(({ condition }) => condition)).toMatchObject([
    { kind: 'Comparison' },
    'otherwise',
  ]);
});

test('a labelled list ends its expression: the next line begins a declaration', () => {
  const [first, second] = declare('X means the sum of\n(a) A\n(b) B\nY means C');
  expect([first?.kind, second?.kind]).toEqual(['Definition', 'Definition']);
});

test('an operator on the next line goes on with the item', () => {
  expect(codesIn('X means (the sum of\n(a) A\n(b) B\n  * C) / D')).toEqual([]);
});
