import { selectionRangesAt } from '@termsheet/ide';
import { expect, test } from 'vitest';
import { fixture } from './support/fixture.ts';

function selections(marked: string): readonly string[] {
  const { workspace, main, offset } = fixture(marked);
  return selectionRangesAt(workspace, { path: main.path, offset }).map(({ start, end }) =>
    main.text.slice(start, end).replaceAll(/\s+/gu, ' '),
  );
}

const HEAD = 'contract "N"\n  currency USD\n';

test('word, name, levels of the expression, declaration, section, file', () => {
  const clause = 'clause §1 "A"\n  Total means (One Am┆ount + Two) * 2\n  X means 1';
  const found = selections(`${HEAD}${clause}`);
  expect(found.slice(0, -1)).toEqual([
    'Amount',
    'One Amount',
    'One Amount + Two',
    '(One Amount + Two)',
    '(One Amount + Two) * 2',
    'Total means (One Amount + Two) * 2',
    'clause §1 "A" Total means (One Amount + Two) * 2 X means 1',
  ]);
  expect(found.at(-1)).toContain('contract');
});

test('a figure, a text and a comment', () => {
  expect(selections(`${HEAD}clause §1 "A"\n  Total means $1,2┆00.50 + 1`).slice(0, 3)).toEqual([
    '1,200.50',
    '$1,200.50',
    '$1,200.50 + 1',
  ]);
  expect(selections(`${HEAD}clause §1 "A fi┆ne title"`).slice(0, 3)).toEqual([
    'fine',
    'A fine title',
    '"A fine title"',
  ]);
  expect(selections('// one\n// two thr┆ee\n// four').slice(0, 4)).toEqual([
    'three',
    'two three',
    '// two three',
    '// one // two three // four',
  ]);
});

test('an empty file is all there is', () => {
  expect(selections('')).toEqual(['']);
});
