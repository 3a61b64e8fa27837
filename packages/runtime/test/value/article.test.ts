import { expect, test } from 'vitest';
import { withArticle } from '../../src/value/article.ts';

test('a name stands behind `an` where it sounds as if it began with a vowel', () => {
  const names = [
    'Issuance',
    'Sale',
    'Unit',
    'Order',
    'Unissued Share',
    'Underwriting',
    'Hourly Fee',
  ];
  expect(names.map(withArticle)).toEqual([
    'an Issuance',
    'a Sale',
    'a Unit',
    'an Order',
    'an Unissued Share',
    'an Underwriting',
    'an Hourly Fee',
  ]);
});
