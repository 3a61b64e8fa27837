import { change, foundBy, type Mutant } from './mutants.ts';

/** Wrong interest, prepayments and payments at maturity. */
export const interestMutants: readonly Mutant[] = [
  ...foundBy('At maturity all that the Note still owes is due in cash', [
    change(
      'interest from the day after the Issue Date',
      'counted Day Count from Issue Date\n  obligation',
      'counted Day Count from the day after Issue Date\n  obligation',
    ),
    change(
      'interest at 8%',
      'Interest at 9% per annum\n    counted',
      'Interest at 8% per annum\n    counted',
    ),
    change(
      'interest on what is overdue under either reading',
      'Outstanding Principal - Overdue Principal\n',
      'Outstanding Principal\n',
    ),
    change(
      'Default Interest at 15% on interest',
      'due on each Interest Payment Date\n    late: the unpaid amount bears interest at 16%',
      'due on each Interest Payment Date\n    late: the unpaid amount bears interest at 15%',
    ),
    change(
      'Default Interest at 15% after maturity',
      'due on Maturity Date\n    late: the unpaid amount bears interest at 16%',
      'due on Maturity Date\n    late: the unpaid amount bears interest at 15%',
    ),
    change(
      'no interest due on the Maturity Date',
      'after Issue Date through Maturity Date',
      'after Issue Date until Maturity Date',
    ),
    change(
      'a default of payment on the due date',
      'In Default of Payment means\n    (there is',
      'In Default of Payment means\n    Sums Due is more than $0 or (there is',
    ),
    change(
      'no principal at maturity',
      'Due At Maturity means the sum of\n    (a) Outstanding Principal\n    (b)',
      'Due At Maturity means the sum of\n    (a) $0\n    (b)',
    ),
    change(
      'no interest at maturity',
      '(a) Outstanding Principal\n    (b) `accrued and unpaid interest`\n',
      '(a) Outstanding Principal\n    (b) $0\n',
    ),
  ]),
  ...foundBy(
    'D010: sixteen percent on an overdue Mandatory Prepayment in place of the nine percent, by actual days',
    [
      change(
        'sixteen percent on interest only',
        '  Overdue Principal means\n    the unpaid amount of Prepayment + ',
        '  Overdue Principal means\n    $0 * 2 + ',
      ),
      change(
        'Default Interest at 15% on principal',
        'due on each Prepayment Date\n    late: the unpaid amount bears interest at 16%',
        'due on each Prepayment Date\n    late: the unpaid amount bears interest at 15%',
      ),
    ],
  ),
  ...foundBy('What no instalment took is due on October 1, 2007 with its interest', [
    change(
      'five Interest Payment Dates a year',
      'January 1, April 1, July 1 and October 1 of each year',
      'January 1, April 1, July 1, September 1 and October 1 of each year',
    ),
    change(
      'an instalment on the Maturity Date',
      'from January 1, 2007 until October 1, 2007',
      'from January 1, 2007 through October 1, 2007',
    ),
  ]),
  ...foundBy('A payment in shares with everything in order', [
    change(
      'instalments from December on',
      'each month from January 1, 2007',
      'each month from December 1, 2006',
    ),
  ]),
  ...foundBy('Instalments are paid until nothing is left, and no more is due at maturity', [
    change(
      'an instalment of more than is left',
      'Instalment means the lesser of Full',
      'Instalment means the greater of Full',
    ),
    change(
      'a payment that leaves the principal',
      '  upon performance of Prepayment\n    reduce Outstanding Principal by the amount paid',
      '  upon performance of Prepayment\n    reduce Outstanding Principal by $0',
    ),
  ]),
  ...foundBy('After a conversion of three tenths the instalments stay as they are', [
    change(
      'readings of the instalments swapped',
      'is "stay as they are" then Mandatory Prepayment',
      'is "shrink in proportion" then Mandatory Prepayment',
    ),
  ]),
  ...foundBy('An extension of maturity leaves nobody knowing when the Note falls due', [
    change(
      'an extension that extends nothing',
      'if there is an Extension Notice then Extended Maturity Date otherwise October 1, 2007',
      'October 1, 2007',
    ),
  ]),
  ...foundBy('Interest that the Original Note left unpaid, if it was carried over', [
    change(
      'old interest from another day',
      'from Original Interest Paid Through until Issue Date',
      'from Original Interest Paid Through until the day after Issue Date',
    ),
    change(
      'old interest lost under either reading',
      'reading "all of it" is Interest On The Original Note',
      'reading "all of it" is $0',
    ),
  ]),
  ...foundBy('Interest due on a Sunday and paid on the Tuesday is two days late', [
    change(
      'a default that a late payment does not end',
      '    and Sums Due is more than $0 and Sums Due The Day Before is more than $0\n',
      '',
    ),
  ]),
  ...foundBy('With the redemption amount other amounts and costs fall due', [
    change(
      'costs of collection before any payment is late',
      '    then Collection Costs Incurred otherwise $0',
      '    then Collection Costs Incurred otherwise Collection Costs Incurred',
    ),
  ]),
];
