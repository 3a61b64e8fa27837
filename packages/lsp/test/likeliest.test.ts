import type { Completion } from '@termsheet/ide';
import { expect, test } from 'vitest';
import { likeliest } from '../src/convert/likeliest.ts';

const NAMES = Array.from({ length: 300 }, (_, index) => `Term ${String(index).padStart(3, '0')}`);

function proposals(text: string, labels: readonly string[]): readonly Completion[] {
  const span = { start: 0, end: text.length };
  return labels.map((label, index) => ({
    label,
    kind: label.startsWith('Term') ? 'definition' : 'word',
    detail: null,
    where: null,
    text: label,
    isSnippet: false,
    replaces: span,
    inserts: span,
    filter: label,
    order: String(index).padStart(5, '0'),
    source: label.startsWith('Term') ? { of: 'term', path: '/deal.terms', name: label } : null,
    documentation: null,
  }));
}

test('of hundreds of names the first are sent, with every word', () => {
  const { sent, isIncomplete } = likeliest(proposals('', [...NAMES, 'means']), '');
  expect(isIncomplete).toBe(true);
  expect(sent.map(({ label }) => label)).toEqual([...NAMES.slice(0, 80), 'means']);
});

test('a name far down is sent once its letters are typed', () => {
  for (const typed of ['Term 299', 'term 29', 't299', '`Term 299']) {
    const { sent } = likeliest(proposals(typed, NAMES), typed);
    expect(sent.map(({ label }) => label)).toContain('Term 299');
  }
});

test('a client that was sent everything need not ask again', () => {
  const all = proposals('', NAMES.slice(0, 80));
  expect(likeliest(all, '')).toEqual({ sent: all, isIncomplete: false });
});
