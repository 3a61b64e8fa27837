import { workspaceSymbols } from '@termsheet/ide';
import { expect, test } from 'vitest';
import { fixture } from './support/fixture.ts';
import { NOTE } from './support/note.ts';
import { REPOSITORY } from './support/repository.ts';

function names(query: string): readonly string[] {
  const { workspace } = fixture(NOTE);
  return workspaceSymbols(workspace, query).map(({ name, container }) => `${name} (${container})`);
}

test('letters in their order, beginnings of words first', () => {
  expect(names('cp').slice(0, 2)).toEqual([
    'Closing Price (§1 Price)',
    'Conversion Price (§1 Price)',
  ]);
  expect(names('convprice')).toEqual(['Conversion Price (§1 Price)']);
  expect(names('Sale Price')).toEqual(['Sale Price (Sale)']);
  expect(names('FEE')[0]).toBe('Fee (§2 Fee)');
  expect(names('zzz')).toEqual([]);
});

test('without a query there is everything, and never too much', () => {
  expect(names('')).toContain('a sale (deal.terms)');
  expect(workspaceSymbols(REPOSITORY, '').length).toBe(256);
});

test('a file that changes is read anew', () => {
  const { workspace } = fixture('clause §1 "A"\n  blank Price : money\n');
  expect(workspaceSymbols(workspace, 'price').map(({ name }) => name)).toEqual(['Price']);
  workspace.set('/deal.terms', 'clause §1 "A"\n  blank Cost : money\n');
  expect(workspaceSymbols(workspace, 'price')).toEqual([]);
});
