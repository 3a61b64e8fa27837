import { describe, expect, test } from 'vitest';
import { codesIn, contractOf, Contract } from './contract.ts';

const PARTIES = `  party Holder
  event Notice of Conversion by Holder
    Converted : money
`;

const notice = (on: string, amount = '10'): Record<string, string> => ({
  on,
  event: 'Notice of Conversion',
  Converted: amount,
});

const CONVERSION = contractOf(`${PARTIES}
  fact Trading Halt : yes/no
  Maturity Date starts at June 30, 2026
  Outstanding Principal starts at $100
  event Extension by Company
  upon Extension
    set Maturity Date to December 31, 2026
  right Conversion
    Holder may convert up to Outstanding Principal by Notice of Conversion
    from March 2, 2026 until Maturity Date
    while Trading Halt is no
  upon Notice of Conversion
    reduce Outstanding Principal by Converted
  Conversions means the count of Notice of Conversion`);

const facts = { 'Trading Halt': 'no' };

test('a use inside the window, up to what there is, stands; every other is void and says why', () => {
  const events = [
    notice('2026-03-01'),
    notice('2026-03-02', '60'),
    notice('2026-03-03', '60'),
    notice('2026-03-04', '40'),
    notice('2026-06-29', '0'),
    notice('2026-06-30', '0'),
  ];
  const answers = CONVERSION.given({ facts, events });
  expect(answers.standing).toEqual([
    'void: Conversion: it is not open before March 2, 2026',
    'stands',
    'void: Conversion: it goes up to $40, and this is $60',
    'stands',
    'stands',
    'void: Conversion: it closed on June 29, 2026',
  ]);
  expect(answers.of('Outstanding Principal', '2026-07-01')).toBe('$0');
  expect(answers.of('Conversions', '2026-07-01')).toBe('3');
});

test('the window’s ends are what they are when the right is used', () => {
  const extension = { on: '2026-06-01', event: 'Extension' };
  const events = [extension, notice('2026-06-30'), notice('2026-12-31')];
  expect(CONVERSION.given({ facts, events }).standing).toEqual([
    'stands',
    'stands',
    'void: Conversion: it closed on December 30, 2026',
  ]);
});

test('a use while the right does not stand is void, and in doubt where that is not known', () => {
  const halted = {
    'Trading Halt': [
      ['2026-03-02', 'yes'],
      ['2026-03-10', 'no'],
    ],
  };
  expect(
    CONVERSION.given({ facts: halted, events: [notice('2026-03-09'), notice('2026-03-10')] })
      .standing,
  ).toEqual(['void: Conversion: it stands only while Trading Halt is no', 'stands']);
  const unknown = CONVERSION.given({ events: [notice('2026-03-09')] });
  expect(unknown.standing).toEqual(['unknown: Trading Halt']);
  expect(unknown.of('Outstanding Principal', '2026-03-09')).toBe('unknown: Trading Halt');
});

test('several reasons are all told, and a certain one decides whatever is in doubt', () => {
  const events = [notice('2026-07-01', '200')];
  expect(CONVERSION.given({ events }).standing).toEqual([
    'void: Conversion: it closed on June 29, 2026; Conversion: it goes up to $100, and this is $200',
  ]);
});

test.each([
  ['after', '2026-03-02'],
  ['on or after', '2026-03-01'],
])('a right that is open %s a day is open from %s on', (word, first) => {
  const contract = contractOf(`${PARTIES}
  right Conversion
    Holder may convert by Notice of Conversion
    ${word} March 1, 2026`);
  const days = ['2026-02-28', '2026-03-01', '2026-03-02', '2036-03-02'];
  const events = days.map((on) => notice(on, '1'));
  const standing = contract.given({ events }).standing.map((each) => each === 'stands');
  expect(standing).toEqual(days.map((on) => on >= first));
});

test('what rules ask besides is asked as well', () => {
  const contract = contractOf(`${PARTIES}
  right Conversion
    Holder may convert by Notice of Conversion after March 1, 2026
  upon Notice of Conversion
    valid only if Converted is at least $5, otherwise "too small"`);
  const events = [notice('2026-03-01', '1'), notice('2026-03-02', '1'), notice('2026-03-02')];
  expect(contract.given({ events }).standing).toEqual([
    'void: too small; Conversion: it is not open before March 2, 2026',
    'void: too small',
    'stands',
  ]);
});

test('a use stands if any right admits it, and is void with the reasons of all', () => {
  const contract = contractOf(`${PARTIES}
  right Early Conversion
    Holder may convert up to $10 by Notice of Conversion at any time before March 1, 2026
  right Late Conversion
    Holder may convert up to $20 by Notice of Conversion from June 1, 2026 through June 30, 2026`);
  const events = [
    notice('2026-02-28', '10'),
    notice('2026-06-30', '20'),
    notice('2026-06-30', '21'),
  ];
  expect(contract.given({ events }).standing).toEqual([
    'stands',
    'stands',
    'void: Early Conversion: it closed on February 28, 2026; ' +
      'Early Conversion: it goes up to $10, and this is $21; ' +
      'Late Conversion: it goes up to $20, and this is $21',
  ]);
});

test('what it may go up to is read before the use itself', () => {
  const contract = contractOf(`${PARTIES}
  Left means $100 - the sum of Converted for each Notice of Conversion
  right Conversion
    Holder may convert up to Left by Notice of Conversion`);
  const events = [
    notice('2026-02-01', '60'),
    notice('2026-02-01', '41'),
    notice('2026-02-01', '40'),
  ];
  expect(contract.given({ events }).standing).toEqual([
    'stands',
    'void: Conversion: it goes up to $40, and this is $41',
    'stands',
  ]);
});

const on = (day: string, event: string): Record<string, string> => ({ on: day, event });

const elect = (day: string, received = day): Record<string, string> => ({
  ...on(day, 'Election Notice'),
  'Received On': received,
});

describe('events that are not at hand', () => {
  const contract = contractOf(`  party Holder
  event Election Notice by Company
    Received On : date
    received on Received On
  event Revocation Notice by Holder
  event Closing
  right Revocation
    Holder may revoke by Revocation Notice within 10 days after receipt of the Election Notice
  event Exercise Notice by Holder
  right Exercise
    Holder may exercise by Exercise Notice from the Closing until the Election Notice`);
  test('`within` counts from the last of them, and has not opened while there is none', () => {
    const events = [
      on('2026-02-01', 'Revocation Notice'),
      elect('2026-02-02', '2026-02-04'),
      on('2026-02-03', 'Revocation Notice'),
      on('2026-02-14', 'Revocation Notice'),
      on('2026-02-15', 'Revocation Notice'),
      elect('2026-03-02'),
      on('2026-03-12', 'Revocation Notice'),
      on('2026-03-13', 'Revocation Notice'),
    ];
    const { standing } = contract.given({ events });
    expect([0, 2, 3, 4, 6, 7].map((place) => standing[place])).toEqual([
      'void: Revocation: it has not opened yet; it waits for the Election Notice',
      'void: Revocation: it is not open before February 4, 2026',
      'stands',
      'void: Revocation: it closed on February 14, 2026',
      'stands',
      'void: Revocation: it closed on March 12, 2026',
    ]);
  });

  test('`from` waits for the last, `until` ends with the first and ends nothing before', () => {
    const events = [
      on('2026-02-01', 'Exercise Notice'),
      on('2026-02-02', 'Closing'),
      on('2026-02-02', 'Exercise Notice'),
      elect('2026-02-10'),
      elect('2026-02-20'),
      on('2026-02-20', 'Exercise Notice'),
    ];
    const { standing } = contract.given({ events });
    expect([0, 2, 5].map((place) => standing[place])).toEqual([
      'void: Exercise: it has not opened yet; it waits for the Closing',
      'stands',
      'void: Exercise: it closed on February 9, 2026',
    ]);
  });
});

test('until the earlier of two days, the one that has come closes it', () => {
  const contract = contractOf(`${PARTIES}
  event Closing
  Expiry means the earlier of June 30, 2026 and the date of the first Closing
  right Conversion
    Holder may convert by Notice of Conversion from January 5, 2026 until Expiry`);
  const events = [notice('2026-06-29'), notice('2026-06-30')];
  expect(contract.given({ events }).standing).toEqual([
    'stands',
    'void: Conversion: it closed on June 29, 2026',
  ]);
  const closed = [{ on: '2026-03-02', event: 'Closing' }, notice('2026-03-02')];
  expect(contract.given({ events: closed }).standing).toEqual([
    'stands',
    'void: Conversion: it closed on March 1, 2026',
  ]);
});

test('a stretch before a day that has not come may have begun or be over: that is not known', () => {
  const contract = contractOf(`${PARTIES}
  event Closing
  right Conversion
    Holder may convert by Notice of Conversion within 30 days before the date of the first Closing`);
  const events = [
    notice('2026-03-01'),
    { on: '2026-03-20', event: 'Closing' },
    notice('2026-03-20'),
  ];
  expect(contract.given({ events }).standing).toEqual([
    'unknown: the first Closing',
    'stands',
    'stands',
  ]);
});

const EXTENSION = `  party Holder
  event Extension Notice by Company
    Received At : time
  right Extension
    Company may extend by Extension Notice
    at any time before 5:00 pm New York time on June 30, 2026`;

const at = (on: string, time?: string): Record<string, string> => ({
  on,
  event: 'Extension Notice',
  ...(time === undefined ? {} : { 'Received At': time }),
});

test('before a time of day on the last day, in the event’s own time', () => {
  const events = [
    at('2026-06-29'),
    at('2026-06-30', '4:59 pm New York time'),
    at('2026-06-30', '5:00 pm New York time'),
    at('2026-06-30', '3:59 pm Chicago time'),
    at('2026-06-30', '4:00 pm Chicago time'),
    at('2026-06-30'),
    at('2026-07-01', '9:00 am New York time'),
  ];
  const late = 'void: Extension: it closed on June 30, 2026 at 5:00 pm New York time';
  expect(contractOf(EXTENSION).given({ events }).standing).toEqual([
    'stands',
    'stands',
    late,
    'stands',
    late,
    'unknown: Received At of the Extension Notice of 2026-06-30',
    'void: Extension: it closed on June 30, 2026',
  ]);
});

const put = (on: string, asked = '10'): Record<string, string> => ({
  on,
  event: 'Put Notice',
  Asked: asked,
});

const fails = (on: string, grave?: string): Record<string, string> => ({
  on,
  event: 'Default',
  Price: '10',
  ...(grave === undefined ? {} : { Grave: grave }),
});

describe('a right that is given for each event', () => {
  const contract = contractOf(`  party Holder
  event Default
    Grave : yes/no
    Price : money
  event Put Notice by Holder
    Asked : money
  right Put
    for each Default when Grave
    Holder may require redemption up to Price by Put Notice within 5 days after the Default`);
  test('any of them admits a use', () => {
    const events = [
      put('2026-02-01'),
      fails('2026-02-02', 'no'),
      put('2026-02-02'),
      fails('2026-02-03', 'yes'),
      fails('2026-02-06', 'yes'),
      put('2026-02-08'),
      put('2026-02-11', '11'),
    ];
    const { standing } = contract.given({ events });
    expect([0, 2, 5, 6].map((place) => standing[place])).toEqual([
      'void: Put: there is no Default for which it is given',
      'void: Put: there is no Default for which it is given',
      'stands',
      'void: Put: it closed on February 8, 2026; Put: it goes up to $10, and this is $11',
    ]);
  });

  test('where it is not known whether it is given, a use is in doubt', () => {
    const events = [fails('2026-02-02'), put('2026-02-03')];
    expect(contract.given({ events }).standing).toEqual([
      'stands',
      'unknown: Grave of the Default of 2026-02-02',
    ]);
  });
});

const text = (setting: string): string => `contract "Test"
  currency USD
  in effect from January 1, 2026
  deadlines in days ${setting}
  calendar Business Day follows New York Banks
party Company
party Holder

clause §1 "Test"
  event Offer by Company
  event Acceptance by Holder
  right To Accept
    Holder may elect by Acceptance within 5 days after the Offer
`;

test('a window that is counted in days rolls as the contract’s deadlines do', () => {
  const events = [
    { on: '2026-03-02', event: 'Offer' },
    { on: '2026-03-09', event: 'Acceptance' },
  ];
  const standing = (setting: string): string | undefined =>
    new Contract(text(setting)).given({ events }).standing[1];
  expect(standing('roll to the next Business Day')).toBe('stands');
  expect(standing('do not roll')).toBe('void: To Accept: it closed on March 7, 2026');
});

test('an event by which no right is used is as it was', () => {
  const events = [notice('1999-01-01'), notice('2026-03-09')];
  expect(contractOf(PARTIES).given({ events }).standing).toEqual(['stands', 'stands']);
});

const stands = (on: string, events: readonly Record<string, string>[]): string[] =>
  CONVERSION.given({ facts, events })
    .rights(on)
    .map(({ status, uses }) => `${status}, used ${uses.length} times`);

describe('how rights stand on a day', () => {
  test('not yet open, open, lapsed or used', () => {
    expect(stands('2026-03-01', [])).toEqual(['not yet open, used 0 times']);
    expect(stands('2026-03-02', [])).toEqual(['open, used 0 times']);
    expect(stands('2026-06-30', [])).toEqual(['lapsed, used 0 times']);
    const used = [notice('2026-03-02'), notice('2026-03-03', '500'), notice('2026-03-04')];
    expect(stands('2026-03-03', used)).toEqual(['open, used 1 times']);
    expect(stands('2026-06-30', used)).toEqual(['used, used 2 times']);
  });

  test('it does not stand while its condition does not hold', () => {
    const halted = { 'Trading Halt': [['2026-03-05', 'yes']] };
    const answers = CONVERSION.given({ facts: halted, events: [] });
    expect(answers.rights('2026-03-05').map(({ status }) => status)).toEqual(['does not stand']);
    expect(answers.rights('2026-03-04').map(({ status }) => status)).toEqual(['not known']);
  });
});

test.each([
  ['right-of-another', 'Company may convert by Notice of Conversion'],
  ['unknown-field', 'Holder may convert Shares up to $5 by Notice of Conversion'],
  ['up-to-wrong-type', 'Holder may convert Converted up to 5 shares by Notice of Conversion'],
  ['right-field-unclear', 'Holder may convert up to 5 shares by Notice of Conversion'],
  ['not-a-date', 'Holder may convert by Notice of Conversion after $5'],
  ['unknown-event', 'Holder may convert by Notice of Nothing'],
  ['unknown-party', 'Lender may convert by Notice of Conversion'],
  ['right-by-derived-event', 'Holder may convert by lateness of Fee'],
])('%s: %s', (code, line) => {
  const fee = '  obligation Fee\n    Company pays $5 to Holder\n    due on March 2, 2026\n';
  expect(codesIn(`${PARTIES}${fee}  right Conversion\n    ${line}`)).toEqual([code]);
});
