import { describe, expect, it } from 'vitest';
import { proseMessages } from './prose-messages.ts';

/** What forms of the field do that are none of the usual: SAFEs, charters, warrants, credit agreements. */
const TERMS =
  'The “Buyer” means a fund, the “Seller” means a bank, and the “Stock” means stock. The Buyer buys the Stock of the Seller.\n\n';

const undefinedIn = (prose: string) =>
  proseMessages('prose-terms-not-defined', `${TERMS}1. TEXT. ${prose}`);
const notWhereSaid = (events: string) =>
  proseMessages(
    'prose-term-not-where-said',
    `${TERMS}1.1 “Event of Loss” has the meaning assigned to such term in Section 1.2.\n\n1.2 If any of these events (“${events}”) occurs, he pays.\n`,
  );
const missing = (prose: string) => proseMessages('prose-section-missing', prose);
const days = (prose: string) => proseMessages('prose-days-not-defined', prose);

describe('a Term', () => {
  it.each([
    'The “Valuation Cap” is $5. He pays the Valuation Cap.',
    'The “Valuation Cap” is $[____]. He pays the Valuation Cap.',
    '“Converting Securities” includes notes. He sells the Converting Securities.',
    '“Pool Amount” is calculated before the closing. He pays the Pool Amount.',
    'The “Conversion Price” shall initially be $5. He pays the Conversion Price.',
    'A merger shall be considered a “Liquidity Event”. He sells in each Liquidity Event.',
    'Shares are hereby designated “Series B Stock”. He votes the Series B Stock.',
    'A default shall constitute an “Exit Event”. He sells at the Exit Event.',
    '“All Stock” means stock, including, without limitation, the “Senior Stock” and the “Junior Stock.” He buys the Senior Stock or the Junior Stock.',
  ])('is defined in many ways: %s', (words) => {
    expect(undefinedIn(words)).toEqual([]);
  });

  it.each([
    'He is told by the Chief Executive Officer or the Executive Vice President.',
    'The Officer signs with the Chief Financial Officer. An “Officer” means a director.',
  ])('is not what an office is called: %s', (words) => {
    expect(undefinedIn(words)).toEqual([]);
  });

  it('is told by itself, not once more with the one it is of', () => {
    expect(
      undefinedIn('The Prime Shares, the Purchasers and the Purchasers of Prime Shares vote.'),
    ).toEqual([
      'The prose uses as Terms, and does not define: Prime Shares (1 use), Purchasers (1 use; “Buyer” is defined).',
    ]);
  });

  it('is not the text itself, by its title', () => {
    const text = `${TERMS}The “Note” means a note of this Indenture. He holds the Note.`;
    expect(proseMessages('prose-terms-not-defined', `INDENTURE\n\n${text}`)).toEqual([]);
    expect(proseMessages('prose-terms-not-defined', `NOTE\n\n${text}`)).toHaveLength(1);
  });

  it('is not defined by words about it', () => {
    expect(undefinedIn('The “Exit Event” is discussed. He sells at the Exit Event.')).toEqual([
      expect.stringContaining('Exit Event (2 uses)'),
    ]);
  });

  it('is found in the plural of its first word', () => {
    expect(notWhereSaid('Events of Loss')).toEqual([]);
    expect(notWhereSaid('Losses')).toHaveLength(1);
  });
});

describe('a section that the prose cites', () => {
  const PARTS =
    'A. COMMON\n\n1. Votes. One each.\n\nB. PREFERRED\n\n1. Dividends. None.\n\n2. Sale.\n\n2.1 Payment. He is paid.\n\n2.2 Notice. He is told.\n\n3. Conversion. ';

  it.each([
    'See Section 3.',
    'See Section 2.2.',
    'See Sections 304, 305, 368, 1036 and 1202 of the Tax Code.',
    'Section 500 of the Companies Code applies, without regard to Sections 502 and 503.',
  ])('is there, or is a statute’s: %s', (words) => {
    expect(missing(`${PARTS}${words}\n`)).toEqual([]);
  });

  it.each([
    'See Section 4.',
    'See Section 2.3.',
    'See Section 415.',
    'Section 12 of the Companies Act applies, and Section 13.',
    'Section 500 of the Companies Code applies.\n\nSee Section 502.',
  ])('is not there: %s', (words) => {
    expect(missing(`${PARTS}${words}\n`)).toHaveLength(1);
  });

  it('follows its own kind after sections numbered below it', () => {
    const parts = '1. Terms.\n\n1.1 Price. $5.\n\n1.2 Day. July 1.\n\n2. Notices. ';
    expect(missing(`${parts}See Section 2.\n`)).toEqual([]);
    expect(missing(`${parts}See Section 3.\n`)).toHaveLength(1);
  });
});

describe('days that are counted', () => {
  const LEFT =
    'Capitalized terms not otherwise defined herein have the meanings set forth in that certain Purchase Agreement. ';

  it('are defined in the document to which the other Terms are left', () => {
    expect(days(`${TERMS}${LEFT}He pays within two Trading Days.`)).toEqual([]);
    expect(days(`${TERMS}He pays within two Trading Days.`)).toHaveLength(1);
  });

  it('are not defined there when they are in lower case', () => {
    expect(days(`${TERMS}${LEFT}He pays within two trading days.`)).toHaveLength(1);
  });
});

const unpriced = (words: string) =>
  proseMessages('price-of-convertible-not-said', `If it issues ${words} below $5, he pays.\n`);
const undivided = (words: string) =>
  proseMessages('pro-rata-without-remainder', `The shares are allocated in proportion ${words}.\n`);
const attached = (schedule: string) =>
  proseMessages(
    'prose-attachments-missing',
    `${TERMS}1. TEXT. He pays as set forth on the attached ${schedule}.\n`,
  );

it('the price of rights is the one at which they entitle to buy', () => {
  expect(unpriced('options entitling holders to subscribe for shares at a price')).toEqual([]);
  expect(unpriced('shares or options exercisable for shares at a price')).toHaveLength(1);
});

it('a division of shares that is only near has no rest', () => {
  expect(undivided('(as nearly as practicable) to the shares held')).toEqual([]);
  expect(undivided('to the shares held')).toHaveLength(1);
});

it('a schedule is not called by the small word after it', () => {
  expect(attached('SCHEDULE OF BUYERS')).toEqual([]);
  expect(attached('SCHEDULE B')).toHaveLength(1);
});
