import { expect, test } from 'vitest';
import { dutiesOf } from './duties-contract.ts';

const DELIVERED = dutiesOf(`
  event Notice of Conversion by Holder
    Requested : money
    Conversion Date : date
  event Conversion occurs on Conversion Date of each Notice of Conversion
  Shares for each Conversion means Requested / ($2 per share)
  obligation Delivery
    for each Conversion
    Company delivers (Requested / ($4 per share)) to Holder
    due 3 days after the Conversion
  Undelivered means the unpaid amount of Delivery
  Converted means the sum of Shares for each Conversion`);

function notice(on: string, amount: string, date: string): Record<string, string> {
  return {
    on,
    event: 'Notice of Conversion',
    Requested: amount,
    'Conversion Date': date,
  };
}

test('a Term and a duty kept for a derived event read what it follows', () => {
  const answers = DELIVERED.given({
    events: [notice('2003-06-02', '100', '2003-06-04'), notice('2003-06-03', '20', '2003-06-05')],
  });
  expect(answers.of('Undelivered', '2003-06-03')).toBe('0 shares of Common Stock');
  expect(answers.of('Undelivered', '2003-06-04')).toBe('25 shares of Common Stock');
  expect(answers.of('Undelivered', '2003-06-05')).toBe('30 shares of Common Stock');
  expect(answers.of('Converted', '2003-06-05')).toBe('60 shares of Common Stock');
});
