import { describe, expect, it } from 'vitest';
import { proseFindings, proseMessages } from './prose-messages.ts';

const TERMS =
  'The “Buyer” means a fund, the “Seller” means a bank, and the “Shares” means 100 shares. The Buyer buys the Shares of the Seller.\n\n';

const undefinedIn = (prose: string): readonly string[] =>
  proseMessages('prose-terms-not-defined', prose).map(
    (message) => /define: (.*)\.$/u.exec(message)?.[1] ?? '',
  );

const unused = (prose: string): readonly string[] =>
  proseMessages('prose-terms-never-used', prose).map(
    (message) => /use: (.*)\.$/u.exec(message)?.[1] ?? '',
  );

const twice = (prose: string): readonly string[] =>
  proseMessages('prose-term-defined-twice', prose);

const misspelt = (prose: string): readonly string[] =>
  proseMessages('prose-name-misspelt', prose).map(
    (message) => /nearly “(.*)”\.$/u.exec(message)?.[1] ?? '',
  );

describe('Terms that the prose does not define', () => {
  const NOTE =
    'This note (the “Note”) is made by Example, Inc. (the “Borrower”) at $5 (the “Conversion Price”) for “Escrow Shares,” which means shares. The Note, the Borrower, the Conversion Price and the Escrow Shares.\n\n';

  it.each([
    ['the Corporation pays', 'Corporation (1 use; “Borrower” is defined)'],
    ['the date of this Agreement', 'Agreement (1 use; “Note” is defined)'],
    ['registered under the 1933 Act', '1933 Act (1 use)'],
    ["the Borrower's Transfer Agent", 'Transfer Agent (1 use)'],
    [
      'at the Applicable Conversion Price',
      'Applicable Conversion Price (1 use; “Conversion Price” is defined)',
    ],
    [
      'see:\n\nMarket Conversion Price:\n\n',
      'Market Conversion Price (1 use; “Conversion Price” is defined)',
    ],
  ])('%s', (words, found) => {
    expect(undefinedIn(`${NOTE}1. TEXT. It says ${words}.`)).toEqual([found]);
  });

  it.each([
    'the New York Stock Exchange and the Depository Trust Company',
    'the Securities Act of 1933 and the Board of Directors',
    'the Secretary of State and its Certificate of Incorporation',
    'the American Stock Exchange (the “AMEX”), and the AMEX',
    'the Closing Date (as defined in the Purchase Agreement)',
    'has the meaning given in the Purchase Agreement',
    'to a Transfer Agent whom Transfer Agents trust',
    'the Federal Reserve Bank and the Wall Street Journal',
  ])('are not: %s', (words) => {
    expect(undefinedIn(`${NOTE}1. TEXT. It says ${words}.`)).toEqual([]);
  });

  it('may have their meaning in the document that has all others', () => {
    const [finding] = proseFindings(
      'prose-terms-not-defined',
      `${TERMS}Capitalized terms used and not otherwise defined herein have the meanings given to them in the Purchase Agreement. On the Closing Date.`,
    );
    expect(finding?.message).toContain('define: Closing Date (1 use).');
    expect(finding?.why).toContain('in the Purchase Agreement, says the prose');
    expect(finding?.prose).toHaveLength(1);
  });

  it('belong in the list of definitions, where there is one', () => {
    const names = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Kappa', 'Lambda', 'Sigma', 'Omega'];
    const list = names.map((name) => `“${name} Price” means $5. The ${name} Price.`).join('\n\n');
    const uses =
      '1.2 FIRST. By the Maturity Date (as defined in the Debentures).\n\n1.3 LAST. After the Maturity Date.';
    expect(undefinedIn(`ARTICLE I\n\n1.1 TERMS. Here:\n\n${list}\n\n${uses}`)).toEqual([
      'Maturity Date (1 use; only 1.2 says in passing that it is defined in the Debentures)',
    ]);
    expect(undefinedIn(`${TERMS}ARTICLE I\n\n1.1 TERMS. Here.\n\n${uses}`)).toEqual([]);
  });
});

it('a text that defines next to nothing is an excerpt, and leaves nothing open', () => {
  const prose =
    'The “Cap” means $5. The Corporation shall pay the Initial Cap within two business days.';
  expect(undefinedIn(prose)).toEqual([]);
  expect(proseMessages('prose-terms-never-used', prose)).toEqual([]);
  expect(proseMessages('prose-days-not-defined', prose)).toEqual([]);
});

describe('Terms that the prose does not use', () => {
  it.each([
    ['“Excess Amount” means $5.', 'Excess Amount'],
    ['Cash is had by outside financing (the “Financing”).', 'Financing'],
    ['“DEFAULT” means a breach. On an Event of Default. “Event of Default” means that.', 'Default'],
    [
      '“MATERIAL” means above $5.\n\nA material breach, and material harm.',
      'Material (but “material” 2 times)',
    ],
    [
      'A sum (the “Excess\nAmount”).\n\nSchedule 1 Excess Amount\n\n1.1 EXCESS AMOUNT. It is paid.',
      'Excess Amount',
    ],
  ])('%s', (prose, name) => {
    expect(unused(`${TERMS}${prose}`)).toEqual([name]);
  });

  it.each([
    '“Excess Amount” means $5. The Excess\nAmounts.',
    '“Limitation on Conversion” means 5%. The Limitation on Conversion.',
    '“CONTROL” means power, and to control is to have it.',
    'Accounts by generally accepted accounting principles (“GAAP”), and a list called “Schedule 2.05.”',
    'THE “SECURITIES ACT”. NOT UNLESS REGISTERED UNDER THE SECURITIES ACT OR SOLD OTHERWISE.',
    'by DTC (“DTC”) and DTC Transfer (“DTC Transfer”). A DTC Transfer.',
  ])('are not: %s', (prose) => {
    expect(unused(`${TERMS}${prose}`)).toEqual([]);
  });
});

describe('a Term that the prose defines twice', () => {
  it('is told with both places', () => {
    const prose =
      'those listed (the “PURCHASER”).\n\n1.1 TERMS. “PURCHASER” means a fund. The Purchaser.\n\n1.2 X. So.';
    expect(twice(prose)).toEqual([
      'The prose gives “Purchaser” a meaning twice: before the first section, and in 1.1.',
    ]);
    expect(proseFindings('prose-term-defined-twice', prose)[0]?.prose).toHaveLength(2);
  });

  it('may take one meaning from another document', () => {
    expect(
      twice(
        '1.1 A. Those issued (the “Warrants”).\n\n1.2 B. The Warrants (as defined in the Purchase Agreement).',
      ),
    ).toEqual([
      'The prose gives “Warrants” a meaning twice: in 1.1, and in 1.2, from the Purchase Agreement.',
    ]);
  });

  it.each([
    'the note (the “Note”), and all notes (the “Notes”). The Note and Notes.',
    '“Price” means the last sale. Without one, “Price” means the last bid. The Price.',
    '1.1 A. “Price” has the meaning set forth in Section 1.2.\n\n1.2 B. At $5 (the “Price”). The Price.',
    '1.1 A. At $5 (the “Price”). The Price.\n\nEXHIBIT A\n\nAt the price of the note (the “Price”). The Price.',
  ])('is not: %s', (prose) => {
    expect(twice(prose)).toEqual([]);
  });
});

describe('known names', () => {
  it.each([
    [
      'the Employment Retirement Income Security Act of 1974',
      'Employee Retirement Income Security Act of 1974',
    ],
    ['the Securities Act of 1934', 'Securities Act of 1933'],
    ['the Depositary Trust Company', 'Depository Trust Company'],
    ['the Borrower (the “Borrower”) and the Depository Trust Borrower', 'Depository Trust Company'],
    [
      'through its Deposit Withdrawal Agent Commission (“DWAC”) system',
      'Deposit/Withdrawal At Custodian',
    ],
    ['as permitted by application law', 'applicable law'],
    ['shall insure to the benefit of', 'inure to the benefit of'],
  ])('%s', (words, known) => {
    expect(misspelt(`It is ${words}.`)).toEqual([known]);
  });

  it.each([
    'the Securities Act of 1933, the Securities Exchange Act of 1934',
    'the Investment Company Act of 1940 and the Investment Advisers Act of 1940',
    'the Securities (the “Securities”) under the Securities Exchange Act',
    'the Toronto Stock Exchange and the Madrid Stock Exchange',
    'the Securities and Exchange Commission (the “SEC”)',
    'special equity contributions (“SEC”)',
    'applicable laws, and the application of law; enure to the benefit of',
  ])('are right in: %s', (words) => {
    expect(misspelt(`It is ${words}.`)).toEqual([]);
  });
});
