import { expect, test } from 'vitest';
import { Contract } from './contract.ts';
import { DUTIES_HEADING } from './duties-contract.ts';

const TWO_CLASSES = new Contract(`${DUTIES_HEADING.replace(
  'share class Common Stock',
  'share class Common Stock\nshare class Preferred Stock',
)}
  event Order by Holder
    Ordered : shares of Common Stock
  obligation Delivery
    for each Order
    Company delivers Ordered to Holder
    due 2 Business Days after the Order
  Open means the unpaid amount of Delivery
`);

test('where there are several classes, a delivery is of the class that is owed', () => {
  const answers = TWO_CLASSES.given({
    events: [
      { on: '2026-03-02', event: 'Order', Ordered: '100' },
      { on: '2026-03-03', performs: 'Delivery', amount: '99' },
    ],
  });
  expect(answers.of('Open', '2026-03-02')).toBe('100 shares of Common Stock');
  expect(answers.of('Open', '2026-03-03')).toBe('1 share of Common Stock');
});
