import { LONGEST_SOURCE } from '@termsheet/dsl';
import type { Opened } from '../documents/gather-documents.ts';

const FILES: Readonly<Record<string, readonly string[]>> = {
  'cap.terms': [
    'contract "Cap"',
    '  currency USD',
    '',
    'clause §1 "Cap"',
    '  blank Cap : money',
    '  event Waiver',
    '  Half Cap means Cap / 2',
    '  Waived means there is a Waiver',
  ],
  'letter.terms': [
    'contract "Side Letter"',
    '  currency USD',
    '',
    'clause §1 "Limit"',
    '  Limit means $200',
  ],
  'notice.terms': [
    'contract "Notices"',
    '  currency USD',
    '',
    'clause §1 "Notices"',
    '  event Notice',
    '    Amount : money',
    '  Total means the sum of Amount for each Notice',
  ],
  'circle.terms': ['contract "Circle"', '', 'use "circle.terms" as Again'],
};

/** The files that examples use: a small library, a side letter, and files that lead on and on. */
export function openExample(path: string): Opened {
  const lines = FILES[path];
  if (lines !== undefined) return { path, text: `${lines.join('\n')}\n` };
  if (path === 'endless.terms') return { path, text: ' '.repeat(LONGEST_SOURCE) };
  const [, depth] = /^doubling-(\d)\.terms$/u.exec(path) ?? [];
  if (depth === undefined) return { refusal: 'there is no file of that name beside this one' };
  const next = `use "doubling-${Number(depth) - 1}.terms" as`;
  const uses = depth === '0' ? [] : [`${next} One`, `${next} Other`];
  return { path, text: ['contract "Doubling"', ...uses, ''].join('\n') };
}
