import { change, foundBy, type Mutant } from './mutants.ts';

/** Wrong redemption notices, amounts and times. */
export const redemptionMutants: readonly Mutant[] = [
  ...foundBy('A petition that is dismissed is no event any more, and a notice then is void', [
    change(
      'bankruptcy as an automatic event',
      'Automatic Event means items (4) to (5)',
      'Automatic Event means items (4) to (6)',
    ),
    change(
      'a redemption notice whenever',
      '    while Optional Event\n',
      '    while Is Listed or Optional Event\n',
    ),
  ]),
  ...foundBy('D114: a registration that is not effective in time makes all redeemable by itself', [
    change(
      'late registration as an optional event',
      'Automatic Event means items (4) to (5)',
      'Automatic Event means items (5) to (5)',
    ),
  ]),
  ...foundBy('A mailed notice of redemption takes effect five days later', [
    change(
      'a redemption notice that counts when it is mailed',
      'upon Mandatory Redemption Notice effective on receipt of the Mandatory Redemption Notice',
      'upon Mandatory Redemption Notice',
    ),
  ]),
  ...foundBy(
    'D080: one holder gives notice, and redeemed are those of the holders who gave notice',
    [
      change(
        'all Notes redeemed under either reading',
        'the sum of Principal Held for each Noteholder where Has Given Notice',
        'the sum of Principal Held for each Noteholder',
      ),
    ],
  ),
  ...foundBy('What 120% is the whole sum comes to', [
    change('110% of the sum', 'is 120% of Redemption Sum', 'is 110% of Redemption Sum'),
    change(
      'no Default Interest in the sum',
      '    (c) Default Interest\n    (d) the sum of Conversion Default Payments, Delivery Payments Owed and Registration Payments\n  Parts',
      '    (c) $0\n    (d) the sum of Conversion Default Payments, Delivery Payments Owed and Registration Payments\n  Parts',
    ),
    change(
      'no other amounts in the sum',
      'Delivery Payments Owed and Registration Payments\n  Parts',
      'Delivery Payments Owed and $0\n  Parts',
    ),
  ]),
  ...foundBy('What 120% is (a) comes to', [
    change(
      'readings of the 120% swapped',
      'is Redemption Sum + 20% of Principal of The Notes',
      'is Redemption Sum + 20% of Parts With Interest',
    ),
  ]),
  ...foundBy('The undefined payments take down what rests on them', [
    change(
      'undefined payments of nothing',
      'reading "what Article II.E was to define" is Payments Never Defined',
      'reading "what Article II.E was to define" is $0',
    ),
  ]),
  ...foundBy('Parity value without the 9.9% limit, at the price of the Trading Day before', [
    change(
      'a parity price of the day of payment',
      '(the date of the last Mandatory Redemption Event) until the date in question',
      '(the date of the last Mandatory Redemption Event) through the date in question',
    ),
    change(
      'a parity price of the day before the event',
      'from (the date of the last Mandatory Redemption Event) until',
      'from (1 Trading Day before the date of the last Mandatory Redemption Event) until',
    ),
    change(
      'parity by the price of the day itself',
      'otherwise 1 Trading Day before the date in question',
      'otherwise the date in question',
    ),
    change(
      'parity by the day before where shares are late',
      'if Delivery Is Late then the date of the Optional',
      'if Is Misrepresented then the date of the Optional',
    ),
    change(
      'readings of parity swapped',
      'reading "the Conversion Amount" is Conversion Amount for Outstanding Principal',
      'reading "the Conversion Amount" is Outstanding Principal',
    ),
    change(
      'the lesser of the two amounts',
      'Mandatory Redemption Amount means the greater',
      'Mandatory Redemption Amount means the lesser',
    ),
  ]),
  ...foundBy('With the redemption amount other amounts and costs fall due', [
    change(
      'no ancillary amounts',
      'Mandatory Redemption Amount, Ancillary Amounts and Costs',
      'Mandatory Redemption Amount, $0 and Costs',
    ),
  ]),
  ...foundBy('The redemption amount is payable within five business days', [
    change(
      'six business days to pay',
      'then 5 Business Days after Demand Day',
      'then 6 Business Days after Demand Day',
    ),
  ]),
  ...foundBy('The redemption amount is payable within five Trading Days, as V.H has it', [
    change(
      'four Trading Days to pay',
      'otherwise 5 Trading Days after Demand Day',
      'otherwise 4 Trading Days after Demand Day',
    ),
  ]),
  ...foundBy('Interest on a redemption amount paid ten days late, at 24%', [
    change(
      'a late redemption at 16% under either reading',
      'reading "that of V.H" is Late Cash Rate',
      'reading "that of V.H" is 16% per annum',
    ),
  ]),
  ...foundBy('Shares in place of a redemption amount that is not yet overdue', [
    change(
      'shares in lieu before the payment is overdue',
      'while Event Continues and there is a lateness of Redemption Payment',
      'while Event Continues',
    ),
  ]),
  ...foundBy('Once the event has ended no shares can be asked for', [
    change(
      'shares in lieu after the event',
      'while Event Continues and there is a lateness of Redemption Payment',
      'while there is a lateness of Redemption Payment',
    ),
  ]),
  ...foundBy('Shares in place of a redemption amount that is overdue', [
    change(
      'a price from before the event',
      'valid only if Price Day is from (the date of the last Mandatory Redemption Event)\n',
      'valid only if Price Day is from (10 days before the date of the last Mandatory Redemption Event)\n',
    ),
    change(
      'shares in lieu over the limit',
      'valid only if Ownership for Election Shares is at most 9.9%',
      'valid only if Ownership for Election Shares is at most 99%',
    ),
  ]),
  ...foundBy('A price from before a split, as splits have changed it since', [
    change(
      'a split that old prices ignore',
      '(Conversion Price on Price Day) * (Split Factor on Price Day) / Split Factor',
      '(Conversion Price on Price Day)',
    ),
  ]),
  ...foundBy('A price from before a split, as it stood', [
    change(
      'shares in lieu at the price of the day',
      'reading "as it stood" is Conversion Price on Price Day',
      'reading "as it stood" is Conversion Price',
    ),
  ]),
];
