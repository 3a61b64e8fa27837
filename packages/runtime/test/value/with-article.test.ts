import { expect, test } from 'vitest';
import { withArticle } from '../../src/value/with-article.ts';

test('a name that begins with a vowel stands behind `an`', () => {
  expect(['Issuance', 'Sale', 'Unit', 'Order'].map(withArticle)).toEqual([
    'an Issuance',
    'a Sale',
    'a Unit',
    'an Order',
  ]);
});
