import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { constantCase } from '../../src/emit/code/names/words-of.ts';
import { camelCase } from '../../src/emit/typescript/names/camel-case.ts';
import { nameContract } from '../../src/emit/typescript/names/name-contract.ts';
import { nameIdentifiers } from '../../src/emit/typescript/names/name-identifiers.ts';
import { RESERVED_WORDS } from '../../src/emit/typescript/names/reserved-words.ts';

describe('camelCase', () => {
  test.each([
    ['Conversion Price', 'conversionPrice'],
    ['NQB Closing Bid', 'nqbClosingBid'],
    ['Limit of OTCBB', 'limitOfOTCBB'],
    ['Series A-1', 'seriesA1'],
    ['DynTek Note', 'dynTekNote'],
    ['Holder’s Share', 'holdersShare'],
    ['Société Générale', 'societeGenerale'],
    ['2003 Notes', '_2003Notes'],
    ['__proto__', 'proto'],
    ['株価', 'term'],
    ['…', 'term'],
    ['', 'term'],
    ['*/ globalThis.pwned = 1; /*', 'globalThisPwned1'],
  ])('%j is %j', (name, identifier) => {
    expect(camelCase(name)).toBe(identifier);
  });

  test('the name of a constant', () => {
    expect(constantCase('USD per share of Common Stock')).toBe('USD_PER_SHARE_OF_COMMON_STOCK');
    expect(constantCase('…')).toBe('TERM');
  });
});

describe('nameIdentifiers', () => {
  test('names that meet are numbered in the order of their characters', () => {
    const names = ['accrued interest', 'Accrued Interest', 'Accrued-Interest'];
    expect(nameIdentifiers(names)).toEqual([
      'accruedInterest3',
      'accruedInterest',
      'accruedInterest2',
    ]);
  });

  test('a number that another name has of itself is passed over', () => {
    const names = ['Accrued Interest 2', 'Accrued Interest', 'accrued interest'];
    expect(nameIdentifiers(names)).toEqual([
      'accruedInterest2',
      'accruedInterest',
      'accruedInterest3',
    ]);
  });

  test.each(['class', 'constructor', 'then', 'toString', 'explain', 'on', 'checks', 'await'])(
    '%s is reserved',
    (word) => {
      expect(nameIdentifiers([word])).toEqual([`${word}_`]);
    },
  );

  test('all are different, plain, unreserved, and do not depend on the order of the names', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.constantFrom('Class', 'class', 'A', 'a', 'A 2', 'a2', 'A-2', '2', '2 2', '𝒜', 'Then'),
    );
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 12 }), (names) => {
        const identifiers = nameIdentifiers(names);
        expect(new Set(identifiers).size).toBe(names.length);
        for (const identifier of identifiers) {
          expect(identifier).toMatch(/^[A-Za-z_][A-Za-z0-9_]*$/);
          expect(RESERVED_WORDS.has(identifier)).toBe(false);
          expect(identifier in {}).toBe(false);
        }
        const backwards = nameIdentifiers(names.toReversed());
        expect(backwards.toReversed()).toEqual(identifiers);
      }),
    );
  });
});

describe('nameContract', () => {
  test.each([
    ['dyntek-note', 'DynTek, Inc. Amended and Restated 9% Note', 'dynTekNote'],
    ['hy-tech', 'Hy-Tech Technology Group, Inc. Agreement', 'hyTech'],
    ['acme-note', 'ACME CONVERTIBLE NOTE', 'acmeNote'],
    ['class', 'A Class', 'class_'],
    ['', '', 'contract'],
  ])('%j of %j is %s', (baseName, title, name) => {
    expect(nameContract(baseName, title)).toBe(name);
  });
});
