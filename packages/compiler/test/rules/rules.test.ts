import { compile } from '@termsheet/compiler';
import { describe, expect, it } from 'vitest';
import { compileClause, errorCodes } from '../in-clause.ts';

const DECLARED = `
event Issuance
  Size : money
event Sale
Ratchet starts at $1
`;

describe('rules upon one event', () => {
  it.each([
    ['upon Issuance\n  reduce Ratchet to $1\nupon Issuance\n  reduce Ratchet to Size', []],
    ['upon Issuance\n  reduce Ratchet by $1\nupon Issuance\n  increase Ratchet by Size', []],
    ['upon Issuance\n  set Ratchet to $1\nupon Sale\n  set Ratchet to $2', []],
    [
      'upon Issuance\n  set Ratchet to $1\nupon Issuance\n  set Ratchet to $2',
      ['conflicting-rules'],
    ],
    [
      'upon Issuance\n  set Ratchet to $1\nupon Issuance or Sale\n  set Ratchet to $2',
      ['conflicting-rules'],
    ],
    [
      'upon Issuance\n  reduce Ratchet to $1\nupon Issuance\n  reduce Ratchet by $2',
      ['conflicting-rules'],
    ],
    [
      'upon Issuance\n  set Ratchet to $1\nupon Issuance when Size is more than $1\n  set Ratchet to $2',
      ['conflicting-rules'],
    ],
    [
      'upon Issuance when Size is at most $1\n  set Ratchet to $1\nupon Issuance when Size is more than $1\n  set Ratchet to $2',
      [],
    ],
    ['upon Issuance\n  set Ratchet to $1\n  increase Ratchet by $1', ['conflicting-rules']],
    [
      'upon Issuance when Size is at most $1\n  set Ratchet to $1\n  set Ratchet to $2',
      ['conflicting-rules'],
    ],
  ])('%s: %j', (lines, expected) => {
    expect(errorCodes(compileClause(`${DECLARED}${lines}`))).toEqual(expected);
  });
});

const RULE = 'upon Issuance\n  set Ratchet to Size';

/** In `§1.2(a)(i)`. */
function compileUnder(exception: string): readonly string[] {
  const text = [
    'contract "Test"',
    '  currency USD',
    '  in effect from January 1, 2026',
    'clause §1.2(a)(i) "Rule"',
    ...`${DECLARED}${RULE}`.split('\n').map((line) => `  ${line}`),
    'clause §9 "Exception"',
    `  ${exception}`,
    '',
  ].join('\n');
  return errorCodes(compile({ path: 'test.terms', text }));
}

describe('the section an exception names', () => {
  it.each([
    ['§1', []],
    ['§1.2', []],
    ['§1.2(a)', []],
    ['§1.2(a)(i)', []],
    ['§1.2(a)(ii)', ['exception-without-rule']],
    ['§1.20', ['exception-without-rule']],
    ['§1.2(a)(i)(A)', ['exception-without-rule']],
    ['§2', ['exception-without-rule']],
  ])('%s: %j', (section, expected) => {
    expect(compileUnder(`no adjustment of Ratchet under ${section} increases it`)).toEqual(
      expected,
    );
    const when = `no adjustment of Ratchet under ${section} when Size is more than $5`;
    expect(compileUnder(when)).toEqual(expected);
  });

  it('gives the fields of the rules it reaches, and no others', () => {
    expect(compileUnder('no adjustment of Ratchet under §1 when Weight is more than 5')).toEqual([
      'unknown-term',
    ]);
  });
});

describe('quotes', () => {
  const prose = 'the “Conversion Price” shall be\n\n  - 7 -\n\n$0.22 per share — no less';

  function codes(quote: string): readonly string[] {
    const text = `contract "Test"\nclause §1 "Test"\n  > ${quote}\n`;
    return errorCodes(compile({ path: 'test.terms', text }, { prose }));
  }

  it.each([
    'the "conversion price" shall be $0.22 per share',
    'THE “CONVERSION PRICE”',
    'shall be   $0.22',
    '$0.22 per share - no less',
  ])('%s stands in the prose', (quote) => {
    expect(codes(quote)).toEqual([]);
  });

  it.each(['the Conversion Price shall be', '$0.22 per shares', 'Conversion Price” shall be 7'])(
    '%s does not',
    (quote) => {
      expect(codes(quote)).toEqual(['quote-not-in-prose']);
    },
  );

  it('shows the nearest words', () => {
    const text = 'contract "Test"\nclause §1 "Test"\n  > shall be $0.22 per stock\n';
    const { diagnostics } = compile({ path: 'test.terms', text }, { prose });
    const found = diagnostics.find(({ code }) => code === 'quote-not-in-prose');
    expect(found?.help).toContain('shall be $0.22 per share');
  });
});

function codesOf(lines: string): readonly string[] {
  return compileClause(lines).diagnostics.map((diagnostic) => diagnostic.code);
}

describe('what nothing reads', () => {
  it('is a warning', () => {
    const { diagnostics } = compileClause('fact Spare : money');
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['unused-fact', 'warning'],
    ]);
  });

  it('waits until nothing else is wrong: a mistake may have been meant to read it', () => {
    expect(codesOf('fact Spare : money\nHalf means 50% of Reserve')).toEqual(['unknown-term']);
  });
});

/** What is told of fields that two events have where a rule upon a sale makes a statement. */
function toldOfFields(statement: string): readonly string[] {
  return compileClause(`
event Grant
  Size : number
  Strike : number
event Sale
  Size : number
  Discount : number
Extra for each Grant starts at 0
Largest starts at 0
upon Grant
  set Extra to Size
upon Sale
  set Largest to Size
  ${statement}`)
    .diagnostics.map(({ code }) => code)
    .filter((code) => code === 'field-of-two-events');
}

describe('a field that two events have', () => {
  it.each([
    'set Extra for each Grant to Size',
    'increase Extra for each Grant by 2 * Size * Discount',
    'set Extra for each Grant where Size is more than 10 to Discount',
  ])('is read by its bare name: %s', (statement) => {
    expect(toldOfFields(statement)).toEqual(['field-of-two-events']);
  });

  it.each([
    'set Extra for each Grant to Size of the Sale',
    'set Extra for each Grant to Size of the Grant',
    'set Extra for each Grant to Strike * Discount',
    'increase Largest by the sum of Size for each Grant',
  ])('is said to be of one of them: %s', (statement) => {
    expect(toldOfFields(statement)).toEqual([]);
  });
});
