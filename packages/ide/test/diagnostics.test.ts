import { diagnosticsOf, proseDiagnosticsOf, Workspace } from '@termsheet/ide';
import { describe, expect, test } from 'vitest';
import { fixture } from './support/fixture.ts';
import { NOTE } from './support/valued-note.ts';

describe('diagnostics', () => {
  test('what is wrong, why it matters and what to write, with the page of the code', () => {
    const { workspace, main } = fixture(
      NOTE.replace('Portion / Conversion', 'Portion / Conversoin'),
    );
    const [first] = diagnosticsOf(workspace, main.path);
    expect(main.text.slice(first?.span.start, first?.span.end)).toBe('Conversoin Price');
    expect(first?.text).toMatchInlineSnapshot(`
      "\`Conversoin Price\` is not declared.
      why: Every Term must be declared: nothing is silently zero or skipped.
      help: Do you mean \`Conversion Price\`?"
    `);
    expect(first?.page).toBe('termsheet:/docs/diagnostics/unknown-term.md');
  });

  test('a second place is in the file where it stands', () => {
    const { workspace, main } = fixture(`--- /deal.terms
contract "Deal"
  currency USD
use "letter.terms"
clause §1
  Limit means $100
  Use Of Limit means Limit + Other
--- /letter.terms
contract "Letter"
  currency USD
clause §1
  Limit means $200
  Other means $1
`);
    const twice = diagnosticsOf(workspace, main.path).find(({ related }) => related.length > 0);
    expect(twice?.code).toBe('declared-in-two-documents');
    expect(twice?.related.map(({ path }) => path)).toContain('/letter.terms');
  });

  test('what is wrong in a used file is told where it is used', () => {
    const { workspace, main } = fixture(`--- /deal.terms
contract "Deal"
  currency USD
use "letter.terms"
clause §1
  Limit means Other
--- /letter.terms
contract "Letter"
  currency USD
clause §1
  Other means $1 + 5 shares
`);
    const [found] = diagnosticsOf(workspace, main.path);
    expect(main.text.slice(found?.span.start, found?.span.end)).toBe('"letter.terms"');
    expect(found?.related[0]).toMatchObject({ path: '/letter.terms', message: found?.message });
  });

  test('what is never read is faded; what another document overrides is struck out', () => {
    const unused = fixture(NOTE.replace('  fact Closing', '  fact Idle : money\n  fact Closing'));
    const found = diagnosticsOf(unused.workspace, unused.main.path);
    expect(found.find(({ code }) => code === 'unused-fact')?.tags).toEqual(['unused']);
    const deal = fixture(`--- /deal.terms
contract "Deal"
  currency USD
use "letter.terms", which prevails
clause §1
  Limit means $100
--- /letter.terms
contract "Letter"
  currency USD
clause §1
  Limit means $200
`);
    const overridden = diagnosticsOf(deal.workspace, '/deal.terms');
    expect(overridden.find(({ code }) => code === 'overridden-declaration')?.tags).toEqual([
      'deprecated',
    ]);
  });

  test('what is wrong in a scenario is among them', () => {
    const { workspace, main } = fixture(NOTE.replace('Shares Upon for $1,000', 'Shares Upon'));
    expect(diagnosticsOf(workspace, main.path).map(({ code }) => code)).toContain(
      'expect-needs-argument',
    );
  });

  test('a file that is not there, and one that is empty', () => {
    const { workspace } = fixture('');
    expect(diagnosticsOf(workspace, '/nowhere.terms')).toEqual([]);
    expect(diagnosticsOf(workspace, '/deal.terms')).toEqual(expect.any(Array));
  });
});

describe('diagnostics by the words of the contract', () => {
  const text = NOTE.replace('  currency USD', '  prose "note.txt"\n  currency USD');
  const withProse = (prose: string): Workspace => {
    const workspace = new Workspace({
      read: () => null,
      readProse: (name, folder) => (`${folder}/${name}` === '/deals/note.txt' ? prose : null),
      list: () => [],
    });
    workspace.set('/deals/note.terms', text);
    return workspace;
  };

  test('a quote that is not in the prose', () => {
    const workspace = withProse('1. The Holder may convert the Principal Amount.');
    const plain = new Set(diagnosticsOf(workspace, '/deals/note.terms').map(({ code }) => code));
    expect(plain.has('quote-not-in-prose')).toBe(false);
    const found = proseDiagnosticsOf(workspace, '/deals/note.terms');
    expect(found.map(({ code }) => code)).toContain('quote-not-in-prose');
    // None of them is told twice.
    expect(found.filter(({ code }) => plain.has(code))).toEqual([]);
    expect(proseDiagnosticsOf(workspace, '/deals/note.terms')).toBe(found);
  });

  test('a place in the prose', () => {
    const workspace = withProse(`1. Conversion

The Holder may convert the Principal Amount at the Conversion Price. The "Closing" is as set forth in Section 9.

2. Notice

"Notes" shall have the meaning set forth in the recitals. The Loan is due upon the Closing. The Loan is repaid.
`);
    const places = proseDiagnosticsOf(workspace, '/deals/note.terms').flatMap(({ prose }) => prose);
    expect(places[0]).toMatchObject({ path: '/deals/note.txt', line: expect.any(Number) });
    expect(places[0]?.message).toMatchInlineSnapshot(
      `"the contract (2, line 7): “"Notes" shall have the meaning set forth in the recitals.”"`,
    );
  });

  test('nothing is told where the words are not at hand', () => {
    const { workspace, main } = fixture(text);
    expect(proseDiagnosticsOf(workspace, main.path)).toEqual([]);
  });
});
