import {
  ownTokenTypes,
  semanticTokenModifiers,
  semanticTokens,
  semanticTokenTypes,
  Workspace,
} from '@termsheet/ide';
import { describe, expect, test } from 'vitest';
import { fixture } from './support/fixture.ts';
import { NOTE } from './support/note.ts';
import { contractPaths, REPOSITORY } from './support/repository.ts';

function tokensOf(text: string): readonly string[] {
  const { workspace, main } = fixture(text);
  return semanticTokens(workspace, main.path).map(({ span, type, modifiers }) =>
    [main.text.slice(span.start, span.end), type, ...modifiers].join('|'),
  );
}

describe('semantic tokens', () => {
  test('of a note', () => {
    expect(tokensOf(NOTE).join('\n')).toMatchInlineSnapshot(`
      "contract|keyword
      "Example Note"|string
      currency|keyword
      USD|type|defaultLibrary
      in|keyword
      effect|keyword
      from|keyword
      Issue Date|blank
      calendar|keyword
      Trading Day|calendar|declaration
      follows|keyword
      NYSE|calendar|defaultLibrary
      party|keyword
      Company|class|declaration
      is|keyword
      "Acme, Inc."|string
      party|keyword
      Holder|class|declaration
      share|keyword
      class|keyword
      Common Stock|type|declaration
      clause|keyword
      §1|section|declaration
      "Price"|string
      > the Conversion Price shall be reduced|quote
      blank|keyword
      Issue Date|blank|declaration
      date|keyword
      blank|keyword
      Principal Amount|blank|declaration
      Fee Amount|blank|declaration
      money|keyword
      fact|keyword
      Closing Price|fact|declaration
      price|keyword
      of|keyword
      Common Stock|type
      each|keyword
      Trading Day|calendar
      fact|keyword
      Market|fact|declaration
      one|keyword
      of|keyword
      Nasdaq|enumMember|declaration
      Other Exchange|enumMember|declaration
      event|keyword
      Sale|event|declaration
      by|keyword
      Company|class
      Sale Price|property|declaration
      price|keyword
      of|keyword
      Common Stock|type
      Conversion Price|variable|declaration
      starts|keyword
      at|keyword
      $2|money
      per|keyword
      share|keyword
      upon|keyword
      Sale|event
      reduce|keyword
      Conversion Price|variable|modification
      to|keyword
      Sale Price|property
      Conversion Shares|function|declaration
      for|keyword
      Portion|parameter|declaration
      money|keyword
      means|keyword
      Portion|parameter
      /|operator
      Conversion Price|variable
      rounded|keyword
      up|keyword
      to|keyword
      whole|keyword
      shares|keyword
      Deadline|function|declaration
      means|keyword
      10|number
      Trading Days|calendar
      after|keyword
      Issue Date|blank
      Is Listed|function|declaration
      means|keyword
      Market|fact
      is|keyword
      Nasdaq|enumMember
      clause|keyword
      §2|section|declaration
      "Fee"|string
      ambiguous|keyword
      Fee Day|ambiguity|declaration
      between|keyword
      §1|section
      and|keyword
      §2|section
      reading|keyword
      "is counted"|enumMember|declaration
      reading|keyword
      "is not counted"|enumMember|declaration
      Counts|function|declaration
      means|keyword
      Fee Day|ambiguity
      is|keyword
      "is counted"|enumMember
      obligation|keyword
      Fee|obligation|declaration
      for|keyword
      each|keyword
      Sale|event
      Company|class
      pays|keyword
      Fee Amount|blank
      to|keyword
      Holder|class
      due|keyword
      3|number
      days|keyword
      after|keyword
      the|keyword
      Sale|event
      upon|keyword
      performance|keyword
      of|keyword
      Fee|obligation
      reduce|keyword
      \`outstanding amount\`|variable|modification
      by|keyword
      the|keyword
      amount|keyword
      paid|keyword
      \`outstanding amount\`|variable|declaration
      starts|keyword
      at|keyword
      Principal Amount|blank
      table|keyword
      Denominations|struct|declaration
      Name|property|declaration
      text|keyword
      Size|property|declaration
      money|keyword
      "A"|string|declaration
      $500|money
      All|function|declaration
      means|keyword
      the|keyword
      sum|keyword
      of|keyword
      Size|property
      for|keyword
      each|keyword
      Denominations|struct
      scenario|keyword
      "as issued"|string|declaration
      given|keyword
      Issue Date|blank|modification
      is|keyword
      January 5, 2026|date
      and|keyword
      Fee Day|ambiguity|modification
      is|keyword
      "is counted"|enumMember
      and|keyword
      Market|fact|modification
      is|keyword
      Nasdaq|enumMember
      scenario|keyword
      "a sale"|string|declaration
      given|keyword
      as|keyword
      in|keyword
      "as issued"|string
      and|keyword
      Closing Price|fact|modification
      on|keyword
      March 2, 2026|date
      is|keyword
      $4|money
      per|keyword
      share|keyword
      on|keyword
      March 2, 2026|date
      Sale|event
      "march"|string|declaration
      Sale Price|property|modification
      is|keyword
      $1.50|money
      per|keyword
      share|keyword
      on|keyword
      March 4, 2026|date
      Company|class
      performs|keyword
      Fee|obligation
      for|keyword
      "march"|string
      expect|keyword
      on|keyword
      March 4, 2026|date
      Conversion Price|variable
      is|keyword
      $1.50|money
      per|keyword
      share|keyword
      Conversion Shares|function
      for|keyword
      $300|money
      is|keyword
      200|number
      shares|keyword
      Sale|event
      for|keyword
      "march"|string
      is|keyword
      undetermined|keyword"
    `);
  });

  test('of a name that stands for nothing', () => {
    expect(tokensOf('clause §1 "A"\n  X means Lost Price')).toContain(
      'Lost Price|variable|unresolved',
    );
  });

  test('a column and its table that read as one name are two', () => {
    const tokens = tokensOf(`contract "N"
  currency USD
clause §1 "A"
  table Premium Schedule
    | Day : date | Premium : number |
    | January 5, 2026 | 1 |
    | January 5, 2027 | 2 |
  P means Premium of Premium Schedule interpolated at March 1, 2026
`);
    expect(tokens.slice(-5)).toEqual(
      [
        'Premium|property',
        'of|keyword',
        'Premium Schedule|struct',
        'interpolated|keyword',
        'at|keyword',
      ]
        .concat(['March 1, 2026|date'])
        .slice(-5),
    );
  });

  test('a Term over which another prevails is out of date', () => {
    const tokens = tokensOf(`--- /note.terms
contract "Note"
  currency USD
use "letter.terms", which prevails
clause §4 "Costs"
  Fee means $10
--- /letter.terms
contract "Letter"
  currency USD
clause §1 "Fee"
  Fee means $25
`);
    expect(tokens).toContain('Fee|function|declaration|deprecated');
  });

  test.each([
    ['a word within a section', 'means', 'mean s'],
    ['a declared name that others read', 'Issue Date', 'Date of Issue'],
    ['a line that opens a section', '\nclause', '\nparty X\nclause'],
    ['the line end before a section', '\nclause', ' clause'],
    ['a quotation mark that nothing closes', '"', ''],
    ['the first section alone', 'contract', '\n\n  // a comment\ncontract'],
    ['line ends of another kind', /\n/gu, '\r'],
    ['everything', /[^]*/u, ''],
  ])('after an edit of %s and back are those of the text', (_, from, to) => {
    const { workspace, main } = fixture(NOTE);
    const whole = semanticTokens(workspace, main.path);
    const edited = main.text.replace(from, to);
    workspace.set(main.path, edited);
    const fresh = new Workspace();
    fresh.set(main.path, edited);
    expect(edited).not.toBe(main.text);
    expect(semanticTokens(workspace, main.path)).toEqual(semanticTokens(fresh, main.path));
    workspace.set(main.path, main.text);
    expect(semanticTokens(workspace, main.path)).toEqual(whole);
  });

  test('every type and modifier is announced', () => {
    expect(new Set(semanticTokenTypes).size).toBe(semanticTokenTypes.length);
    for (const { superType } of ownTokenTypes) expect(semanticTokenTypes).toContain(superType);
    expect(semanticTokenModifiers.length).toBe(new Set(semanticTokenModifiers).size);
  });

  test.each(contractPaths)(
    '%s: in order, on one line, without overlaps; a range has the same',
    (path) => {
      const text = REPOSITORY.text(path) ?? '';
      const tokens = semanticTokens(REPOSITORY, path);
      let at = 0;
      const wrong = tokens.filter(({ span, type, modifiers }) => {
        const isInOrder = span.start >= at && span.end > span.start;
        const isOnOneLine = !text.slice(span.start, span.end).includes('\n');
        at = span.end;
        const isKnown = semanticTokenTypes.includes(type) && !modifiers.includes('unresolved');
        return !(isInOrder && isOnOneLine && isKnown);
      });
      expect(wrong).toEqual([]);
      expect(at).toBeGreaterThan(0);
      for (const part of [0.2, 0.5, 0.9]) {
        const start = Math.floor(text.length * part);
        const range = { start, end: start + 2000 };
        const within = tokens.filter(
          ({ span }) => span.end > range.start && span.start < range.end,
        );
        expect(semanticTokens(REPOSITORY, path, range)).toEqual(within);
      }
    },
  );
});
