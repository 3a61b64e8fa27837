import { expect, test } from 'vitest';
import { dutiesOf } from './duties-contract.ts';

const LAPSES = dutiesOf(`
  event Lapse, Return
  Is Lapsed means there is a Lapse not followed by a Return after it
  event Default occurs when
    Is Lapsed on more than 60 days over the 12 months ending on the date in question
  event Grave Default occurs when
    Is Lapsed on more than 90 days over the 24 months ending on the date in question
  Defaults means the count of Default
  Grave Defaults means the count of Grave Default`);

test('what is counted over months is found out on each of two thousand days', () => {
  const answers = LAPSES.given({
    events: [
      { on: '2004-03-01', event: 'Lapse' },
      { on: '2004-04-01', event: 'Return' },
      { on: '2004-05-01', event: 'Lapse' },
      { on: '2004-06-01', event: 'Return' },
      // Within 24 months of the first, and not within twelve.
      { on: '2005-12-01', event: 'Lapse' },
      { on: '2005-12-31', event: 'Return' },
    ],
  });
  // 31 days of March and 30 of May are the first 61; with 29 of December they are 91.
  expect(answers.of('Defaults', '2004-05-29')).toBe('0');
  expect(answers.of('Defaults', '2004-05-30')).toBe('1');
  expect(answers.of('Grave Defaults', '2005-12-28')).toBe('0');
  expect(answers.of('Grave Defaults', '2005-12-29')).toBe('1');
  expect(answers.of('Defaults', '2008-04-28')).toBe('1');
  expect(answers.of('Grave Defaults', '2008-04-28')).toBe('1');
});

test('what was not known at the close of a day may be known later', () => {
  const signed = dutiesOf(`
  event Signing
    Closing Date : date
  Is Open means the date in question is after Closing Date of the last Signing
  Has Closed means Is Open on at least 2 of the 5 Business Days ending on the date in question`);
  const answers = signed.given({
    events: [{ on: '2003-06-05', event: 'Signing', 'Closing Date': '2003-06-02' }],
  });
  expect(answers.of('Has Closed', '2003-06-04')).toBe('not yet: the last Signing');
  expect(answers.of('Has Closed', '2003-06-06')).toBe('yes');
});
