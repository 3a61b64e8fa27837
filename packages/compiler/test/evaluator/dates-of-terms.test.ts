import { expect, test } from 'vitest';
import { codesIn, contractOf, type Given } from './contract.ts';

const contract = contractOf(`  event Notice
    Sent On : date
  event Confirmation
  event Postponement
    Until : date
  Latest Until starts at January 1, 2026
  upon Postponement set Latest Until to Until
  Effective Date for each Notice means
    the later of Sent On and the date of the first Confirmation after the date of the Notice
  Planned Date for each Notice means the later of Sent On and Latest Until
  event Conversion occurs on Effective Date of each Notice
  event Plan occurs on Planned Date of each Notice
  event Reminder occurs 2 Trading Days after Planned Date of each Notice
  Conversions means the count of Conversion
  Converted On means the date of the last Conversion
  Sent means Sent On of the Notice of the last Conversion
  Plans means the count of Plan
  Reminders means the count of Reminder
  ambiguous Start for each Notice
    reading "sent" is Sent On
    reading "received" is the date of the Notice
  Last Start means Start for the last Notice`);

type Report = Readonly<Record<string, string>>;
const notice = (on: string, sent: string): Report => ({ on, event: 'Notice', 'Sent On': sent });
const confirmed = (on: string): Report => ({ on, event: 'Confirmation' });
const given = (...events: readonly Report[]): Given => ({ events });

test('a Term that has a value at once gives the day', () => {
  const answers = contract.given(given(notice('2026-03-02', '2026-03-06')));
  expect(answers.of('Plans', '2026-03-05')).toBe('0');
  expect(answers.of('Plans', '2026-03-06')).toBe('1');
  expect(answers.of('Reminders', '2026-03-09')).toBe('0');
  expect(answers.of('Reminders', '2026-03-10')).toBe('1');
});

test('one that has none yet is waited for, each notice by itself', () => {
  const answers = contract.given(
    given(
      notice('2026-03-02', '2026-02-20'),
      confirmed('2026-03-04'),
      notice('2026-03-05', '2026-03-12'),
      confirmed('2026-03-09'),
    ),
  );
  expect(answers.of('Conversions', '2026-03-03')).toBe('0');
  expect(answers.of('Conversions', '2026-03-04')).toBe('1');
  expect(answers.of('Sent', '2026-03-04')).toBe('February 20, 2026');
  expect(answers.of('Conversions', '2026-03-11')).toBe('1');
  expect(answers.of('Converted On', '2026-03-12')).toBe('March 12, 2026');
});

test('the date that it first has stands, whatever the Term becomes', () => {
  const postponed = { on: '2026-03-03', event: 'Postponement', Until: '2026-04-01' };
  const answers = contract.given(given(notice('2026-03-02', '2026-03-06'), postponed));
  expect(answers.of('Plans', '2026-03-06')).toBe('1');
  expect(answers.of('Plans', '2026-05-01')).toBe('1');
});

test('a date that nobody supplied leaves open on which day it occurs', () => {
  const answers = contract.given(given({ on: '2026-03-02', event: 'Notice' }));
  expect(answers.of('Plans', '2026-03-10')).toContain('unknown');
});

test('an ambiguous Term kept for each event is asked for one of them', () => {
  const events = [notice('2026-03-02', '2026-02-20')];
  const sent = contract.given({ events, readings: { Start: 'sent' } });
  expect(sent.of('Last Start', '2026-03-10')).toBe('February 20, 2026');
  const received = contract.given({ events, readings: { Start: 'received' } });
  expect(received.of('Last Start', '2026-03-10')).toBe('March 2, 2026');
});

test('a Term of something else is no day of the event', () => {
  const found = codesIn(`  event Notice
  event Closing
  Closed for each Closing means the date of the Closing
  event Conversion occurs on Closed of each Notice
  Conversions means the count of Conversion
  Last Closed means Closed for the last Closing`);
  expect(found).toEqual(['unknown-field']);
});
