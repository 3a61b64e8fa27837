import { describe, expect, it } from 'vitest';
import { proseMessages } from './prose-messages.ts';

const PARTS = `1.1 PAYMENT. "Sinking Payment" means $10 a month.

1.2 CALLS. The Company may redeem the note at par.

1.3 CLERK. The paying agent keeps the register.

1.4 RULES. `;

function misdirected(words: string): readonly string[] {
  return proseMessages('wrong-cross-reference', `${PARTS}${words}\n`);
}

describe('a part that the prose cites', () => {
  it.each([
    'It is due upon Sinking Payment pursuant to Section 1.1.',
    'The term is subject to redemption by the Company as provided in Section 1.2.',
    'It falls due upon redemption under Section 1.2.',
    'It ends if the paying agent fails to enter a holder as required by Section 1.3.',
  ])('has what it is cited for: %s', (words) => {
    expect(misdirected(words)).toEqual([]);
  });

  it.each([
    ['It is due upon Sinking Payment pursuant to Section 1.2.', 'it is defined in 1.1'],
    [
      'The note is subject to conversion, at will, as provided in Section 1.2.',
      'promises conversion',
    ],
    ['It falls due upon redemption under Section 1.3.', 'promises redemption'],
    ['It ends if the paying agent fails to pay as required by Section 1.2.', 'paying agent'],
    ['He has the Sinking Payment under Section 1.3 to the extent it is due.', 'Section 1.3'],
  ])('has nothing of it: %s', (words, said) => {
    expect(misdirected(words)).toEqual([expect.stringContaining(said)]);
  });

  it.each([
    'It is paid to the Sinking Fund pursuant to Section 1.2.',
    'It is due upon Sinking Payment pursuant to Section 1.2 of the Deed.',
    'It is due upon Sinking Payment pursuant to Article IV, excluding paragraph (e), of the Deed.',
    'It is due upon Sinking Payment pursuant to Sections 1.2 and 1.1.',
    'Sinking Payments are made as this Section 1.4 says.',
  ])('is not looked into where it is cited for something else, or is another’s: %s', (words) => {
    expect(misdirected(words)).toEqual([]);
  });
});

function citedTwoWays(words: string): readonly string[] {
  return proseMessages('one-thing-cited-two-ways', words);
}

describe('a section of another document', () => {
  const usual = 'He is owed payments pursuant to Section 2(i) of the Rights Deed. ';

  it('is cited for one thing, and once another', () => {
    const odd = 'Add payments pursuant to Section 2(c) of the Rights Deed. ';
    expect(citedTwoWays(usual.repeat(3) + odd)).toHaveLength(1);
    expect(citedTwoWays(usual.repeat(2) + odd)).toEqual([]);
    expect(citedTwoWays(usual.repeat(3) + odd.repeat(2))).toEqual([]);
  });

  it('is cited for something else', () => {
    expect(
      citedTwoWays(`${usual.repeat(3)}Add notices under Section 2(c) of the Rights Deed.`),
    ).toEqual([]);
    expect(
      citedTwoWays(`${usual.repeat(3)}Add payments under Section 2(c) of the Side Letter.`),
    ).toEqual([]);
  });
});

function limb(party: string): string {
  return `if ${party} has materially broken any promise that it made in this deed and the breach is not mended within five days after notice of it`;
}

function leftOut(cited: string, other = limb('Beta')): readonly string[] {
  const text = `2.1 END. This deed ends:\n\n(a) ${limb('Alpha')}; or\n\n(b) ${other}.\n\n2.2 CURE. There is a cure under ${cited}.\n`;
  return proseMessages('mirrored-provision-left-out', text);
}

describe('provisions that mirror one another', () => {
  it('are cited alike', () => {
    expect(leftOut('Section 2.1(b)')).toHaveLength(1);
    expect(leftOut('Section 2.1(a) or Section 2.1(b)')).toEqual([]);
    expect(leftOut('Section 2.1')).toEqual([]);
  });

  it('differ in more than the party', () => {
    expect(leftOut('Section 2.1(b)', limb('Beta').replace('five', 'ten'))).toEqual([]);
  });
});

function payable(one: string, two: string): readonly string[] {
  const text = `3.1 FEES. The Company pays $10 ${one}. It is ${two}.\n\n3.2 COSTS. It pays $5, payable at the Closing.\n`;
  return proseMessages('payable-only-at-closing', text);
}

describe('what is owed without a closing', () => {
  it('falls due without one', () => {
    expect(payable('whether or not the sale is completed', 'payable on the Closing')).toHaveLength(
      1,
    );
    expect(payable('whether or not the sale is completed', 'payable on demand')).toEqual([]);
    expect(payable('for the deed', 'payable at Closing')).toEqual([]);
  });
});
