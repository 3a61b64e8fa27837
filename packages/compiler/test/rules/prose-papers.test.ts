import { describe, expect, it } from 'vitest';
import { proseFindings, proseMessages } from './prose-messages.ts';

const SECTIONS = '\n\n1. ONE. It is so.\n\n2. TWO. It is so.\n\n';

const missing = (prose: string): readonly string[] =>
  proseMessages('prose-attachments-missing', prose);

const open = (prose: string, clauses?: string): readonly string[] =>
  proseMessages('prose-blanks-not-filled', prose, clauses);

describe('attachments', () => {
  it('that are missing are told together', () => {
    const prose = `In the form of EXHIBIT B, and as Exhibit A annexed hereto, on Schedule 3.1(c) attached hereto.${SECTIONS}Schedule 3.1(c)\n\nNone.\n`;
    expect(missing(prose)).toEqual([
      'The prose speaks of Exhibit A, Exhibit B as attached, and they are not behind it.',
    ]);
  });

  it.each([
    `As Exhibit A annexed hereto.${SECTIONS}EXHIBIT A\n\nHere.\n`,
    'As Exhibit 1 to the Purchase Agreement attached there, and Schedule 1 thereto.',
    'Exhibit 10.8 is filed.',
    `As Exhibit A annexed hereto.${SECTIONS}EXHIBIT A - FORM OF NOTE\n\nHere.\n`,
  ])('are not missing in: %s', (prose) => {
    expect(missing(prose)).toEqual([]);
  });
});

describe('meanings', () => {
  it('that other documents have are told by document', () => {
    const prose =
      'The Maturity Date (as defined in the Notes), an Appraiser (as defined in Section 4(c) of the Notes). “NOTICE OF EXERCISE” shall have the meaning set forth in EXHIBIT D annexed hereto. A Notice of Exercise.';
    const [finding] = proseFindings('prose-meaning-elsewhere', prose);
    expect(finding?.message).toBe(
      'The meaning of 3 Terms is in documents that are not here: Maturity Date, Appraiser (in the Notes); Notice of Exercise (in Exhibit D).',
    );
    expect(finding?.prose).toHaveLength(3);
  });

  it.each([
    'an “investor” as defined in Rule 501 under the Securities Act',
    'the Price (as defined in Section 2). 2. TWO. It is so',
    `the Notice (as defined in Exhibit D).${SECTIONS}Exhibit D\n\n“Notice” means this`,
  ])('are here, or a statute’s, in: %s', (prose) => {
    expect(proseMessages('prose-meaning-elsewhere', `${prose}.`)).toEqual([]);
  });
});

describe('addresses for notice', () => {
  const BY_FAX =
    'Any notice required or permitted to be given shall be given by facsimile at the number below.\n\n';
  const HOME = 'If to the Company: Example Corp.\n1 Main Street\n';

  it.each([
    [HOME, 'the Company.'],
    [`${HOME}Facsimile:\n\nWith copies to: Counsel\nFax: 212-555-0100\n`, 'the Company.'],
    [
      `If to the Buyer: See SCHEDULE 1 attached hereto${SECTIONS}Schedule 1\n\nExample Fund\n38 Hill Street\n`,
      'the Buyer, neither with the address nor in SCHEDULE 1.',
    ],
  ])('lack a number: %s', (address, said) => {
    expect(proseMessages('prose-notice-number-missing', `${BY_FAX}${address}`)).toEqual([
      `The prose has notice given by facsimile, and no number for ${said}`,
    ]);
  });

  it.each([
    `${BY_FAX}${HOME}Fax: (212) 555-0100\n`,
    `${BY_FAX}If to Holder, to the address set forth on Exhibit 1 to the Purchase Agreement.\n`,
    `Any notice required hereunder shall be given by mail.\n\n${HOME}`,
  ])('have one, or need none: %s', (prose) => {
    expect(proseMessages('prose-notice-number-missing', prose)).toEqual([]);
  });
});

describe('blanks', () => {
  it.each([
    ['to the order of [ ] now', '“to the order of [ ] now”'],
    [
      'Amendment No. 1, dated November     , 2005, as made',
      '“Amendment No. 1, dated November , 2005, as made”',
    ],
    ['pay $__________ now', '“pay $__________ now”'],
    ['to [NAME OF HOLDER] now', '“to [NAME OF HOLDER] now”'],
    ['notes dated as of       , 200   (the “Old Notes”). The Old Notes', 'Old Notes'],
    ['1 Main Street\nFacsimile:\n\nWith a copy', '“Facsimile:”'],
  ])('%s', (prose, words) => {
    const [message, ...others] = open(prose);
    expect(message).toContain(words);
    expect(others).toEqual([]);
  });

  it('that the file fills are told beside those that it does not', () => {
    const prose =
      'the sum of $[   ] (the “Principal Amount”), and [   ] shares. The Principal Amount.';
    const file =
      'clause §"Cover" "A"\n  blank Principal Amount : money\n  Cap means Principal Amount';
    expect(open(prose, file)).toEqual([
      'The prose leaves blank, and nothing in the file fills: “Principal Amount”), and [ ] shares. The Principal”. Other blanks are filled by `Principal Amount`.',
    ]);
  });

  it('under the title are the date of the text', () => {
    const prose =
      'NOTE\n\nNovember   , 2005\n\nfrom the date hereof (the “Issue Date”). The Issue Date.\n\n1. ONE. So.';
    const file = 'clause §"Cover" "A"\n  blank Issue Date : date\n  Start means Issue Date';
    expect(open(prose)).toHaveLength(1);
    expect(open(prose, file)).toEqual([]);
  });

  it.each([
    'on November 5, 2005 [REMAINDER OF THIS PAGE INTENTIONALLY LEFT BLANK]',
    '\nIN WITNESS WHEREOF, signed.\n\nBy: __________\nName: [ ]\n',
    `It is so.${SECTIONS}EXHIBIT A\n\nconvert $[ ] on [DATE]\n`,
  ])('that are meant to be blank are none: %s', (prose) => {
    expect(open(prose)).toEqual([]);
  });
});

describe('times', () => {
  it.each([
    ['filed under Amendment No. 1 within the time periods set forth therein', 'Amendment No. 1'],
    ['paid by the date specified in the Purchase Agreement', 'the Purchase Agreement'],
  ])('that are elsewhere are told: %s', (prose, document) => {
    const [message] = proseMessages('prose-time-elsewhere', `It is ${prose}.`);
    expect(message).toContain(`leaves the time to ${document}, which is not here`);
  });

  it.each([
    'only with respect to Section 5.1 has not been cured within the period provided for therein',
    'filed in the time period set forth in SECTION 2.2(A)',
    'filed within the time periods set forth below',
    'done by the Company within the time required thereby',
  ])('are here, or in no paper: %s', (prose) => {
    expect(proseMessages('prose-time-elsewhere', `It is ${prose}.`)).toEqual([]);
  });
});
